import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
	addLevel,
	addMessage,
	moveLevel,
	readMinutes,
	removeLevel
} from '../../../src/domain/artefact/escalation-policy-edit.ts';
import { EscalationPolicyFormSchema } from '../../../src/domain/artefact/escalation-policy-form.ts';
import { lint } from '../../../src/domain/artefact/escalation-policy-lint.ts';
import { toMarkdown } from '../../../src/domain/artefact/escalation-policy-markdown.ts';
import { toPlan, whenNobodyAnswers } from '../../../src/domain/artefact/escalation-policy-plan.ts';
import {
	BLANK,
	EscalationPolicySchema,
	parsePolicy,
	type EscalationPolicy
} from '../../../src/domain/artefact/escalation-policy.ts';
import {
	ArtefactFormSchema,
	checkArtefactForm,
	pointsOf
} from '../../../src/domain/artefact/schema.ts';

const ROOT = new URL('../../../', import.meta.url).pathname;
const raw: unknown = parse(readFileSync(`${ROOT}content/artefacts/escalation-policy.yaml`, 'utf8'));
const form = v.parse(EscalationPolicyFormSchema, raw);
const example = form.example.policy;
describe('the form', () => {
	it('is valid, cites points that exist, and its example passes its own checks', () => {
		expect(checkArtefactForm(v.parse(ArtefactFormSchema, raw))).toEqual([]);
		const guide = readFileSync(`${ROOT}content/guide/full-service-ownership.yaml`, 'utf8');
		expect(pointsOf(form).filter(({ point }) => !guide.includes(`id: ${point}\n`))).toEqual([]);
	});

	it('names lessons that exist in its module', () => {
		const folder = `${ROOT}content/modules/11-escalate-well/`;
		const lessons = readdirSync(folder).map((file) => readFileSync(folder + file, 'utf8'));
		const known = (id: string) => lessons.some((text) => text.includes(`\nid: ${id}\n`));
		expect(Object.values(form.rules).filter(({ lesson }) => !known(lesson))).toEqual([]);
	});

	it('refuses a rule that does not exist', () => {
		const odd = { ...form, rules: { ...form.rules, L99: form.rules.L1 } };
		expect(v.safeParse(ArtefactFormSchema, odd).success).toBe(false);
	});
});

describe('if nobody answers', () => {
	it('the engine says what happens, to the minute', () => {
		const story = whenNobodyAnswers(example);
		expect({ again: story?.again, to: story?.to, exhausted: story?.exhausted }).toEqual({
			again: 54,
			to: 108,
			exhausted: 108
		});
		expect(story?.lanes.map(({ name, place }) => `${name}, ${place}`)).toEqual([
			'Checkout primary, level 1',
			'Ola, shadow',
			'Checkout secondary, level 2',
			'Checkout leads, level 3',
			'Engineering leadership, level 4'
		]);
	});

	it('cannot be said while a level has no delay', () => {
		expect(whenNobodyAnswers(BLANK)).toBeUndefined();
		expect(toPlan({ ...example, levels: [] })).toBeUndefined();
	});
});

const policies = fc.record<EscalationPolicy>({
	version: fc.constant(1 as const),
	service: fc.string({ maxLength: 120 }),
	tier: fc.constantFrom(null, 1, 2, 3),
	levels: fc
		.array(
			fc.record({
				who: fc.constantFrom('schedule' as const, 'person' as const, 'leaders' as const),
				name: fc.oneof(
					fc.string({ maxLength: 120 }),
					fc.constantFrom('__proto__', 'a', 'constructor')
				),
				delayMin: fc.option(fc.integer({ min: 1, max: 1440 })),
				shadow: fc.string({ maxLength: 120 })
			}),
			{ maxLength: 8 }
		)
		.map((levels) => levels.map((level, i) => ({ id: i + 1, ...level }))),
	repeat: fc.integer({ min: 0, max: 9 }),
	secondary: fc.constantFrom('unsaid' as const, 'last-week' as const, 'other' as const),
	messages: fc
		.array(
			fc.record({
				channel: fc.constantFrom(
					'sms' as const,
					'push' as const,
					'phone' as const,
					'email' as const
				),
				afterMin: fc.integer({ min: 0, max: 1440 })
			}),
			{ maxLength: 8 }
		)
		.map((messages) => messages.map((message, i) => ({ id: i + 1, ...message }))),
	promise: fc.string({ maxLength: 1000 }),
	answers: fc.string({ maxLength: 1000 }),
	byHand: fc.string({ maxLength: 1000 })
});

describe('whatever somebody writes', () => {
	it('is stored and read as it was, linted, told and exported', () => {
		fc.assert(
			fc.property(policies, (policy) => {
				expect(parsePolicy(JSON.parse(JSON.stringify(policy)))).toEqual({ ok: true, policy });
				for (const finding of lint(policy, form)) expect(finding.message).not.toMatch(/\{\w+\}/);
				const complete =
					policy.levels.length > 0 && policy.levels.every((l) => l.delayMin !== null);
				expect(whenNobodyAnswers(policy) !== undefined).toBe(complete);
				const text = toMarkdown(policy, form);
				expect(text.split('\n').filter((row) => row.startsWith('| ')).length).toBe(
					policy.levels.length + 2
				);
			}),
			{ numRuns: 300, seed: 11 }
		);
	});

	it('may be edited in any way and stays a policy', () => {
		const edit = fc.constantFrom<(policy: EscalationPolicy, n: number) => EscalationPolicy>(
			addLevel,
			removeLevel,
			(policy, n) => moveLevel(policy, n, 1),
			(policy, n) => moveLevel(policy, n, -1),
			addMessage
		);
		fc.assert(
			fc.property(
				fc.array(fc.tuple(edit, fc.integer({ min: 1, max: 9 })), { maxLength: 30 }),
				(edits) => {
					const policy = edits.reduce((before, [change, n]) => change(before, n), example);
					expect(v.safeParse(EscalationPolicySchema, policy).success).toBe(true);
					expect(new Set(policy.levels.map(({ id }) => id)).size).toBe(policy.levels.length);
				}
			)
		);
	});
});

describe('what does not parse', () => {
	it('is named', () => {
		expect(parsePolicy({ version: 2 })).toEqual({
			ok: false,
			problems: [
				{ path: 'version', message: 'written by a newer version of this app (policy version 2)' }
			]
		});
		expect(parsePolicy({ ...example, tier: 4, service: undefined })).toMatchObject({
			ok: false,
			problems: [{ path: 'service' }, { path: 'tier' }]
		});
		expect(parsePolicy(null)).toMatchObject({ ok: false });
	});

	it('minutes are whole numbers in range', () => {
		const read = ['5', ' 12 ', '0', '', '1.5', '-1', '9999', 'ten'].map((t) =>
			readMinutes(t, 1, 1440)
		);
		expect(read).toEqual([5, 12, ...Array<undefined>(6).fill(undefined)]);
	});
});

describe('the Markdown', () => {
	it('is a page for the team', () => {
		expect(toMarkdown({ ...example, repeat: 0, levels: example.levels.slice(0, 3) }, form))
			.toMatchInlineSnapshot(`
			"# Escalation policy: Payment processor

			Tier 1

			## Who is called, in order

			|  | Calls whoever is on | Kind | Shadow, if any | Waits, min |
			| --- | --- | --- | --- | --- |
			| 1 | Checkout primary | Rotation | Ola | 12 min |
			| 2 | Checkout secondary | Rotation | – | 12 min |
			| 3 | Checkout leads | Leaders | – | 15 min |

			- Times it starts again after the last level: 0
			- Where the second level comes from: The same rotation, set back a week

			## Why it waits this long

			### What the tier and the objectives promise

			Tier 1: nobody can buy while it is down. Our objective allows about forty minutes of failed payments in a month, so one unheard page must not use up a third of it.

			### How the team really answers

			In the last quarter most pages were acknowledged within six minutes and nearly all within ten. One in twelve was missed, mostly by a phone on silent.

			### When to call the next level by hand

			Uneasy is reason enough. Press Escalate, and nobody will ask why.

			## The first responder’s phone

			- Text message: at once
			- Push message: after 1 min
			- Phone call: after 2 min

			## If nobody answers

			- minute 0: level 1, Checkout primary, watched by Ola; messages at minute 0, 1 and 2
			- minute 12: level 2, Checkout secondary; messages at minute 12, 13 and 14
			- minute 24: level 3, Checkout leads; messages at minute 24, 25 and 26
			- minute 39: nobody is left to page, and it falls silent
			"
		`);
	});
});
