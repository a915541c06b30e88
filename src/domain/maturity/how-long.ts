import { editionSize } from './editions.ts';
import type { Scope } from './types.ts';

const SECONDS_A_QUESTION = 28;

/** Whole minutes for so many questions; a part of one counts. */
export const minutesFor = (questions: number): number =>
	Math.ceil((questions * SECONDS_A_QUESTION) / 60);

/** `about 8 minutes` */
export function aboutMinutes(questions: number): string {
	const minutes = minutesFor(questions);
	return `about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
}

/** How many questions a member is asked who begins from nothing: one a dimension, or all. 0 for an unknown edition. */
export function questionsAsked(edition: number, scope: Exclude<Scope, 'deepened'>): number {
	const size = editionSize(edition);
	return (scope === 'quick' ? size?.dimensions : size?.questions) ?? 0;
}
