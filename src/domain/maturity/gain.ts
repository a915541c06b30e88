import type { RatedDimension } from './dimension.ts';
import { isRated } from './overall.ts';
import type { Score } from './score.ts';
import type { StepLevel } from './steps.ts';
import type { Wanted } from './wanted.ts';

/** What a whole level of one dimension is worth, shared among the steps that it takes. */
const A_LEVEL = 0.25;
/** What a step is worth for what it makes possible. */
const PASSED_ON = 0.8;

/** What each wanted step brings by itself, and what it is worth with what it makes possible. */
export type Worth = {
	readonly gain: number;
	readonly value: number;
	/** Among the fewest steps that lift its dimension by a level, and how many those are. */
	readonly oneOf: number | undefined;
};

/**
 * Spec "Next steps". The gain is the exact effect on the index, the mean share of all rated dimensions,
 * whether or not enough is rated for an index to be shown; and `0.25 / m` where the step is one of the
 * fewest, `m`, that lift its dimension by a level. The value of a step is at least 0.8 of the highest
 * value among those that wait for it, the next step of the same question included.
 */
export function worthOf(score: Score, wanted: readonly Wanted[]): ReadonlyMap<Wanted, Worth> {
	const rated = score.dimensions.filter(isRated);
	const blockers = new Map(rated.map((dimension) => [dimension.id, blockersOf(dimension)]));
	const worth = new Map<Wanted, Worth>();

	function settle(one: Wanted): Worth {
		const known = worth.get(one);
		if (known) return known;
		const { step, dimension, question, from } = one;
		const oneOf = blockers.get(dimension.id)?.get(blockerKey(step.question, step.level));
		const rise = isRated(dimension)
			? ((step.level - from) * question.weight) / (4 * weightOf(dimension) * rated.length)
			: 0;
		const gain = rise + (oneOf === undefined ? 0 : A_LEVEL / oneOf);
		// Kept before it is complete, so that not even a plan with a cycle in it goes on for ever.
		worth.set(one, { gain, value: gain, oneOf });
		const best = Math.max(0, ...one.opens.map((next) => settle(next).value));
		const settled = { gain, value: Math.max(gain, PASSED_ON * best), oneOf };
		worth.set(one, settled);
		return settled;
	}

	for (const one of wanted) settle(one);
	return worth;
}

const weightOf = ({ questions }: RatedDimension): number =>
	questions.reduce((sum, q) => (q.state === 'not-applicable' ? sum : sum + q.weight), 0);

const blockerKey = (question: string, level: StepLevel): string => `${question} ${level}`;

/**
 * The steps of which the fewest lift a dimension to its next level, each with how many those are. The
 * core question and every question too far behind must rise; of several others of which any one would
 * do, each is one of the fewest, unless one that must rise anyway reaches the level in the same step.
 */
function blockersOf({ reasons }: RatedDimension): ReadonlyMap<string, number> {
	const must = reasons.filter(({ rule }) => rule !== 'one-of');
	const any = reasons.filter(({ rule }) => rule === 'one-of');
	const reached = any.some((one) =>
		must.some(({ question, needs }) => question === one.question && aim(needs) >= one.needs)
	);
	const open = reached ? [] : any;
	const fewest = must.length + (open.length > 0 ? 1 : 0);
	return new Map(
		[...must, ...open].map(({ question, needs }) => [blockerKey(question, aim(needs)), fewest])
	);
}

/** The step that brings a question to a level, or beyond: nobody sets out for reactive. */
const aim = (needs: number): StepLevel => Math.max(2, needs) as StepLevel;
