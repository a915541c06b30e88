import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	headTradeOff,
	pagesIn,
	sayTradeOff,
	tellTradeOff,
	tenths,
	type Weighed
} from '../../../src/domain/escalation/trade-off-words.ts';

const weighed = (
	missed: number,
	delay: number,
	compared: number,
	more: Partial<Weighed> = {}
): Weighed => ({
	model: 'stop',
	assumptions: { missed, answer: 4, second: 4 },
	delay,
	compared,
	...more
});

describe('The finding', () => {
	it('is what the look says of its example', () => {
		const example = weighed(0.1, 5, 15);
		expect(headTradeOff(example)).toBe(
			'From 15 minutes to 5: one minute sooner, three times as many called'
		);
		expect(tellTradeOff(example)).toBe(
			'With these figures a page is answered after 4.5 minutes on average, against 5.5 at 15 minutes. The second person is called for 36 pages in 100, against 12.'
		);
		expect(sayTradeOff(example)).toBe(
			'At 5 minutes, one minute more of waiting costs six seconds on average and spares the second person 6 calls in 100 pages.'
		);
	});

	it.each([
		[0.1, 15, 5, 'From 5 minutes to 15: one minute later, two thirds fewer called'],
		[0, 5, 15, 'From 15 minutes to 5: no sooner, more than twelve times as many called'],
		[0, 5, 30, 'From 30 minutes to 5: no sooner, 29 more in 100 called'],
		[0.3, 1, 30, 'From 30 minutes to 1: nine minutes sooner, three times as many called'],
		[0.1, 4, 5, 'From 5 minutes to 4: hardly sooner, a fifth more called'],
		[0.5, 20, 15, 'From 15 minutes to 20: two and a half minutes later, slightly fewer called'],
		[1, 1, 2, 'From 2 minutes to 1: one minute sooner, the second person called every time'],
		[0.1, 5, 5, 'With 5 minutes of waiting, a page is answered after 4.5 minutes on average']
	])('missed %d, from %d against %d', (missed, delay, compared, said) => {
		expect(headTradeOff(weighed(missed, delay, compared))).toBe(said);
	});
});

describe('What it means for the policy', () => {
	it('says that the delay buys nothing where no page is missed', () => {
		expect(sayTradeOff(weighed(0, 5, 15))).toBe(
			'No page is missed here, so the delay buys nothing: somebody answers after 4 minutes whatever it is, and a shorter one only calls a second person more often.'
		);
	});

	it('does not say so where both may acknowledge, or the second person is quicker', () => {
		expect(sayTradeOff(weighed(0, 5, 15, { model: 'continue' }))).toBe(
			'At 5 minutes, one minute more of waiting costs eight seconds on average and spares the second person 6 calls in 100 pages.'
		);
		const quick = { assumptions: { missed: 0, answer: 4, second: 1 } };
		expect(sayTradeOff(weighed(0, 5, 15, quick))).toMatch(/costs ten seconds/);
		const slow = { assumptions: { missed: 0, answer: 1, second: 8 } };
		expect(sayTradeOff(weighed(0, 1, 15, slow))).toMatch(/saves more than a minute and/);
	});

	it('says what waiting is where every page is missed, and long after everybody has answered', () => {
		expect(sayTradeOff(weighed(1, 5, 15))).toBe(
			'Every page is missed here, so the second person is called for all of them, and each minute of waiting is a minute lost.'
		);
		expect(sayTradeOff(weighed(0.1, 30, 15))).toBe(
			'At 30 minutes, one minute more of waiting costs six seconds on average and spares the second person hardly a call.'
		);
	});
});

const figure = fc.double({ min: 0.5, max: 60, noNaN: true });
const delay = fc.oneof(fc.integer({ min: 1, max: 120 }), figure);
const any = fc.record({
	model: fc.constantFrom('stop' as const, 'continue' as const),
	assumptions: fc.record({
		missed: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1, 0.01)),
		answer: figure,
		second: figure
	}),
	delay,
	compared: fc.oneof(delay, fc.constant(15))
});

const FAULTS: readonly (readonly [string, RegExp])[] = [
	['a number that is none', /NaN|Infinity|undefined|null|-\d|−/],
	['false precision', /\d\.\d{3,}/],
	['a wrong plural', /(?<![\d.])1 (?:minutes|pages|calls|seconds)|\bone (?:minutes|seconds)/],
	[
		'a wrong singular',
		/(?:[02-9]|1\d|\d\.\d+|two|three|six|ten) (?:minute|second|page|call)\b(?! person)/
	],
	['two blanks, or one before a mark', / {2}| [.,:]/],
	['a mark doubled', /[.,:]{2}/]
];

describe('Every sentence', () => {
	it('is sound English, whatever the figures', () => {
		fc.assert(
			fc.property(any, (one) => {
				const head = headTradeOff(one);
				expect(head).toMatch(/^(?:From|With) .*[a-z\d]$/);
				for (const said of [head, tellTradeOff(one), sayTradeOff(one)])
					for (const [what, fault] of FAULTS) expect(said, what).not.toMatch(fault);
				expect(sayTradeOff(one)).toMatch(/^[A-Z][^.]*(?:\.\d[^.]*)*\.$/);
				expect(tellTradeOff(one).match(/\.(?: |$)/g)).toHaveLength(2);
			}),
			{ numRuns: 5000, seed: 5 }
		);
	});

	it('says sooner only of what is sooner, and more only of what is more', () => {
		fc.assert(
			fc.property(any, (one) => {
				const turned = headTradeOff({ ...one, delay: one.compared, compared: one.delay });
				const head = headTradeOff(one);
				if (/\bsooner,/.test(head) && !/no sooner/.test(head)) expect(turned).toMatch(/later,/);
				if (/more|again|twice|times/.test(head))
					expect(turned).toMatch(/fewer|half as|hardly anybody/);
			}),
			{ numRuns: 2000, seed: 6 }
		);
	});
});

describe('A figure', () => {
	it('has no digit that the assumptions do not carry', () => {
		expect([0.04, 1.04, 4.5, 9.94, 9.96, 12.4].map(tenths)).toEqual([
			'0',
			'1',
			'4.5',
			'9.9',
			'10',
			'12'
		]);
	});

	it('is said in words at its ends', () => {
		expect([0, 0.004, 0.01, 0.36, 0.99, 0.996, 1].map(pagesIn)).toEqual([
			'no page',
			'fewer than 1 page in 100',
			'1 page in 100',
			'36 pages in 100',
			'99 pages in 100',
			'every page',
			'every page'
		]);
	});
});
