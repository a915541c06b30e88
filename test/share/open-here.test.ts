import { describe, expect, test } from 'vitest';
import type { EditionTable } from '../../src/domain/maturity/editions.ts';
import { openHere, responseHere } from '../../src/share/open-here.ts';
import { order, outline, payloads, response } from './samples.ts';

/** A second edition: it begins with a new question, goes on with the first in other levels, and drops the last. */
const second: EditionTable = {
	from: 1,
	to: 2,
	questions: [
		'ask-again',
		{ at: 0, levels: [0, 0, 1, 2, 3] },
		...order.slice(1, -1).map((_, n) => ({ at: n + 1 }))
	]
};
const other = { name: 'other-edition', edition: 1, known: 2 };

describe('a link of an older edition that this copy still knows', () => {
	test.each(['team', 'history', 'organisation', 'invitation'] as const)(
		'of the %s kind is refused by name, never read by place',
		(kind) => {
			expect(openHere(payloads[kind], kind, 1)).toMatchObject({ ok: true, link: { kind } });
			expect(openHere(payloads[kind], kind, 2)).toEqual({ ok: false, error: other });
		}
	);

	test('of answers is carried over by a published table', () => {
		expect(openHere(payloads.response, 'response', 2).ok).toBe(true);
		const read = responseHere(response, [second], 2);
		if ('name' in read) throw new Error(read.name);
		expect(read.edition).toBe(2);
		expect(read.answers).toHaveLength(57);
		expect(read.answers[0]).toBe('blank');
		expect(read.answers.slice(2)).toEqual(response.answers.slice(1, -1));
	});

	test('of answers is refused by name where no table leads there', () => {
		expect(responseHere(response, [], 2)).toEqual(other);
		expect(responseHere(response, [second], 3)).toEqual({ ...other, known: 3 });
	});

	test('is none while there is but one', () => {
		expect(responseHere(response, [])).toEqual(response);
		expect(openHere(payloads.team, 'team').ok).toBe(true);
	});
});

test('the edition that pages read by is the one of the questions', () => {
	const opened = openHere(payloads.team, 'team', outline.edition);
	expect(opened).toEqual(openHere(payloads.team, 'team'));
});
