import { describe, expect, it } from 'vitest';
import { parseCase } from '../../../src/domain/escalation/case-schema.ts';
import { EXAMPLES } from '../../../src/domain/escalation/examples.ts';
import { lintCase } from '../../../src/domain/escalation/lint-case.ts';
import { shiftsOf } from '../../../src/domain/escalation/schedule/shifts.ts';
import { without } from '../../../src/domain/escalation/schedule/spans.ts';
import { sleepOf } from '../../../src/domain/escalation/schedule/windows.ts';
import { within } from '../../../src/domain/escalation/schedule/spans.ts';
import { simulate } from '../../../src/domain/escalation/simulate.ts';

const WEEK = 7 * 86_400_000;
const exampleOf = (id: string) => {
	const found = EXAMPLES.find(({ file }) => file.id === id);
	if (found === undefined) throw new Error(id);
	return found.file;
};
const range = (start: string, weeks: number) => {
	const from = Date.parse(start);
	return { from, to: from + weeks * WEEK };
};
/** `minute who` of every page. */
const pages = (id: string) => {
	const { entries, start } = simulate(exampleOf(id));
	return entries.flatMap(({ type, at, people }) =>
		type === 'page' ? [`${(at - start) / 60_000} ${people?.join(' ') ?? ''}`] : []
	);
};

describe('examples', () => {
	it('all hold', () => {
		for (const { file } of EXAMPLES) expect(parseCase(file)).toEqual({ ok: true, file });
	});

	it('show what they say, and nothing else', () => {
		const findings = EXAMPLES.map(({ file }) => [
			file.id,
			...lintCase(file)
				.filter(({ severity }) => severity === 'finding')
				.map(({ rule, path, fix }) => [rule, path, fix?.label])
		]);
		expect(findings).toEqual([
			[
				'payment-processor',
				['L3', 'people.ade.rules.high[2].afterMin', 'Use 2'],
				['L4', 'people.bo.rules.high', 'Space them']
			],
			['follow-the-sun'],
			['report-generator'],
			['two-person-team', ['L7', 'policy.levels[1].targets', undefined]]
		]);
	});

	it('leave no hour of half a year open', () => {
		for (const { file } of EXAMPLES)
			for (const id of Object.keys(file.schedules ?? {})) {
				const span = range(file.start, 26);
				expect(without(span, shiftsOf(file, id, span)), `${file.id} ${id}`).toEqual([]);
			}
	});
});

it('the payment processor pages as the look has it', () => {
	expect(pages('payment-processor')).toEqual([
		'0 ade',
		'0 cy',
		'5 bo',
		'15 eva',
		'15 raj',
		'25 dana',
		'35 ade',
		'35 cy',
		'40 bo',
		'50 eva',
		'50 raj',
		'60 dana'
	]);
});

it('follow the sun lets whoever is primary be awake', () => {
	const file = exampleOf('follow-the-sun');
	const span = range(file.start, 26);
	for (const id of ['primary', 'secondary'])
		for (const duty of shiftsOf(file, id, span))
			for (const person of duty.people)
				expect(within([duty], sleepOf(file.people[person] ?? {}, span)), person).toEqual([]);
});

it('the report generator waits for Monday, nine o’clock', () => {
	const { entries, start } = simulate(exampleOf('report-generator'));
	expect(
		entries.flatMap(({ type, at }) => (type === 'raise' ? [(at - start) / 60_000] : []))
	).toEqual([63 * 60]);
});
