import * as v from 'valibot';
import type { AttemptRecord } from '../record/types.ts';
import { sittingEventSchema, type SittingBegun } from './types.ts';

/** Stands in an attempt for the questions it was begun with: answers to one edition say nothing of another. */
export const editionHash = (edition: number): string => `edition-${edition}`;

/** What a sitting is kept as from its first moment. */
export function sittingAttempt(begun: SittingBegun) {
	return {
		of: 'sitting',
		subject: begun.scope,
		contentHash: editionHash(begun.edition),
		detail: begun
	} as const;
}

/**
 * How a sitting was begun. It stands in the attempt as well as in its first event, so that a tab closed between the two
 * loses nothing.
 */
export function begunOf({ detail }: Pick<AttemptRecord, 'detail'>): SittingBegun | undefined {
	const parsed = v.safeParse(sittingEventSchema, detail);
	return parsed.success && parsed.output.type === 'sitting.begun' ? parsed.output : undefined;
}
