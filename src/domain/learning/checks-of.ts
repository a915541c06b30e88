import type { Check, Lesson } from './types.ts';

/** The checks of a lesson, each with the block it stands in. */
export const checksOf = (
	lesson: Pick<Lesson, 'blocks'>
): { readonly block: number; readonly check: Check }[] =>
	lesson.blocks.flatMap((one, block) =>
		one.kind === 'check' ? [{ block, check: one.check }] : []
	);
