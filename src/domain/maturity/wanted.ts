import { targetOf, type Outline } from './outline.ts';
import type { DimensionScore } from './dimension.ts';
import type { Merged } from './merge.ts';
import type { Score } from './score.ts';
import type { Plan, Step } from './steps.ts';
import type { Level, Tier } from './types.ts';

/** One of the steps that a step has to wait for, and why. */
export type Prerequisite = Step['after'][number];

/** A step that a team has to take some time to reach its targets, and how it hangs together with others. */
export type Wanted = {
	readonly step: Step;
	readonly dimension: DimensionScore;
	readonly question: Merged;
	/** Where the question stands when this step can begin. */
	readonly from: Level;
	/** What the tier asks of the question's dimension. */
	readonly target: Level;
	/** Where the question stands in the model. */
	readonly place: number;
	/** What has to be taken first, the lower step of the same question included. None: it can be taken now. */
	readonly waitsFor: readonly Wanted[];
	/** What waits for this one, the next step of the same question included. */
	readonly opens: readonly Wanted[];
	/** Prerequisites on questions that nobody was asked yet: whether they are met is to be found out. */
	readonly askFirst: readonly Prerequisite[];
};
type Growing = Wanted & { waitsFor: Wanted[]; opens: Wanted[]; askFirst: Prerequisite[] };
type Place = Pick<Wanted, 'dimension' | 'question' | 'target' | 'place'>;

/**
 * All steps between a score and the targets of its tier, with what they presuppose, however far down.
 * A question stands at its `lo`, as everywhere: a don't-know counts as manual until someone finds out.
 * Only questions that were asked and apply have steps: one that was not asked is to be asked, and one
 * that does not apply counts as met. Whether its dimension is rated makes no difference.
 */
export function wantedSteps(outline: Outline, score: Score, plan: Plan, tier: Tier): Wanted[] {
	const places = new Map<string, Place>();
	for (const dimension of score.dimensions) {
		const target = targetOf(outline, dimension.id, tier);
		for (const question of dimension.questions) {
			places.set(question.id, { dimension, question, target, place: places.size });
		}
	}
	const ladders = laddersOf(plan);
	const wanted = new Map<Step, Growing>();

	/** Wants every step that is missing to the level, and returns the one that reaches it. */
	function want(place: Place, level: Level): Growing | undefined {
		let at = place.question.lo;
		let last: Growing | undefined;
		for (const step of ladders.get(place.question.id) ?? []) {
			if (at >= level) break;
			if (step.level <= at) continue;
			last = wanted.get(step) ?? add(step, place, at, last);
			at = step.level;
		}
		return last;
	}

	function add(step: Step, place: Place, from: Level, lower: Growing | undefined): Growing {
		const one: Growing = { step, ...place, from, waitsFor: [], opens: [], askFirst: [] };
		wanted.set(step, one);
		if (lower) link(lower, one);
		for (const needed of step.after) {
			const other = places.get(needed.question);
			if (!other || other.question.state === 'not-applicable') continue;
			if (other.question.state === 'blank') {
				one.askFirst.push(needed);
				continue;
			}
			// Nothing where the question stands there already.
			const first = want(other, needed.level);
			if (first) link(first, one);
		}
		return one;
	}

	for (const place of places.values()) if (isAsked(place.question)) want(place, place.target);
	return [...wanted.values()];
}

function link(first: Growing, then: Growing): void {
	first.opens.push(then);
	then.waitsFor.push(first);
}

const isAsked = ({ state }: Merged): boolean => state === 'known' || state === 'nobody-knows';

/** The steps of each question, lowest first. */
function laddersOf({ steps }: Plan): ReadonlyMap<string, readonly Step[]> {
	const ladders = new Map<string, Step[]>();
	for (const step of steps) {
		const ladder = ladders.get(step.question);
		if (ladder) ladder.push(step);
		else ladders.set(step.question, [step]);
	}
	for (const ladder of ladders.values()) ladder.sort((a, b) => a.level - b.level);
	return ladders;
}
