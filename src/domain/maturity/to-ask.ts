import { isRated } from './overall.ts';
import type { Outline } from './outline.ts';
import type { Score } from './score.ts';

/** Questions of one dimension that nobody was asked yet, and what asking them would settle. */
export type ToAsk = {
	readonly dimension: string;
	/** In the model's order; all of them apply as far as anyone knows. */
	readonly questions: readonly string[];
	/**
	 * `no-level`: the dimension has none before its core question is asked. `level-open`: what was asked
	 * leaves more than one level possible. `settled`: its level stands, whatever the answers.
	 */
	readonly settles: 'no-level' | 'level-open' | 'settled';
};

/**
 * Where to ask on: dimensions without a level first, the foundations before all, then those whose level
 * is the most open. A question that was not asked leads here, and not to a step.
 */
export function toAsk(
	{ foundations }: Pick<Outline, 'foundations'>,
	score: Pick<Score, 'dimensions'>
): readonly ToAsk[] {
	return score.dimensions
		.flatMap((dimension): (ToAsk & { open: number; first: number })[] => {
			const blank = dimension.questions.filter(({ state }) => state === 'blank');
			if (blank.length === 0) return [];
			const rated = isRated(dimension);
			const open = rated ? dimension.possible - dimension.level : 5;
			const first = foundations.includes(dimension.id) ? 0 : 1;
			const settles = !rated ? 'no-level' : open > 0 ? 'level-open' : 'settled';
			return [
				{ dimension: dimension.id, questions: blank.map(({ id }) => id), settles, open, first }
			];
		})
		.toSorted((a, b) => b.open - a.open || a.first - b.first)
		.map(({ dimension, questions, settles }) => ({ dimension, questions, settles }));
}
