import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { EscalationPolicyFormSchema } from '../../../src/domain/artefact/escalation-policy-form.ts';
import { lint } from '../../../src/domain/artefact/escalation-policy-lint.ts';
import { BLANK, type EscalationPolicy } from '../../../src/domain/artefact/escalation-policy.ts';
import { storedForm } from '../../../src/domain/artefact/form-parse.ts';
import { isFilledIn, isMade } from '../../../src/domain/artefact/filled-in.ts';
import type { ArtefactRecord } from '../../../src/domain/record/types.ts';

const FILE = new URL('../../../content/artefacts/escalation-policy.yaml', import.meta.url).pathname;
const form = v.parse(EscalationPolicyFormSchema, parse(readFileSync(FILE, 'utf8')));
const example = form.example.policy;

describe('a stored policy', () => {
	it('is filled in when the linter finds nothing still to fill in, and only then', () => {
		const text = fc.constantFrom('', ' ', 'some words');
		const level = fc.record({
			id: fc.constant(1),
			who: fc.constant('schedule' as const),
			name: text,
			delayMin: fc.constantFrom(null, 5),
			shadow: text
		});
		const part = <T>(value: fc.Arbitrary<T>, whole: T) =>
			fc.oneof({ weight: 4, arbitrary: fc.constant(whole) }, { weight: 1, arbitrary: value });
		const policies = fc.record<EscalationPolicy>({
			version: fc.constant(1),
			service: part(text, example.service),
			tier: part(fc.constantFrom(null, 1, 2, 3), example.tier),
			levels: part(fc.array(level, { maxLength: 3 }), example.levels),
			repeat: fc.constant(0),
			secondary: fc.constant('unsaid'),
			messages: part(fc.constant([]), example.messages),
			promise: part(text, example.promise),
			answers: part(text, example.answers),
			byHand: text
		});
		fc.assert(
			fc.property(policies, (policy) => {
				const open = lint(policy, form).filter(({ severity }) => severity === 'open');
				expect(isFilledIn(policy)).toBe(open.length === 0);
			}),
			{ numRuns: 500, seed: 7 }
		);
		expect([isFilledIn(example), isFilledIn(BLANK)]).toEqual([true, false]);
	});

	it('that is damaged is not filled in', () => {
		const damaged = [null, '', [], {}, { ...example, levels: [null] }, { ...example, levels: {} }];
		expect(damaged.map(isFilledIn)).toEqual(damaged.map(() => false));
	});

	it('is made once somebody has written in it: a copy just opened is not', () => {
		const kept: ArtefactRecord = {
			kind: 'artefact',
			id: 'a',
			version: 1,
			createdAt: 5,
			updatedAt: 5,
			artefact: 'escalation-policy',
			title: 'Policy',
			fields: example
		};
		expect([
			isMade(kept),
			isMade({ ...kept, updatedAt: 6 }),
			isMade({ ...kept, updatedAt: 6, fields: BLANK })
		]).toEqual([false, true, false]);
	});
});

describe('a stored form', () => {
	const kept = (open: readonly string[]): ArtefactRecord => ({
		kind: 'artefact',
		id: 'a',
		version: 1,
		createdAt: 5,
		updatedAt: 6,
		artefact: 'runbook',
		title: 'Runbook',
		fields: storedForm({ values: { owner: 'Shop', note: '' }, aside: {} }, open)
	});

	it('is made when nothing was open as it was stored, and once it was changed', () => {
		expect([
			isMade(kept([])),
			isMade(kept(['owner'])),
			isMade({ ...kept([]), createdAt: 6 }),
			isMade({ ...kept([]), fields: { version: 1, values: {} } })
		]).toEqual([true, false, false, false]);
	});
});
