import { quarterFromNumber, quarterNumber } from '../maturity/quarter.ts';
import { ANSWER_STATES, SCOPES } from '../maturity/types.ts';
import type { AnswerState, Scope, Tier } from '../maturity/types.ts';
import { BitWriter } from './bits.ts';
import type { BitReader } from './bits.ts';
import type { LinkError } from './error.ts';
import { closing, seal } from './frame.ts';
import { putLabel, takeLabel } from './label.ts';
import { takeOneOf } from './numbers.ts';

/** One member's answers; everything else that a result page shows is computed from them. */
export type ResponseLink = {
	readonly kind: 'response';
	/** 20 random bits: the same response opened twice counts once. */
	readonly id: number;
	/** Of the questions, 1 to 63. */
	readonly edition: number;
	/** As in `2026-Q4`. */
	readonly quarter: string;
	readonly scope: Scope;
	readonly tier: Tier;
	/** 16 bits that all responses to one invitation share; 0 where nobody was invited. */
	readonly team: number;
	/** One for each question, in the order of `questionOrder(model)`. Why something does not apply is left out. */
	readonly answers: readonly AnswerState[];
	/** At most 24 bytes. */
	readonly label?: string;
};

export const RESPONSE_VERSION = 1;

const TIERS = [1, 2, 3] as const;

/** How many questions each edition that this copy can read has. */
const QUESTIONS: Readonly<Record<number, number>> = { 1: 57 };
export const LATEST_EDITION = 1;

/**
 * edition 6 bits, quarter 8, scope 2, tier 2, team 16, id 20, label 1 or more, answers 3 each.
 * Without a label: 45 characters. Throws a RangeError for a response that no sitting makes.
 */
export function encodeResponse(response: Omit<ResponseLink, 'kind'>): string {
	const { edition, answers } = response;
	if (QUESTIONS[edition] !== answers.length)
		throw new RangeError(`Edition ${edition} does not have ${answers.length} questions.`);
	const writer = new BitWriter()
		.put(edition, 6)
		.put(quarterNumber(response.quarter), 8)
		.put(SCOPES.indexOf(response.scope), 2)
		.put(TIERS.indexOf(response.tier), 2)
		.put(response.team, 16)
		.put(response.id, 20);
	putLabel(writer, response.label);
	for (const answer of answers) writer.put(ANSWER_STATES.indexOf(answer), 3);
	const link = seal('response', RESPONSE_VERSION, writer);
	if (link === undefined) throw new RangeError('A response never fills a link.');
	return link;
}

export function readResponse(body: BitReader): ResponseLink | LinkError {
	const edition = body.take(6);
	const questions = QUESTIONS[edition];
	if (questions === undefined) return { name: 'other-edition', edition, known: LATEST_EDITION };
	const head = {
		kind: 'response',
		edition,
		quarter: quarterFromNumber(body.take(8)),
		scope: takeOneOf(body, SCOPES, 2),
		tier: takeOneOf(body, TIERS, 2),
		team: body.take(16),
		id: body.take(20),
		...takeLabel(body)
	} as const;
	const answers = Array.from({ length: questions }, () => takeOneOf(body, ANSWER_STATES, 3));
	return closing(body) ?? { ...head, answers };
}

/** 20 bits that stand for a record's id (FNV-1a, folded). */
export function responseId(recordId: string): number {
	let hash = 0x811c9dc5;
	for (const character of recordId) {
		hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
	}
	return ((hash >>> 20) ^ hash) & 0xfffff;
}
