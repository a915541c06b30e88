import { levelOf, levelTitle } from '../domain/maturity/outline.ts';
import type { Answer } from '../domain/maturity/types.ts';

/** One person's answer in a list: `Responsive`, `Don’t know`, `Does not apply`, `Open`. */
export function answerWords(answer: Answer | undefined): string {
	if (!answer || answer.is === 'blank') return 'Open';
	if (answer.is === 'dont-know') return 'Don’t know';
	if (answer.is === 'not-applicable') return 'Does not apply';
	return levelTitle(levelOf(answer.is));
}
