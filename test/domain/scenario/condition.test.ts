import { describe, expect, it } from 'vitest';
import { holds, isOpen, isShut, parseCondition } from '../../../src/domain/scenario/condition.ts';
import { parseDuration } from '../../../src/domain/scenario/duration.ts';
import { compiled, played } from './tiny.ts';

const NAMES = { flags: ['mitigated', 'asked'], people: ['ade', 'bo'] };

describe('durations', () => {
	it.each([
		['8m', 480],
		['90s', 90],
		['3h20m', 12000],
		['1h1m1s', 3661],
		['0s', 0],
		['-12m', -720],
		['-0s', 0]
	])('%s is %i seconds', (text, seconds) => expect(parseDuration(text)).toBe(seconds));

	it.each(['', '-', '8', 'm', '8 m', '1m1h', '8min', '1.5m'])('"%s" is none', (text) =>
		expect(parseDuration(text)).toBeNull()
	);
});

describe('the condition grammar', () => {
	it('reads terms joined by and', () =>
		expect(
			parseCondition('mitigated and not asked and before 5m and after 90s and paged bo', NAMES)
		).toEqual([
			{ not: false, is: 'flag', bit: 0 },
			{ not: true, is: 'flag', bit: 1 },
			{ not: false, is: 'before', at: 300 },
			{ not: false, is: 'after', at: 90 },
			{ not: false, is: 'paged', person: 'bo' }
		]));

	it.each([
		['mended', '"mended" is no flag: mitigated, asked'],
		['mitigated or asked', '"mitigated or asked" is no term: join terms with "and"'],
		['mitigated asked', '"mitigated asked" is no term: join terms with "and"'],
		['before noon', '"before noon" needs a duration, such as "before 9m"'],
		['after', '"after" needs a duration, such as "after 9m"'],
		['paged zoe', '"paged zoe" needs one of the people: ade, bo'],
		['paged', '"paged" needs one of the people: ade, bo'],
		['not', '"" is no flag: mitigated, asked']
	])('"%s": %s', (text, message) => expect(parseCondition(text, NAMES)).toBe(message));

	it('says so where there are no flags at all', () =>
		expect(parseCondition('mended', { flags: [], people: [] })).toBe(
			'"mended" is no flag: none is declared'
		));

	const { incident } = played(compiled(), []).state;
	const now = { t: 300, flags: 0b01, incident };
	it.each([
		['mitigated', true],
		['asked', false],
		['not asked', true],
		['before 5m', false],
		['after 5m', true],
		['before 301s', true],
		['acknowledged', false],
		['paged ade', true],
		['paged bo', false],
		['mitigated and asked', false]
	])('"%s" is %s', (text, result) => {
		const condition = parseCondition(text, NAMES);
		if (typeof condition === 'string') throw new Error(condition);
		expect(holds(condition, now)).toBe(result);
		expect(isOpen({ if: [], unless: condition }, now)).toBe(!result);
	});

	it.each([
		['mitigated', false, true],
		['asked', false, false],
		['not mitigated', true, false],
		['not asked', false, false],
		['before 5m', true, false],
		['not before 5m', false, true],
		['before 301s', false, false],
		['after 5m', false, true],
		['not after 5m', true, false],
		['acknowledged', false, false],
		['not acknowledged', false, false],
		['paged ade', false, true],
		['not paged ade', true, false],
		['not paged bo', false, false],
		['mitigated and asked', false, false],
		['asked and before 5m', true, false]
	])('as an if, "%s" is shut for good: %s; as an unless: %s', (text, asIf, asUnless) => {
		const condition = parseCondition(text, NAMES);
		if (typeof condition === 'string') throw new Error(condition);
		expect(isShut({ if: condition }, now)).toBe(asIf);
		expect(isShut({ if: [], unless: condition }, now)).toBe(asUnless);
	});

	it('before the incident nobody is paged and nothing acknowledged', () => {
		for (const text of ['acknowledged', 'paged ade']) {
			const condition = parseCondition(text, NAMES);
			if (typeof condition === 'string') throw new Error(condition);
			expect(holds(condition, { ...now, incident: null })).toBe(false);
		}
	});
});
