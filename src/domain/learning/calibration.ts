import * as v from 'valibot';
import type { CardRecord } from '../record/types.ts';
import { CardMemorySchema, SURE, type CardMemory, type Sure } from './card.ts';

/** One answer in review: when, whether it was right, and how sure the learner was beforehand. */
export type Answered = CardMemory['seen'][number];

/** How answers of one confidence went. Shares are from 0 to 1; null where there is no answer. */
export type Confidence = {
	readonly sure: Sure;
	readonly answers: number;
	readonly right: number;
	readonly share: number | null;
	/** Ends of the 95 % interval after Wilson; from 0 to 1 where nothing is known. */
	readonly low: number;
	readonly high: number;
};

/** Fewer answers than these say nothing about a confidence. */
export const ENOUGH = 10;

/** Every answer there was in review, oldest first. A memory that does not parse is passed over. */
export const answersIn = (cards: readonly CardRecord[]): readonly Answered[] =>
	cards
		.flatMap(({ memory }) => {
			const parsed = v.safeParse(CardMemorySchema, memory);
			return parsed.success ? parsed.output.seen : [];
		})
		.sort((a, b) => a.at - b.at);

/** For each confidence, how many answers there were and how many were right. Always three rows, in the order of `SURE`. */
export const calibrationOf = (answers: readonly Answered[]): readonly Confidence[] =>
	SURE.map((sure) => {
		const mine = answers.filter((one) => one.sure === sure);
		const right = mine.filter((one) => one.right).length;
		return {
			sure,
			answers: mine.length,
			right,
			share: mine.length === 0 ? null : right / mine.length,
			...wilson(right, mine.length)
		};
	});

const Z = 1.96;

/** The 95 % interval of a share after Wilson (1927): honest with few answers, and never beyond 0 or 1. */
export function wilson(right: number, of: number): { readonly low: number; readonly high: number } {
	if (of === 0) return { low: 0, high: 1 };
	const share = right / of;
	const middle = (share + (Z * Z) / (2 * of)) / (1 + (Z * Z) / of);
	const half =
		(Z / (1 + (Z * Z) / of)) * Math.sqrt((share * (1 - share) + (Z * Z) / (4 * of)) / of);
	return {
		low: right === 0 ? 0 : Math.max(0, middle - half),
		high: right === of ? 1 : Math.min(1, middle + half)
	};
}
