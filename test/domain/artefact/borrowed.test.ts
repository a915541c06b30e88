import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
	borrowedIn,
	borrowedInForm,
	isExample,
	isMostlyExample,
	STILL_EXAMPLE
} from '../../../src/domain/artefact/borrowed.ts';
import { BLANK } from '../../../src/domain/artefact/escalation-policy.ts';
import { isFilledIn } from '../../../src/domain/artefact/filled-in.ts';
import { exampleOn, hasDeeds, startOn } from '../../../src/domain/artefact/form-example.ts';
import { storedForm } from '../../../src/domain/artefact/form-parse.ts';
import { fieldsOf } from '../../../src/domain/artefact/form-places.ts';
import { blankValues, isBlank } from '../../../src/domain/artefact/form-values.ts';
import {
	ArtefactFormSchema,
	type ArtefactForm,
	type FilledForm,
	type PolicyForm
} from '../../../src/domain/artefact/schema.ts';
import { formCraft } from '../../../src/learn/exercise/form-craft.ts';
import { policyCraft } from '../../../src/learn/exercise/policy-craft.ts';
import { FORM, TODAY } from './sample-form.ts';

const FOLDER = new URL('../../../content/artefacts/', import.meta.url).pathname;
const forms = readdirSync(FOLDER).map((name): ArtefactForm => ({
	...v.parse(ArtefactFormSchema, parse(readFileSync(FOLDER + name, 'utf8'))),
	cites: {}
}));
const filled = forms.filter((form): form is FilledForm => form.kind === 'form');
const policy = forms.find((form): form is PolicyForm => form.kind === 'policy') as PolicyForm;
const named = (artefact: string) => filled.find((form) => form.artefact === artefact) as FilledForm;

describe.each(filled.map((form) => [form.artefact, form] as const))('the form %s', (_, form) => {
	it('knows its example on any day, and a blank page for none of it', () => {
		expect(isExample(borrowedInForm(form, startOn(form, '2027-03-01')))).toBe(true);
		expect(isMostlyExample(borrowedInForm(form, exampleOn(form, TODAY)))).toBe(true);
		expect(borrowedInForm(form, blankValues(form))).toMatchObject({ same: 0, of: 0 });
	});

	it('hands on no ticks', () => {
		const start = startOn(form, TODAY);
		const lists = fieldsOf(form).filter(({ kind }) => kind === 'checklist');
		expect(lists.filter(({ id }) => !isBlank(start[id]))).toEqual([]);
		if (!hasDeeds(form)) expect(start).toEqual(exampleOn(form, TODAY));
	});

	it('is not made by starting from the example and writing one name', () => {
		const values = { ...startOn(form, TODAY), [form.names]: 'Wish lists' };
		const stored = formCraft(form, () => TODAY).store({ values, aside: {} });
		expect(isFilledIn(stored)).toBe(false);
		expect(isExample(borrowedIn(form, stored))).toBe(false);
	});
});

it('days on which somebody tried something are nobody else’s', () => {
	const day = (artefact: string, field: string) => startOn(named(artefact), TODAY)[field];
	expect([
		day('oncall-readiness', 'checked'),
		day('oncall-readiness', 'starts'),
		day('runbook', 'verified'),
		day('sunset-plan', 'tried')
	]).toEqual([null, '2026-11-30', null, null]);
	const rows = startOn(named('alert-matrix'), TODAY)['alerts'] as readonly { tested: unknown }[];
	expect(rows.map(({ tested }) => tested)).toEqual([null, null, null]);
});

it('counts texts and numbers, wherever the row has gone, and takes one for chance', () => {
	const start = startOn(FORM, TODAY);
	const rows = start['steps'] as readonly object[];
	const moved = { ...start, steps: rows.toReversed(), tier: 'tier-2', ready: ['heard'] };
	expect(borrowedInForm(FORM, moved as typeof start)).toEqual({ same: 7, of: 7, all: 7 });
	const own = { ...start, aim: 95, why: 'Ours.', steps: [] };
	const borrowed = borrowedInForm(FORM, own);
	expect([borrowed, isMostlyExample(borrowed)]).toEqual([{ same: 1, of: 3, all: 7 }, false]);
	expect(isMostlyExample({ same: 1, of: 1, all: 7 })).toBe(false);
	expect(isExample({ same: 1, of: 1, all: 7 })).toBe(false);
});

it('the policy says beside itself that most of it is the example’s, and is read without that', () => {
	const craft = policyCraft(policy);
	const renamed = { ...policy.example.policy, service: 'Wish lists' };
	const stored = craft.store(renamed);
	expect(stored).toMatchObject({ open: [STILL_EXAMPLE] });
	expect(isFilledIn(stored)).toBe(false);
	expect(craft.parse(stored)).toEqual({ ok: true, value: renamed });
	expect(craft.store(BLANK)).toEqual(BLANK);
	expect(isExample(borrowedIn(policy, policy.example.policy))).toBe(true);
	expect(isExample(borrowedIn(policy, stored))).toBe(false);
	expect(borrowedIn(policy, 'broken').of).toBe(0);
	expect(borrowedIn(FORM as FilledForm, storedForm({ values: {}, aside: {} }, [])).of).toBe(0);
});
