import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	BLANK,
	CHANNELS,
	SECONDARY,
	WHO,
	type EscalationPolicy
} from '../../../src/domain/artefact/escalation-policy.ts';
import { caseFromPolicy } from '../../../src/domain/artefact/from-artefact.ts';
import { parseCase } from '../../../src/domain/escalation/case-schema.ts';

const POLICY: EscalationPolicy = {
	version: 1,
	service: 'Checkout',
	tier: 1,
	levels: [
		{ id: 1, who: 'schedule', name: 'Checkout primary', delayMin: 10, shadow: 'Ola' },
		{ id: 2, who: 'person', name: 'Nia', delayMin: null, shadow: '' },
		{ id: 3, who: 'leaders', name: 'Checkout leads', delayMin: 15, shadow: '' }
	],
	repeat: 1,
	secondary: 'last-week',
	messages: [
		{ id: 1, channel: 'sms', afterMin: 0 },
		{ id: 2, channel: 'phone', afterMin: 2 }
	],
	promise: '',
	answers: '',
	byHand: ''
};

describe('the policy of the exercise as a case', () => {
	const rules = {
		high: [
			{ channel: 'sms', afterMin: 0 },
			{ channel: 'phone', afterMin: 2 }
		],
		low: []
	};

	it('keeps what is known, and stands in for the rest', () => {
		expect(caseFromPolicy(POLICY, { start: '2026-03-04T02:00:00Z' })).toEqual({
			file: {
				id: 'checkout',
				preset: 'pagerduty-like',
				start: '2026-03-04T02:00:00Z',
				service: { tier: 1, urgency: 'high' },
				people: {
					'checkout-primary-on-call': { name: 'On call, Checkout primary', rules },
					ola: { name: 'Ola', rules },
					nia: { name: 'Nia', rules },
					'checkout-leads-on-call': { name: 'On call, Checkout leads', rules }
				},
				schedules: {
					'checkout-primary': { always: 'checkout-primary-on-call' },
					'checkout-leads': { always: 'checkout-leads-on-call' }
				},
				policy: {
					repeat: 1,
					levels: [
						{ timeoutMin: 10, targets: ['checkout-primary'], shadows: ['ola'] },
						{ timeoutMin: 30, targets: ['nia'] },
						{ timeoutMin: 15, targets: ['checkout-leads'] }
					]
				},
				until: 110
			},
			unknown: [
				'Who is behind Checkout primary and Checkout leads: one person stands in for each, day and night.',
				'How long level 2 waits: 30 minutes until you say.',
				'Who was primary last week: the second level gets a stand-in of its own until the rota is written.',
				'When anybody sleeps, and in which zone: 22:00 to 08:00 in UTC.',
				'How others than the first responder are reached: everybody has the same messages.'
			]
		});
	});

	it('takes a blank one', () => {
		const { file } = caseFromPolicy(BLANK);
		expect(parseCase(file)).toEqual({ ok: true, file });
	});

	it('holds for whatever was written', () => {
		const name = fc.oneof(
			fc.string({ maxLength: 120 }),
			fc.string({ unit: 'grapheme', maxLength: 40 }),
			fc.constantFrom(
				'none',
				'constructor',
				'prototype',
				'__proto__',
				'A b',
				'a-B',
				' ',
				'Ödö',
				'日本'
			)
		);
		const policy = fc.record({
			version: fc.constant(1 as const),
			service: name,
			tier: fc.constantFrom(null, 1 as const, 2 as const, 3 as const),
			levels: fc.array(
				fc.record({
					id: fc.integer({ min: 1, max: 9 }),
					who: fc.constantFrom(...WHO),
					name,
					delayMin: fc.option(fc.integer({ min: 1, max: 1440 })),
					shadow: name
				}),
				{ maxLength: 8 }
			),
			repeat: fc.integer({ min: 0, max: 9 }),
			secondary: fc.constantFrom(...SECONDARY),
			messages: fc.array(
				fc.record({
					id: fc.integer({ min: 1, max: 9 }),
					channel: fc.constantFrom(...CHANNELS),
					afterMin: fc.integer({ min: 0, max: 1440 })
				}),
				{ maxLength: 8 }
			),
			promise: name,
			answers: name,
			byHand: name
		});
		fc.assert(
			fc.property(policy, (written) => {
				const { file } = caseFromPolicy(written);
				expect(parseCase(file)).toEqual({ ok: true, file });
			}),
			{ numRuns: 300, seed: 20_261 }
		);
	});
});
