import { quarterFromNumber, quarterNumber } from '../maturity/quarter.ts';
import { ANSWER_STATES, SCOPES, type AnswerState } from '../maturity/types.ts';
import { BitWriter } from './bits.ts';
import type { BitReader } from './bits.ts';
import type { LinkError } from './error.ts';
import { closing, sealed } from './frame.ts';
import {
	isWithin,
	MOST_MEMBERS,
	MOST_TAG,
	putTier,
	refuseUnless,
	sizeOf,
	takeEdition,
	takeTier
} from './head.ts';
import type { HistoryLink, HistoryQuarter } from './history-link.ts';
import { putLabel, takeLabel } from './label.ts';
import { takeOneOf } from './numbers.ts';
import { putSparse, sparseBits, takeSparse } from './sparse.ts';
import type { Marked } from './sparse.ts';

export const HISTORY_VERSION = 1;
/** Eight years. */
export const MOST_QUARTERS = 32;
/** A quarter at most this much after the one before it says so in two bits. */
const MOST_LATER = 3;

const STATES = ANSWER_STATES.length;

/**
 * Edition 6 bits, team 16, label 1 or more, how many quarters 5, the first of them 8. Then each: how long after the
 * one before, 2 (or 10 where that is long), scope 2, tier 2, members 6, and its states: all, 3 bits each, or, where that is
 * shorter, those that are other than the quarter before. Throws a RangeError for a history that no page makes.
 */
export function encodeHistory(history: Omit<HistoryLink, 'kind'>): string {
	const { edition, team, quarters, label } = history;
	const { questions } = sizeOf(edition);
	refuseUnless(isWithin(team, 0, MOST_TAG), `No team has the tag ${team}.`);
	refuseUnless(
		isWithin(quarters.length, 1, MOST_QUARTERS),
		`No link holds ${quarters.length} quarters.`
	);
	const writer = new BitWriter().put(edition, 6).put(team, 16);
	putLabel(writer, label);
	writer.put(quarters.length - 1, 5);
	let before = blankRow(questions);
	let last: number | undefined;
	for (const one of quarters) {
		refuseUnless(one.states.length === questions, `Edition ${edition} has ${questions} questions.`);
		last = putQuarter(writer, one, last);
		before = putRow(writer, one.states.map(codeOf), before);
	}
	return sealed('history', HISTORY_VERSION, writer);
}

export function readHistory(body: BitReader): HistoryLink | LinkError {
	const edition = takeEdition(body);
	if (typeof edition !== 'number') return edition;
	const team = body.take(16);
	const label = takeLabel(body);
	const size = body.take(5) + 1;
	let before = blankRow(sizeOf(edition).questions);
	let last: number | undefined;
	const quarters: HistoryQuarter[] = [];
	while (quarters.length < size && body.sound) {
		const { number, ...quarter } = takeQuarter(body, last);
		last = number;
		before = takeRow(body, before);
		quarters.push({ ...quarter, states: before.map(stateOf) });
	}
	return closing(body) ?? { kind: 'history', edition, team, ...label, quarters };
}

function putQuarter(writer: BitWriter, one: HistoryQuarter, last: number | undefined): number {
	const { scope, tier, members } = one;
	const number = quarterNumber(one.quarter);
	refuseUnless(last === undefined || number > last, 'The quarters of a history ascend.');
	refuseUnless(isWithin(members, 1, MOST_MEMBERS), `${members} people cannot have answered.`);
	const later = last === undefined ? 0 : number - last;
	const near = later <= MOST_LATER ? later : 0;
	if (last !== undefined) writer.put(near, 2);
	if (near === 0) writer.put(number, 8);
	writer.put(SCOPES.indexOf(scope), 2);
	putTier(writer, tier);
	writer.put(members, 6);
	return number;
}

type Taken = Omit<HistoryQuarter, 'states'> & { readonly number: number };

function takeQuarter(reader: BitReader, last: number | undefined): Taken {
	const near = last === undefined ? 0 : reader.take(2);
	const number = near === 0 ? reader.take(8) : (last ?? 0) + near;
	const far = last === undefined || near > 0 || number > last + MOST_LATER;
	if (number > 255 || !far) reader.spoil();
	const scope = takeOneOf(reader, SCOPES, 2);
	const tier = takeTier(reader);
	const members = reader.take(6);
	if (members === 0) reader.spoil();
	return { number, quarter: quarterFromNumber(number), scope, tier, members };
}

type Row = readonly number[];

const codeOf = (state: AnswerState): number => ANSWER_STATES.indexOf(state);
const stateOf = (code: number): AnswerState => ANSWER_STATES[code] ?? 'blank';
const blankRow = (questions: number): Row => Array.from({ length: questions }, () => STATES - 1);

/** What is other than before, as how far on the state is, less one. */
function changesIn(row: Row, before: Row): readonly Marked[] {
	return row.flatMap((code, at) => {
		const on = (code - (before[at] ?? 0) + STATES) % STATES;
		return on === 0 ? [] : [{ at, digit: on - 1 }];
	});
}

const isShorter = (questions: number, changes: number): boolean =>
	sparseBits(questions, changes, STATES - 1) < questions * 3;

function putRow(writer: BitWriter, row: Row, before: Row): Row {
	const changes = changesIn(row, before);
	const shorter = isShorter(row.length, changes.length);
	writer.put(shorter ? 1 : 0, 1);
	if (shorter) putSparse(writer, row.length, changes, STATES - 1);
	else for (const code of row) writer.put(code, 3);
	return row;
}

function takeRow(reader: BitReader, before: Row): Row {
	const shorter = reader.take(1) === 1;
	if (!shorter) {
		const row = before.map(() => reader.take(3));
		if (isShorter(row.length, changesIn(row, before).length)) reader.spoil();
		return row;
	}
	const row = [...before];
	const changes = takeSparse(reader, row.length, STATES - 1);
	for (const { at, digit } of changes) row[at] = ((before[at] ?? 0) + digit + 1) % STATES;
	if (!isShorter(row.length, changes.length)) reader.spoil();
	return row;
}
