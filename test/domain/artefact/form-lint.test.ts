import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintForm, openIn } from '../../../src/domain/artefact/form-lint.ts';
import { exampleValues } from '../../../src/domain/artefact/form-example.ts';
import { blankValues, type Values } from '../../../src/domain/artefact/form-values.ts';
import { FORM, filledValues, ruled, TODAY } from './sample-form.ts';

const base = exampleValues(FORM);
const row = (what: string, minutes: number | null = null, due: string | null = null) => ({
	what,
	minutes,
	due
});
const told = (when: unknown, values: Values) =>
	lintForm(ruled('finding', when), { ...base, ...values }, TODAY).map(({ path }) => path);

describe('a condition', () => {
	const cases: [string, object, Values, string[]][] = [
		['empty', { is: 'empty', field: 'why' }, { why: ' \n' }, ['why']],
		['empty, of a choice', { is: 'empty', field: 'tier' }, { tier: null }, ['tier']],
		[
			'empty, of a table of blank rows',
			{ is: 'empty', field: 'steps' },
			{ steps: [row(' ')] },
			['steps']
		],
		[
			'empty, row by row; a blank row is none',
			{ is: 'empty', field: 'steps.minutes' },
			{ steps: [row('a', 1), row('b'), row(''), row('c')] },
			['steps[1].minutes', 'steps[3].minutes']
		],
		['matches', { is: 'matches', field: 'service', pattern: 'check' }, {}, ['service']],
		[
			'matches, of a choice by its text',
			{ is: 'matches', field: 'tier', pattern: 'r 1$' },
			{},
			['tier']
		],
		[
			'matches, of nothing',
			{ is: 'matches', field: 'service', pattern: '.*' },
			{ service: '' },
			[]
		],
		['lacks', { is: 'lacks', field: 'why', pattern: 'money' }, {}, ['why']],
		['lacks, of nothing', { is: 'lacks', field: 'why', pattern: 'money' }, { why: '' }, []],
		['words below', { is: 'words-below', field: 'why', count: 4 }, {}, ['why']],
		['words below, not reached', { is: 'words-below', field: 'why', count: 3 }, {}, []],
		['words above', { is: 'words-above', field: 'why', count: 2 }, {}, ['why']],
		['below', { is: 'below', field: 'aim', value: 99.91 }, {}, ['aim']],
		['above', { is: 'above', field: 'steps.minutes', value: 2 }, {}, ['steps[1].minutes']],
		['above, of nothing', { is: 'above', field: 'aim', value: -1 }, { aim: null }, []],
		['chosen', { is: 'chosen', field: 'tier', options: ['tier-1'] }, {}, ['tier']],
		['chosen, of a checklist', { is: 'chosen', field: 'ready', options: ['read'] }, {}, ['ready']],
		['not chosen', { is: 'not-chosen', field: 'tier', options: ['tier-2'] }, {}, ['tier']],
		[
			'not chosen, of nothing',
			{ is: 'not-chosen', field: 'tier', options: [] },
			{ tier: null },
			[]
		],
		['rows below', { is: 'rows-below', field: 'steps', count: 3 }, {}, ['steps']],
		[
			'rows below, of none',
			{ is: 'rows-below', field: 'steps', count: 1 },
			{ steps: [] },
			['steps']
		],
		['rows below, of ticks', { is: 'rows-below', field: 'ready', count: 2 }, {}, ['ready']],
		['rows above', { is: 'rows-above', field: 'steps', count: 1 }, {}, ['steps']],
		[
			'twice',
			{ is: 'twice', field: 'steps.what' },
			{ steps: [row('Look'), row('Wait'), row(' look ')] },
			['steps[2].what']
		],
		['unticked', { is: 'unticked', field: 'ready' }, {}, ['ready']],
		['unticked, these only', { is: 'unticked', field: 'ready', items: ['read'] }, {}, []],
		['same', { is: 'same', field: 'why', other: 'service' }, { why: 'CHECKOUT ' }, ['why']],
		[
			'same, of nothing',
			{ is: 'same', field: 'why', other: 'service' },
			{ why: '', service: '' },
			[]
		],
		['older than', { is: 'older-than', field: 'tried', days: 20 }, {}, ['tried']],
		['older than, to the day', { is: 'older-than', field: 'tried', days: 21 }, {}, []],
		['sooner than', { is: 'sooner-than', field: 'steps.due', days: 10 }, {}, ['steps[0].due']],
		['sooner than, to the day', { is: 'sooner-than', field: 'steps.due', days: 9 }, {}, []],
		[
			'not before',
			{ is: 'not-before', field: 'tried', other: 'steps.due', days: 31 },
			{},
			['tried']
		],
		[
			'not before, far enough',
			{ is: 'not-before', field: 'tried', other: 'steps.due', days: 30 },
			{},
			[]
		],
		[
			'not before, the same day',
			{ is: 'not-before', field: 'steps.due', other: 'tried' },
			{ steps: [row('a', 1, '2026-11-01')] },
			['steps[0].due']
		],
		['more than', { is: 'more-than', field: 'aim', other: 'steps.minutes' }, {}, ['aim']],
		['more than, of itself', { is: 'more-than', field: 'aim', other: 'aim' }, {}, []]
	];
	for (const [name, when, values, expected] of cases)
		it(name, () => expect(told(when, values)).toEqual(expected));

	it('no row with: there are rows, and none has chosen it', () => {
		const form = ruled('finding', { is: 'no-row-with', field: 'steps.what', options: ['Wait'] });
		const paths = (steps: Values['steps']) =>
			lintForm(form, { ...base, steps: steps ?? [] }, TODAY).map(({ path }) => path);
		expect([paths([row('Look')]), paths([row('Look'), row('Wait')]), paths([])]).toEqual([
			['steps'],
			[],
			[]
		]);
	});
});

describe('a rule', () => {
	it('needs all its conditions; the first says where, the others look at the same row', () => {
		const form = ruled(
			'advice',
			{ is: 'above', field: 'steps.minutes', value: 4 },
			{ is: 'empty', field: 'steps.due' },
			{ is: 'chosen', field: 'tier', options: ['tier-1'] }
		);
		const steps = [row('a', 5, '2026-12-01'), row('b', 5), row('c', 1)];
		expect(lintForm(form, { ...base, steps }, TODAY).map(({ path }) => path)).toEqual([
			'steps[1].minutes'
		]);
		expect(lintForm(form, { ...base, steps, tier: 'tier-2' }, TODAY)).toEqual([]);
	});

	it('is told with the row and what stands there, with its point and lesson', () => {
		const values = { ...base, tried: '2026-01-31', steps: [row('a'), row('', 3)] };
		expect(lintForm(FORM, values, TODAY)).toEqual([
			{
				rule: 'F1',
				path: 'tried',
				severity: 'finding',
				message: 'Tried long ago, on 31 January 2026.',
				point: 'fso.functions.31',
				lesson: 'some-module/some-lesson'
			},
			{
				rule: 'U2',
				path: 'steps[1].what',
				severity: 'open',
				message: 'Step 2 says nothing.',
				point: 'fso.functions.31',
				lesson: 'some-module/some-lesson'
			}
		]);
	});

	it('about what is missing waits until somebody has come to it, or nothing else is open', () => {
		const [name] = FORM.rules;
		const unticked = ruled('finding', { is: 'unticked', field: 'ready' });
		const form = { ...unticked, rules: [...unticked.rules, ...(name ? [name] : [])] };
		const rules = (values: Values) => lintForm(form, values, TODAY).map(({ rule }) => rule);
		const blank = blankValues(FORM);
		expect(rules(blank)).toEqual(['U1']);
		expect(rules({ ...blank, why: 'Because' })).toEqual(['U1']);
		expect(rules({ ...blank, steps: [row('Look')] })).toEqual(['T1', 'U1']);
		expect(rules({ ...blank, service: 'Checkout' })).toEqual(['T1']);
	});
});

it('whatever is written: findings name places that exist, gravest first, and leave no brace open', () => {
	const grave = ['finding', 'advice', 'open'];
	fc.assert(
		fc.property(filledValues, (values) => {
			const findings = lintForm(FORM, values, TODAY);
			const order = findings.map(({ severity }) => grave.indexOf(severity));
			expect(order).toEqual([...order].sort((a, b) => a - b));
			for (const { path, rule } of findings)
				expect(path).toMatch(rule === 'U2' ? /^steps\[\d\]\.what$/ : /^(service|tried)$/);
			expect(openIn(findings).includes('service')).toBe(String(values['service']).trim() === '');
		})
	);
});
