import type { Outline } from './outline.ts';
import type { Merged } from './merge.ts';
import type { Score } from './score.ts';
import { spreadOf } from './spread.ts';
import type { Plan, Step } from './steps.ts';
import type { Level, Tier } from './types.ts';
import { wantedSteps, type Prerequisite, type Wanted } from './wanted.ts';
import { worthOf, type Worth } from './gain.ts';

/** A step that a team can take now: everything it presupposes is there, or does not apply. */
export type NextStep = {
	readonly step: Step;
	/** The dimension of its question. */
	readonly dimension: string;
	/** Where the question is held to stand: its `lo`, so that a don't-know counts as manual. */
	readonly from: Level;
	/** What the tier asks of the question. At or below `from` where others wait for it to go beyond. */
	readonly target: Level;
	/** What it brings by itself, in shares of the index and of a dimension's level. For comparing only. */
	readonly gain: number;
	/** The same, or 0.8 of what waits for it, whichever is more; divided by its cost, its priority. */
	readonly value: number;
	readonly priority: number;
	/**
	 * Why it stands where it stands. `blocks-level`: it is among the fewest steps that lift its dimension.
	 * `unblocks`: most of its value is in what waits for it. `below-target`: neither.
	 */
	readonly because: 'blocks-level' | 'unblocks' | 'below-target';
	/** Among how many such steps; with one, it lifts its dimension alone. Present with `blocks-level`. */
	readonly oneOf?: number;
	/** Steps of other questions that wait for this question to stand here or higher, most valued first. */
	readonly unblocks: readonly Step[];
	/** What has to be talked about before anyone sets out; missing where the answers agree. */
	readonly talkFirst?: TalkFirst;
	/** Prerequisites on questions that nobody was asked yet: find out whether they are met. */
	readonly askFirst: readonly Prerequisite[];
};

/**
 * `nobody-knows`: nobody could say where the team stands. `apart`: the answers lie too far apart, or in
 * two camps. `may-be-there`: only those who do not know keep the question below this step.
 */
export type TalkFirst = 'nobody-knows' | 'apart' | 'may-be-there';

/**
 * Spec "Next steps": at most `limit` of the steps that a team can take now, the best first, at most one
 * of each dimension.
 */
export function nextSteps(
	outline: Outline,
	score: Score,
	plan: Plan,
	tier: Tier,
	limit = 3
): readonly NextStep[] {
	const taken = new Set<string>();
	const steps = offeredSteps(outline, score, plan, tier).filter(({ dimension }) => {
		if (taken.has(dimension)) return false;
		taken.add(dimension);
		return true;
	});
	return steps.slice(0, limit);
}

/**
 * Every step that a team can take now, by priority, ties in the model's order. Empty exactly when every
 * question that was asked and applies is at its target: whatever is taken, something else is offered until
 * then. A question that was not asked offers no step; a step that presupposes it says so in `askFirst`.
 */
export function offeredSteps(
	outline: Outline,
	score: Score,
	plan: Plan,
	tier: Tier
): readonly NextStep[] {
	const wanted = wantedSteps(outline, score, plan, tier);
	const worth = worthOf(score, wanted);
	return wanted
		.filter(({ waitsFor }) => waitsFor.length === 0)
		.map((one) => ({ place: one.place, next: nextStep(one, worth) }))
		.toSorted((a, b) => inUnits(b.next) - inUnits(a.next) || a.place - b.place)
		.map(({ next }) => next);
}

/** What is equal must compare as equal, in whatever order its parts were added up. */
const inUnits = ({ priority }: NextStep): number => Math.round(priority * 1e9);

function nextStep(one: Wanted, worth: ReadonlyMap<Wanted, Worth>): NextStep {
	const { step, from, target, askFirst } = one;
	const { gain, value, oneOf } = worth.get(one) ?? { gain: 0, value: 0 };
	const unblocks = [...waiting(one)].toSorted(
		(a, b) => (worth.get(b)?.value ?? 0) - (worth.get(a)?.value ?? 0)
	);
	const because =
		from >= target || (value > gain && unblocks.length > 0)
			? 'unblocks'
			: oneOf === undefined
				? 'below-target'
				: 'blocks-level';
	const talkFirst = talkOf(one.question, step);
	return {
		step,
		dimension: one.dimension.id,
		from,
		target,
		gain,
		value,
		priority: value / step.cost,
		because,
		...(because === 'blocks-level' && oneOf !== undefined ? { oneOf } : {}),
		unblocks: unblocks.map((other) => other.step),
		...(talkFirst ? { talkFirst } : {}),
		askFirst
	};
}

/** What waits for this question, at this step or at a later one of its own. */
function waiting(one: Wanted): Set<Wanted> {
	const own = (other: Wanted) => other.step.question === one.step.question;
	return new Set(one.opens.flatMap((other) => (own(other) ? [...waiting(other)] : [other])));
}

/** What was agreed in the room has been talked about. */
function talkOf({ agreed, state, tally, hi }: Merged, step: Step): TalkFirst | undefined {
	if (state === 'nobody-knows') return 'nobody-knows';
	if (agreed) return undefined;
	const spread = spreadOf(tally);
	if (spread && (!spread.accepted || spread.polarised)) return 'apart';
	return hi >= step.level ? 'may-be-there' : undefined;
}
