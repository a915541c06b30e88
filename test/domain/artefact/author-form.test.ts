import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { compileArtefact } from '../../../src/compile/artefact.ts';
import { checkForm } from '../../../src/domain/artefact/author-form.ts';
import { daysLater } from '../../../src/domain/artefact/day.ts';
import { UNMARKED } from '../../../src/domain/artefact/facts.ts';
import { exampleOn } from '../../../src/domain/artefact/form-example.ts';
import { lintForm, openIn } from '../../../src/domain/artefact/form-lint.ts';
import { placeOf } from '../../../src/domain/artefact/form-places.ts';
import { FormSchema, type Form } from '../../../src/domain/artefact/form-schema.ts';
import { blankValues } from '../../../src/domain/artefact/form-values.ts';
import { RAW } from './sample-form.ts';

const checked = (change: object): readonly string[] =>
	checkForm(v.parse(FormSchema, { ...RAW, ...change })).map(
		({ path, message }) => `${path.join('.')}: ${message}`
	);
const withRule = (says: string, ...when: object[]) =>
	checked({ rules: [...RAW.rules, { ...RAW.rules[0], id: 'X1', says, when }] });

describe('a form as its author wrote it', () => {
	it('is sound', () => expect(checked({})).toEqual([]));

	it('names nothing that is not there', () => {
		expect(checked({ names: 'name' })).toEqual(['names: the form has no field "name"']);
		expect(checked({ calendar: [{ field: 'service', title: 'A' }] })).toEqual([
			'calendar.0.field: "service" is a line, needs a date'
		]);
		expect(withRule('A', { is: 'empty', field: 'steps.who' })).toEqual([
			'rules.3.when.0.field: the form has no field "steps.who"'
		]);
		expect(withRule('A', { is: 'chosen', field: 'tier', options: ['tier-3'] })).toEqual([
			'rules.3.when.0.options: "tier" offers no "tier-3"'
		]);
	});

	it('has no rule that could never be told', () => {
		expect(withRule('A', { is: 'above', field: 'service', value: 1 })).toEqual([
			'rules.3.when.0.field: "above" is asked of a line, needs number'
		]);
		expect(withRule('A', { is: 'twice', field: 'steps' })).toEqual([
			'rules.3.when.0.field: "twice" needs a column, as in table.column'
		]);
		expect(withRule('Row {row} of {all}', { is: 'rows-below', field: 'steps', count: 1 })).toEqual([
			'rules.3.says: says {row}, but is not about single rows',
			'rules.3.says: says {all}; only {row} and {value} are filled in'
		]);
	});

	it('has an example that fits it and passes its own rules', () => {
		const example = (values: object) =>
			checked({ example: { note: 'A', values: { ...RAW.example.values, ...values } } });
		expect(example({ aim: 'high', colour: 'blue' })).toEqual([
			'example.values.aim: must be a number',
			'example.values.colour: the form has no place for this'
		]);
		expect(example({ steps: [{ minutes: 2 }] })).toEqual([
			'example.values.steps.0.what: the example breaks its own rule U2 (open): Step 1 says nothing.'
		]);
	});

	it('is refused by the build with file and line', () => {
		const text = stringify({
			...RAW,
			example: { note: 'A', values: { ...RAW.example.values, tried: '2026-01-01' } }
		});
		const line = text.split('\n').findIndex((one) => one.includes('tried: ')) + 1;
		const { problems } = compileArtefact({ file: 'content/artefacts/sample.yaml', text }, POINTS);
		expect(problems).toEqual([
			{
				file: 'content/artefacts/sample.yaml',
				line,
				column: 5,
				message:
					'example.values.tried: the example breaks its own rule F1 (finding): Tried long ago, on 1 January 2026.'
			}
		]);
	});
});

const POINTS = {
	'fso.functions.31': {
		id: 'fso.functions.31',
		label: 'Functions, point 31',
		kind: 'warning',
		heading: 'Runbooks',
		point: 'A point.',
		url: 'https://ownership.pagerduty.com/functions/',
		guide: 'Guide'
	}
};

const FOLDER = new URL('../../../content/artefacts/', import.meta.url).pathname;
const forms: readonly Form[] = readdirSync(FOLDER).flatMap((name) => {
	const raw = parse(readFileSync(FOLDER + name, 'utf8')) as { kind: string };
	return raw.kind === 'form' ? [v.parse(FormSchema, raw)] : [];
});

describe.each(forms.map((form) => [form.artefact, form] as const))('the form %s', (_, form) => {
	it('accuses a blank page of nothing', () => {
		const findings = lintForm(form, blankValues(form), form.example.today);
		expect(findings.filter(({ severity }) => severity !== 'open')).toEqual([]);
		expect(openIn(findings).length).toBeGreaterThan(0);
	});

	it('has an example that is as good in a year as it is today', () => {
		const later = daysLater(form.example.today, 365);
		expect(lintForm(form, exampleOn(form, later), later)).toEqual([]);
	});
});

it('what the page of a service reads from single forms is there', () => {
	const missing = Object.keys(UNMARKED).filter((path) => {
		const [artefact, ...field] = path.split('.');
		const form = forms.find((one) => one.artefact === artefact);
		return form === undefined || placeOf(form, field.join('.')) === undefined;
	});
	expect(missing).toEqual([]);
});
