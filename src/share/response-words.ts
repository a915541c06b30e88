import type { ResponseLink } from '../domain/link/response.ts';
import { quarterTitle } from '../domain/maturity/quarter.ts';
import type { Answer, AnswerState } from '../domain/maturity/types.ts';
import { count, inWords } from '../ui/format.ts';

/** A link carries states alone; for scoring that is enough. */
export function answersOf({ answers }: ResponseLink): readonly Answer[] {
	return answers.map((is) => ({ is }));
}

/** `One person’s answers to 17 of 57 questions, fourth quarter of 2026` */
export function responseTitle(link: ResponseLink): string {
	const asked = link.answers.filter((answer) => answer !== 'blank').length;
	const questions = `${count(asked)} of ${count(link.answers.length)} questions`;
	return `One person’s answers to ${questions}, ${quarterTitle(link.quarter)}`;
}

/** How many answers were of each empty kind, in words; undefined where every question asked got a level. */
export function emptyNote(answers: readonly AnswerState[]): string | undefined {
	const many = (state: AnswerState, words: string): string[] => {
		const n = answers.filter((answer) => answer === state).length;
		return n === 0 ? [] : [`${inWords(n)} ${words}`];
	};
	const parts = [...many('dont-know', 'don’t know'), ...many('not-applicable', 'does not apply')];
	return parts.length === 0 ? undefined : `Among the answers: ${parts.join(', ')}.`;
}
