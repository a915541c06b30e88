import { hash } from './shuffled.ts';
import type { Check, Lesson } from './types.ts';

/** The checks of a lesson, each with the block it stands in. */
export const checksOf = (
	lesson: Pick<Lesson, 'blocks'>
): { readonly block: number; readonly check: Check }[] =>
	lesson.blocks.flatMap((one, block) =>
		one.kind === 'check' ? [{ block, check: one.check }] : []
	);

/** Changes exactly when stored answers to this lesson would come to mean something else. */
export const answersHash = (lesson: Pick<Lesson, 'blocks'>): string =>
	hash(
		checksOf(lesson)
			.map(({ check }) => `${check.id}@${check.rev}`)
			.join()
	).toString(36);
