import { ANSWER_STATES, type AnswerState } from '../maturity/types.ts';
import { BitWriter } from './bits.ts';
import type { BitReader } from './bits.ts';
import type { LinkError } from './error.ts';
import { closing, sealed } from './frame.ts';
import { isWithin, putHead, refuseUnless, sizeOf, takeHead } from './head.ts';
import type { Head } from './head.ts';
import { putLabel, takeLabel } from './label.ts';
import { takeOneOf } from './numbers.ts';

/** One member's answers; everything else that a result page shows is computed from them. */
export type ResponseLink = Head & {
	readonly kind: 'response';
	/** 20 random bits: the same response opened twice counts once. */
	readonly id: number;
	/** One for each question, in the order of `questionOrder(model)`. Why something does not apply is left out. */
	readonly answers: readonly AnswerState[];
	/** At most 24 bytes. */
	readonly label?: string;
};

export const RESPONSE_VERSION = 1;

/**
 * The head, id 20 bits, label 1 or more, answers 3 each.
 * Without a label: 45 characters. Throws a RangeError for a response that no sitting makes.
 */
export function encodeResponse(response: Omit<ResponseLink, 'kind'>): string {
	const { edition, answers, id } = response;
	refuseUnless(
		sizeOf(edition).questions === answers.length,
		`Edition ${edition} does not have ${answers.length} questions.`
	);
	refuseUnless(isWithin(id, 0, 0xfffff), `No response has the id ${id}.`);
	const writer = new BitWriter();
	putHead(writer, response);
	writer.put(id, 20);
	putLabel(writer, response.label);
	for (const answer of answers) writer.put(ANSWER_STATES.indexOf(answer), 3);
	return sealed('response', RESPONSE_VERSION, writer);
}

export function readResponse(body: BitReader): ResponseLink | LinkError {
	const head = takeHead(body);
	if ('name' in head) return head;
	const id = body.take(20);
	const label = takeLabel(body);
	const { questions } = sizeOf(head.edition);
	const answers: AnswerState[] = [];
	while (answers.length < questions) answers.push(takeOneOf(body, ANSWER_STATES, 3));
	return closing(body) ?? { kind: 'response', ...head, id, ...label, answers };
}

/** 20 bits that stand for a record's id (FNV-1a, folded). */
export function responseId(recordId: string): number {
	let hash = 0x811c9dc5;
	for (const character of recordId) {
		hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
	}
	return ((hash >>> 20) ^ hash) & 0xfffff;
}
