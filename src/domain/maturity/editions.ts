import { LEVEL_NAMES } from './level-names.ts';
import type { AnswerState, Level } from './types.ts';

/** How much each edition that this copy can read asks. Links hold as many answers; a test holds it to the content. */
export type EditionSize = { readonly questions: number; readonly dimensions: number };

const SIZES: Readonly<Record<number, EditionSize>> = {
	1: { questions: 57, dimensions: 17 }
};
export const LATEST_EDITION = 1;

/** Undefined for an edition that this copy does not know. */
export function editionSize(edition: number): EditionSize | undefined {
	return Object.hasOwn(SIZES, edition) ? SIZES[edition] : undefined;
}

/**
 * What became of one question of the newer edition. `at` is its place in the older one. `levels`: which level each of
 * the five older ones comes to, lowest first; missing where the descriptors mean the same. `ask-again`: it is new, or
 * says something else now, so no older answer stands for it.
 */
export type Carried =
	| 'ask-again'
	| { readonly at: number; readonly levels?: readonly [Level, Level, Level, Level, Level] };

/** How answers to one edition read in another: one entry for each question of the newer, in its order. */
export type EditionTable = {
	readonly from: number;
	readonly to: number;
	readonly questions: readonly Carried[];
};

/** Answers to the older edition as answers to the newer; what has to be asked again is blank. */
export function mapAnswers(
	answers: readonly AnswerState[],
	table: EditionTable
): readonly AnswerState[] {
	return table.questions.map((carried) => {
		if (carried === 'ask-again') return 'blank';
		const was = answers[carried.at] ?? 'blank';
		const level = LEVEL_NAMES.findIndex((name) => name === was);
		const becomes = carried.levels?.[level];
		return becomes === undefined ? was : LEVEL_NAMES[becomes];
	});
}

/** The tables that lead from one edition to another, in order; undefined where a step of the way is not published. */
export function wayBetween(
	tables: readonly EditionTable[],
	from: number,
	to: number
): readonly EditionTable[] | undefined {
	const way: EditionTable[] = [];
	for (let at = from; at < to; at += 1) {
		const step = tables.find((table) => table.from === at && table.to === at + 1);
		if (step === undefined) return undefined;
		way.push(step);
	}
	return from > to ? undefined : way;
}
