import { describe, expect, test } from 'vitest';
import type { LinkError } from '../../src/domain/link/error.ts';
import { addressOf, hashOf } from '../../src/parts/link/address.ts';
import { arrived } from '../../src/share/address.ts';
import { addedWords, manyAddedWords, type Added } from '../../src/share/added-words.ts';
import { errorWords } from '../../src/share/error-words.ts';
import {
	askedSentence,
	invitationFacts,
	invitationTitle
} from '../../src/share/invitation-words.ts';
import { emptyNote, responseTitle } from '../../src/share/response-words.ts';
import {
	choiceOf,
	costHeading,
	decisionsSentence,
	decisionTime,
	decisionTitle,
	endSentence,
	lossNote,
	luckSentence,
	measureLines,
	minutes,
	spoken
} from '../../src/share/run-words.ts';
import { sheetWords } from '../../src/share/sheet-words.ts';
import { quietPage } from '../domain/scenario/quiet-page.ts';
import { invitation } from './samples.ts';

const measures = {
	ackSeconds: 720,
	resolvedSeconds: 1920,
	customerMinutes: 141_233,
	cost: 12.7,
	peoplePaged: 2,
	sleepHoursPaged: 1
};
const best = { ...measures, ackSeconds: 90, resolvedSeconds: 780, customerMinutes: 16_783 };
const decision = {
	at: 540,
	scene: 'bedside',
	choice: 'burst',
	verdict: 'costly',
	loss: 1.2,
	lossCustomerMinutes: 14_432
} as const;

describe('every failure has words of its own', () => {
	const errors: readonly LinkError[] = [
		{ name: 'empty' },
		{ name: 'not-ours' },
		{ name: 'stray-character', character: '*', at: 21 },
		{ name: 'truncated', has: 30, wants: 45 },
		{ name: 'truncated', has: 1, wants: undefined },
		{ name: 'too-long', has: 46, wants: 45 },
		{ name: 'altered' },
		{ name: 'padding' },
		{ name: 'misshapen' },
		{ name: 'wrong-kind', wanted: 'run', found: 'response' },
		{ name: 'newer-kind', kind: 'team' },
		{ name: 'newer-kind', kind: undefined },
		{ name: 'newer-version', version: 3, known: 1 },
		{ name: 'other-edition', edition: 2, known: 1 }
	];

	test.each(errors)('$name', (error) => {
		const { title, how, todo } = errorWords(error);
		expect(title).toMatch(/^[A-Z][^.]+[^.]$/);
		expect(how).toMatch(/\.$/);
		expect(error.name === 'wrong-kind' || todo.length > 0).toBe(true);
	});

	test('no two say the same, but for the two that are our links of nobody’s making', () => {
		const said = errors.map((error) => errorWords(error).how);
		expect(new Set(said).size).toBe(errors.length - 1);
	});

	test('numbers are those of the failure', () => {
		expect(errorWords({ name: 'truncated', has: 30, wants: 45 }).how).toMatch(
			/^It says it has 45 characters, and 30 arrived\./
		);
		expect(errorWords({ name: 'truncated', has: 1, wants: undefined }).how).toMatch(
			/^Only 1 character arrived/
		);
	});
});

test('an address keeps the path that the app is served from', () => {
	const base = { origin: 'https://a.example', pathname: '/trainer/' } as Location;
	expect(addressOf('response', 'SAB', base)).toBe('https://a.example/trainer/#/r/SAB');
	expect(hashOf('run', 'SAB')).toBe('#/d/SAB');
});

test('what arrived is kept even where the router could not read it', () => {
	expect(arrived({ payload: 'SAB' }, '#/r/SAB')).toBe('SAB');
	expect(arrived({ payload: null }, '#/r/SAB%zz')).toBe('SAB%zz');
	expect(arrived({}, '#/r/')).toBe('');
});

test('a link of other questions is named by what it is', () => {
	const error = { name: 'other-edition', edition: 2, known: 1 } as const;
	const titles = (['response', 'invitation', 'team', 'history', 'organisation'] as const).map(
		(kind) => errorWords(error, kind).title
	);
	expect(new Set([...titles, errorWords(error).title]).size).toBe(6);
	expect(errorWords(error, 'team').title).toBe('This result is of other questions');
	expect(errorWords(error, 'team').todo[0]).toMatch(/newest version/);
	const older = { name: 'other-edition', edition: 1, known: 2 } as const;
	expect(errorWords(older, 'team').todo[0]).toMatch(/^Ask whoever sent it/);
});

describe('an invitation in words', () => {
	const now = Date.UTC(2026, 10, 20);

	test('asks in the team’s name, and says how long it takes', () => {
		expect(invitationTitle(invitation)).toBe('Checkout would like your view');
		expect(invitationTitle({})).toBe('Your team would like your view');
		expect(askedSentence(invitation)).toMatch(/^Seventeen questions .*: about 8 minutes\./);
		expect(askedSentence({ ...invitation, scope: 'whole' })).toMatch(/^57 .*: about 27 minutes\./);
	});

	test('has its facts, and says when its quarter is over', () => {
		const is = (link: typeof invitation) => invitationFacts(link, now).map((fact) => fact.is);
		expect(is(invitation)).toEqual([
			'Checkout',
			'Fourth quarter of 2026',
			'Eight people, you among them',
			'17, one for each of the seventeen subjects; about 8 minutes'
		]);
		expect(is({ ...invitation, quarter: '2026-Q3', expected: 1 }).slice(1, 3)).toEqual([
			'Third quarter of 2026, which is over',
			'One person: you'
		]);
	});
});

test('what became of added answers is said', () => {
	expect(addedWords('new', 'Checkout', 5, 8)).toBe('Added. Five of eight are in.');
	expect(addedWords('new', 'Checkout', 1, 8)).toBe('Added. One of eight is in.');
	expect(addedWords('new', 'Checkout', 9, 8)).toBe(
		'Added. Nine are in, more than the eight expected.'
	);
	const all: readonly Added[] = [
		...(['same', 'differs', 'full', 'crowded', 'other-edition', 'other-team'] as const),
		...(['other-quarter', 'gone', 'not-loaded', 'not-a-response', 'unreadable'] as const)
	];
	for (const became of all) expect(addedWords(became, 'Checkout', 1, 8)).toMatch(/^[A-Z].*\.$/);
	expect(manyAddedWords(['new', 'new', 'same', 'differs', 'full'])).toBe(
		'Two added; one was in already; of one another version is in, and you choose on the team’s page; one not counted.'
	);
	expect(manyAddedWords(['same'])).toBe('None added; one was in already.');
	expect(manyAddedWords(undefined)).toMatch(/nothing was added/);
});

test('the sheet says what a link is for, and whom to send it to', () => {
	expect(sheetWords({ kind: 'invitation' }).send).toMatch(/everybody in the team/);
	expect(sheetWords({ kind: 'response', invited: true }).send).toMatch(/whoever asked you/);
	expect(sheetWords({ kind: 'response' })).not.toHaveProperty('send');
	for (const kind of ['response', 'run', 'team', 'history', 'organisation', 'invitation'] as const)
		expect(sheetWords({ kind }).lead).toMatch(/cannot be called back\.$/);
});

describe('a run in sentences', () => {
	test('of decisions', () => {
		const of = (...verdicts: ('best' | 'costly')[]) =>
			decisionsSentence(verdicts.map((verdict) => ({ verdict })));
		expect(of()).toBe('No decision was taken.');
		expect(of('best')).toBe('The one decision was the best there.');
		expect(of('best', 'best')).toBe('Both decisions were the best there.');
		expect(of('best', 'costly', 'best')).toBe('Two of three decisions were the best there.');
		expect(of('costly', 'best')).toBe('One of two decisions was the best there.');
		expect(of('costly', 'costly')).toBe('None of two decisions was the best there.');
		expect(of('costly')).toBe('The one decision was not the best there.');
	});

	test('of its end', () => {
		expect(endSentence({ end: 'resolved', measures })).toBe(
			'It was resolved after 32 minutes; somebody acknowledged after twelve minutes.'
		);
		expect(
			endSentence({
				end: 'timed-out',
				measures: { ...measures, ackSeconds: null, resolvedSeconds: null }
			})
		).toBe('Time ran out before it was resolved; nobody acknowledged the page.');
	});

	test('of its cost', () => {
		expect(costHeading({ measures, best })).toBe(
			'It cost 141,000 customer-minutes; the best line, 16,800'
		);
		expect(costHeading({ measures: best, best })).toBe(
			'It cost 16,800 customer-minutes, as little as it could'
		);
		expect(measureLines({ measures, best }).map(({ here, best }) => [here, best])).toEqual([
			['12 min', '90 seconds'],
			['32 min', '13 min'],
			['141,000', '16,800'],
			['2', '2'],
			['1', '1']
		]);
	});

	test('of a decision, with the scenario’s words and without', () => {
		expect(decisionTitle(decision, quietPage)).toBe('Text, app and call, all in the same minute');
		expect(decisionTitle(decision, undefined)).toBe('Bedside: burst');
		expect(decisionTitle({ ...decision, choice: 'wait' }, undefined)).toBe('Waited');
		expect(decisionTime(decision, quietPage)).toBe('02:09');
		expect(decisionTime(decision, undefined)).toBe('+9 min');
		expect(decisionTime({ ...decision, before: 12_000 }, undefined)).toBe('before');
		expect(lossNote(decision)).toBe(
			'14,400 customer-minutes more than the best choice, on average'
		);
		expect(lossNote({ ...decision, loss: 0 })).toBeUndefined();
		expect(spoken('who-is-affected')).toBe('Who is affected');
		expect(minutes(3660)).toBe('61 min');
	});

	test('of luck', () => {
		expect(luckSentence(0.04)).toMatch(/neither added nor spared/);
		expect(luckSentence(3.24)).toMatch(/chance added as much harm as 3.2 minutes/);
		expect(luckSentence(-12.6)).toMatch(/chance spared as much harm as 13 minutes/);
	});
});

test('a response says what it is, and which answers are empty', () => {
	const link = {
		kind: 'response',
		id: 1,
		edition: 1,
		quarter: '2026-Q4',
		scope: 'quick',
		tier: 1,
		team: 0,
		answers: ['manual', 'dont-know', 'blank', 'dont-know', 'not-applicable']
	} as const;
	expect(responseTitle(link)).toBe(
		'One person’s answers to 4 of 5 questions, fourth quarter of 2026'
	);
	expect(emptyNote(link.answers)).toBe('Among the answers: two don’t know, one does not apply.');
	expect(emptyNote(['manual', 'blank'])).toBeUndefined();
});

test('a link that names what every object has names no scene', () => {
	for (const scene of ['constructor', '__proto__', 'toString'])
		expect(choiceOf({ ...decision, scene }, quietPage)).toBeUndefined();
});
