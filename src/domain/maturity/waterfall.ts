import type { Merged } from './merge.ts';
import { apart, shared, sumsOf, unitFor, weigh, type Pair, type Unit } from './index-parts.ts';
import { isRated } from './overall.ts';
import type { Score } from './score.ts';

/** What one question did to the index between two dates. */
export type WaterfallBar = {
	readonly question: string;
	readonly dimension: string;
	/** In shares of the index; never 0. */
	readonly change: number;
	/** The same in `parts` of `Waterfall.of`: a whole number. */
	readonly parts: number;
	/**
	 * `answer`: it was known at both times. `asked` and `not-asked`: only the later, or only the earlier time
	 * asked. `found-out` and `lost`: nobody knew at the earlier, or at the later time.
	 */
	readonly why: 'answer' | 'asked' | 'not-asked' | 'found-out' | 'lost';
	readonly before: Merged;
	readonly after: Merged;
};

/** One of the two bars that are not a question; 0 where there is nothing of the kind. */
export type NamedBar = {
	readonly change: number;
	readonly parts: number;
	/** Which questions began or ceased to apply, or which dimensions are newly counted or no longer. */
	readonly began: readonly string[];
	readonly ceased: readonly string[];
};

/** The change of the index, taken apart so that the parts add up to it exactly. */
export type Waterfall = {
	/** The low end of the index at either time, 0 to 1, and how far it moved. */
	readonly before: number;
	readonly after: number;
	readonly change: number;
	/** The high end of the index at either time: what the open answers would make of it at most. */
	readonly atMost: { readonly before: number; readonly after: number };
	/** The change in `parts` of `of`: all `parts` below add up to it as whole numbers. */
	readonly parts: number;
	readonly of: number;
	/** Those that moved, in the model's order. */
	readonly questions: readonly WaterfallBar[];
	readonly applicability: NamedBar;
	readonly counted: NamedBar;
};

/**
 * Spec "Overall": what made the index, the mean of the dimensions' low ends, move between two scores over
 * the same model. `undefined` where either has no index. First each question that applies at both times, in
 * a dimension counted at both: those bars are the whole change among what can be compared. Then what is
 * added by questions that apply at one time only, and last by dimensions that are counted at one time only.
 */
export function waterfallOf(before: Score, after: Score): Waterfall | undefined {
	if (!before.overall.index || !after.overall.index) return undefined;
	const was = before.dimensions.filter(isRated);
	const is = after.dimensions.filter(isRated);
	const pairs = was.flatMap((one): Pair[] => {
		const twin = is.find(({ id }) => id === one.id);
		return twin ? [{ before: one, after: twin }] : [];
	});
	const unit = unitFor(was, is, pairs);

	const then = sumsOf(
		was,
		pairs.map(({ before, after }) => [before, after] as const),
		unit
	);
	const now = sumsOf(
		is,
		pairs.map(({ before, after }) => [after, before] as const),
		unit
	);
	const bar = (parts: number, began: string[], ceased: string[]): NamedBar => {
		return { change: parts / unit.of, parts, began, ceased };
	};
	const only = (these: 'before' | 'after', those: 'before' | 'after') =>
		pairs.flatMap((pair) => apart(pair[these], pair[those]).map(({ id }) => id));
	return {
		before: then.whole / unit.of,
		after: now.whole / unit.of,
		change: (now.whole - then.whole) / unit.of,
		atMost: { before: before.overall.index.high, after: after.overall.index.high },
		parts: now.whole - then.whole,
		of: unit.of,
		questions: pairs.flatMap((pair) => barsOf(pair, pairs.length, unit)),
		applicability: bar(
			now.twice - now.shared - (then.twice - then.shared),
			only('after', 'before'),
			only('before', 'after')
		),
		counted: bar(
			now.whole - now.twice - (then.whole - then.twice),
			is.filter(({ id }) => !was.some((one) => one.id === id)).map(({ id }) => id),
			was.filter(({ id }) => !is.some((one) => one.id === id)).map(({ id }) => id)
		)
	};
}

function barsOf({ before, after }: Pair, pairs: number, { full, many, of }: Unit): WaterfallBar[] {
	const then = shared(before, after);
	const scale = (full / (4 * weigh(then))) * (many / pairs);
	return shared(after, before).flatMap((now): WaterfallBar[] => {
		const earlier = then.find(({ id }) => id === now.id) ?? now;
		const parts = now.weight * (now.lo - earlier.lo) * scale;
		if (parts === 0) return [];
		const { id: question } = now;
		const why = whyMoved(earlier, now);
		return [
			{ question, dimension: after.id, change: parts / of, parts, why, before: earlier, after: now }
		];
	});
}

function whyMoved(before: Merged, after: Merged): WaterfallBar['why'] {
	if (before.state === 'blank') return 'asked';
	if (after.state === 'blank') return 'not-asked';
	if (before.state === 'nobody-knows') return 'found-out';
	return after.state === 'nobody-knows' ? 'lost' : 'answer';
}
