import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
	removeLevel,
	setLevel,
	setMessage
} from '../../../src/domain/artefact/escalation-policy-edit.ts';
import { EscalationPolicyFormSchema } from '../../../src/domain/artefact/escalation-policy-form.ts';
import { lint } from '../../../src/domain/artefact/escalation-policy-lint.ts';
import { BLANK, type EscalationPolicy } from '../../../src/domain/artefact/escalation-policy.ts';

const FILE = new URL('../../../content/artefacts/escalation-policy.yaml', import.meta.url).pathname;
const form = v.parse(EscalationPolicyFormSchema, parse(readFileSync(FILE, 'utf8')));
const example = form.example.policy;
const rulesOf = (policy: EscalationPolicy) =>
	lint(policy, form).map(({ rule, path }) => `${rule} ${path}`);

describe('the linter', () => {
	const told = (policy: EscalationPolicy) =>
		lint(policy, form).map(({ rule, severity }) => `${rule} ${severity}`);

	it('accuses a blank policy of nothing: all is still to fill in', () => {
		expect(told(BLANK)).toEqual(
			['E4', 'E5', 'U1', 'U2', 'U4', 'U4', 'U4', 'U5', 'U5', 'U5', 'U6'].map((id) => `${id} open`)
		);
	});

	it('says what is against the guide first, then advice on what is begun, then what is missing', () => {
		const policy = setLevel(BLANK, 1, { name: 'Primary', delayMin: 5 });
		const levels = policy.levels.slice(0, 1);
		expect(told({ ...policy, levels, promise: 'Tier 1', service: 'Search' })).toEqual([
			'L8 finding',
			'E2 advice',
			'E8 advice',
			'E5 open',
			'U2 open',
			'U6 open'
		]);
	});

	const cases: [string, EscalationPolicy, string[]][] = [
		['L1 one person', setLevel(example, 2, { who: 'person', name: 'Ade' }), ['L1 levels[1].who']],
		['L2 two levels on tier 1', removeLevel(removeLevel(example, 3), 4), ['L2 levels']],
		[
			'L3 a message after the delay',
			setMessage(example, 3, { afterMin: 12 }),
			['L3 messages[2].afterMin']
		],
		[
			'L4 all at once',
			{ ...example, messages: example.messages.map((one) => ({ ...one, afterMin: 0 })) },
			['L4 messages']
		],
		['L5 one channel', { ...example, messages: example.messages.slice(0, 1) }, ['L5 messages']],
		[
			'L7 the same twice',
			setLevel(example, 2, { name: ' checkout PRIMARY ' }),
			['L7 levels[1].name']
		],
		[
			'L8 nobody at the end',
			{ ...setLevel(example, 4, { who: 'schedule' }), repeat: 0 },
			['L8 repeat']
		],
		['E1 leaders first', setLevel(example, 1, { who: 'leaders' }), ['E1 levels[0].who']],
		['E2 no shadow', setLevel(example, 1, { shadow: ' ' }), ['E2 levels[0].shadow']],
		['E3 another second', { ...example, secondary: 'other' }, ['E3 secondary']],
		['E4 no promise', { ...example, promise: '' }, ['E4 promise']],
		['E5 no answers', { ...example, answers: ' \n' }, ['E5 answers']],
		['E6 no leaders third', setLevel(example, 3, { who: 'schedule' }), ['E6 levels[2].who']],
		['E7 four levels in tier 2', { ...example, tier: 2 }, ['E7 levels[3]']],
		['E8 no word on asking', { ...example, byHand: '' }, ['E8 byHand']],
		['U1', { ...example, service: '' }, ['U1 service']],
		['U2', { ...example, tier: null }, ['U2 tier']],
		['U4', setLevel(example, 4, { name: '' }), ['U4 levels[3].name']],
		['U5', setLevel(example, 4, { delayMin: null }), ['U5 levels[3].delayMin']],
		['U6', { ...example, messages: [] }, ['U6 messages']]
	];
	for (const [name, policy, expected] of cases)
		it(`${name}: that one finding and no other`, () => expect(rulesOf(policy)).toEqual(expected));

	it('says it in the form’s words, with the place filled in', () => {
		const [one] = lint(setMessage(example, 3, { afterMin: 20 }), form);
		expect(one).toEqual({
			rule: 'L3',
			path: 'messages[2].afterMin',
			severity: 'finding',
			message:
				'Message 3 is set for minute 20, but the page leaves level one at minute 12. It never goes out.',
			point: 'fso.escalations.09',
			lesson: 'the-delay'
		});
	});

	it('never recommends a number of minutes', () => {
		for (const { says } of Object.values(form.rules))
			expect(says).not.toMatch(/\d+ ?(min|seconds|hours)/);
	});
});
