import type { Agreed, Merged } from '../../../src/domain/maturity/merge.ts';
import { targetOf, type Outline } from '../../../src/domain/maturity/outline.ts';
import { scoreTallies, type Score } from '../../../src/domain/maturity/score.ts';
import type { Plan, Step } from '../../../src/domain/maturity/steps.ts';
import type { Tally } from '../../../src/domain/maturity/tally.ts';
import { LEVEL_NAMES } from '../../../src/domain/maturity/level-names.ts';
import type { Level, Tier } from '../../../src/domain/maturity/types.ts';
import { pick, seeded } from './random-team.ts';
import { sample, stepTo } from './sample-plan.ts';

/** Cheaper than an expectation, of which there would be millions. */
export function must(holds: boolean, ...what: unknown[]): void {
	if (!holds) throw new Error(JSON.stringify(what));
}

/** Three steps a question; each waits only for steps that come earlier in one hidden order. */
export function randomPlan(outline: Outline, random: () => number): Plan {
	const ranked = outline.dimensions.flatMap(({ questions }) =>
		questions.flatMap(({ id }) => {
			const ranks = [random(), random(), random()].toSorted((a, b) => a - b);
			return ([2, 3, 4] as const).map((level, i) => ({ id, level, rank: ranks[i] ?? 0 }));
		})
	);
	const density = random() * 3;
	const steps = ranked.map(({ id, level, rank }) => {
		const after = new Map<string, Step['after'][number]>();
		for (let n = random() * density; n >= 0.5; n--) {
			const earlier = pick(random, ranked);
			if (earlier.rank >= rank || earlier.id === id) continue;
			after.set(earlier.id, { question: earlier.id, level: earlier.level, why: 'It has to.' });
		}
		return stepTo(id, level, { cost: pick(random, [1, 2, 4]), after: [...after.values()] });
	});
	return { steps };
}

export type Votes = { readonly tallies: readonly Tally[]; readonly members: number };

/** One to five members of one team, asked everything or the core questions, as counts of their votes. */
export function randomVotes(outline: Outline, random: () => number): Votes {
	const quick = random() < 0.3;
	const members = 1 + Math.floor(random() * 5);
	const mood = random() * 4;
	const rareness = random() * 0.3;
	const tallies = outline.dimensions.flatMap(({ questions }) =>
		questions.map((question) => {
			const levels: [number, number, number, number, number] = [0, 0, 0, 0, 0];
			const other = { dontKnow: 0, notApplicable: 0, blank: 0 };
			for (let n = 0; n < members && (question.core || !quick); n++) {
				if (random() < rareness) other[pick(random, OTHER)] += 1;
				else {
					const level = Math.round(mood + (random() - 0.5) * 2.4);
					levels[Math.min(4, Math.max(0, level)) as Level] += 1;
				}
			}
			const { dontKnow, notApplicable } = other;
			return { levels, dontKnow: question.asks ? 0 : dontKnow, notApplicable };
		})
	);
	return { tallies, members };
}
const OTHER = ['dontKnow', 'notApplicable', 'blank'] as const;

export const scored = (outline: Outline, { tallies, members }: Votes, agreed?: Agreed): Score =>
	scoreTallies(outline, tallies, members, agreed);

/** What everybody says once the step is taken. */
export const agreedOn = ({ question, level }: Pick<Step, 'question' | 'level'>): Agreed => ({
	[question]: LEVEL_NAMES[level]
});

export const TIERS = [1, 2, 3] as const;

/** Teams of the whole model, twenty to a plan. */
export function* plannedTeams(seed: number, count: number) {
	const random = seeded(seed);
	let plan = randomPlan(sample, random);
	for (let n = 0; n < count; n++) {
		if (n % 20 === 0) plan = randomPlan(sample, random);
		const team = randomVotes(sample, random);
		yield { plan, team, tier: pick(random, TIERS), random, result: scored(sample, team) };
	}
}

export const questionsOf = (result: Score): ReadonlyMap<string, Merged> =>
	new Map(result.dimensions.flatMap((d) => d.questions.map((q) => [q.id, q] as const)));

export const isAsked = ({ state }: Merged): boolean =>
	state === 'known' || state === 'nobody-knows';

export const targetFor = (outline: Outline, question: string, tier: Tier): Level =>
	targetOf(outline, question.split('.')[0] ?? '', tier);

export const nameOf = ({ question, level }: Pick<Step, 'question' | 'level'>): string =>
	`${question}:${level}`;
