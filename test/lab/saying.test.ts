import { describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../src/domain/escalation/examples.ts';
import { lintCase } from '../../src/domain/escalation/lint-case.ts';
import { blankCase } from '../../src/domain/escalation/tiers.ts';
import { fileName } from '../../src/lab/file-name.ts';
import { gathered, headingOf, passesOf } from '../../src/lab/findings/say-findings.ts';
import { placeName, stepsOf } from '../../src/lab/findings/say-place.ts';
import { placesOf } from '../../src/lab/go-to.ts';
import { again, levelsOf, messagesOf, serviceLine } from '../../src/lab/paper.ts';

const [{ file }] = EXAMPLES;

describe('a place in the case', () => {
	it.each([
		['policy.levels[0].timeoutMin', 'Level 1, its wait'],
		['policy.levels[2].targets[1]', 'Level 3'],
		['policy.levels', 'Levels'],
		['policy.repeat', 'After the last level'],
		['people.ade.rules.high[2]', 'Ade’s messages'],
		['people.zed', 'zed'],
		['schedules.payments-primary.layers[0].restrictions[0]', 'Payments primary, layer 1'],
		['schedules["a b"].overrides[1]', 'A b, override 2'],
		['service.supportHours.to', 'Support hours'],
		['', 'The policy']
	])('%s is called %s', (path, name) => {
		expect(placeName(file, path)).toBe(name);
	});

	it('has steps, quoted keys too, and everything it lies in', () => {
		expect(stepsOf('schedules["a \\"b\\""].layers[0]')).toEqual([
			'schedules',
			'a "b"',
			'layers',
			0
		]);
		expect(placesOf('policy.levels[0].timeoutMin')).toEqual([
			'policy.levels[0].timeoutMin',
			'policy.levels[0]',
			'policy.levels',
			'policy'
		]);
		expect(placesOf('schedules["a.b"].tz').slice(0, 3)).toEqual([
			'schedules["a.b"].tz',
			'schedules["a.b"]',
			'schedules'
		]);
		expect(placesOf('')).toEqual([]);
	});
});

describe('what is found', () => {
	it('is counted, with where it is', () => {
		const findings = lintCase(file);
		const found = findings.filter(({ severity }) => severity === 'finding');
		expect(headingOf(found, file)).toBe('Two findings, both in the messages');
		expect(headingOf([], file)).toBe('Nothing against the guide');
		expect(headingOf([], blankCase())).toBe('Nothing to look at yet');
		expect(passesOf(file, findings)).toBe(
			'What passes: 4 levels for tier 1, schedules instead of people, nobody on two levels in a row, somebody on call at every hour and somebody to end with.'
		);
		expect(passesOf(blankCase(), [])).toContain('once it has a level');
	});
});

describe('many findings of one rule', () => {
	it('are told by the first few; the rest is folded, and none is lost', () => {
		const [one, two] = lintCase(file);
		const like = Array.from({ length: 9 }, (_, i) => ({ ...one!, path: `policy.levels[${i}]` }));
		const { shown, more } = gathered([...like, { ...two!, rule: 'L9' }]);
		expect(shown.map(({ path }) => path)).toHaveLength(6);
		expect(more.map(({ rule, rest }) => [rule, rest.length])).toEqual([[one!.rule, 4]]);
		expect(gathered(like.slice(0, 6)).more).toEqual([]);
	});
});

describe('on paper', () => {
	it('a policy reads without its forms', () => {
		expect(levelsOf(file).slice(0, 3)).toEqual([
			{ number: 1, calls: 'Payments primary', shadows: 'Cy', waits: '5' },
			{ number: 2, calls: 'Payments secondary', shadows: '', waits: '10' },
			{ number: 3, calls: 'Payments tech lead and Payments manager', shadows: '', waits: '10' }
		]);
		expect(messagesOf(file)[0]).toEqual({
			name: 'Ade',
			says: 'text at 0, push at 1, call at 5; if not urgent, chat at 0.'
		});
		expect([again(file), again({ ...file, policy: { levels: file.policy.levels } })]).toEqual([
			'After the last level all levels are called once more.',
			'After the last level nobody is called again.'
		]);
		expect(serviceLine(file)).toBe('A tier 1 service, high urgency at any hour.');
		expect(serviceLine(EXAMPLES[2]!.file)).toBe(
			'A tier 2 service, high urgency in its hours (mon, tue, wed, thu, fri 09:00 to 17:00, Europe/Lisbon), low outside.'
		);
	});
	it.each([
		['Payment processor, tier 1', 'payment-processor-tier-1.yaml'],
		['  Ünïcode / 2 ', 'unicode-2.yaml'],
		['???', 'escalation.yaml']
	])('%s is saved as %s', (title, name) => {
		expect(fileName(title)).toBe(name);
	});
});
