import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../../src/domain/escalation/case-types.ts';
import { planFromOwn } from '../../../src/domain/scenario/own-policy.ts';
import { beginning, take } from '../../../src/domain/scenario/play.ts';
import { solve } from '../../../src/domain/scenario/solve.ts';
import { quietPage } from './quiet-page.ts';
import { choice, compiled, end, played, scene, told } from './tiny.ts';

const own = (more: Partial<CaseFile> = {}): CaseFile => ({
	id: 'ours',
	start: '2026-01-01T00:00:00Z',
	service: { urgency: 'high' },
	people: { zoe: {}, yan: {} },
	policy: {
		repeat: 1,
		levels: [
			{ timeoutMin: 2, targets: ['zoe'] },
			{ timeoutMin: 3, targets: ['yan'] }
		]
	},
	until: 60,
	...more
});

const scenario = compiled({
	scenes: { one: scene([choice('on', { takes: '12m', to: 'over' })]), over: end() }
});

describe('a drill against a policy of the team’s own', () => {
	it('has the team’s delays and the story’s people', () => {
		const { scenario: ours, said } = planFromOwn(scenario, own());
		expect(told(played(ours, ['one/on'])).filter((line) => line.includes(' page '))).toEqual([
			'0 page ade',
			'0 page cy',
			'120 page bo',
			'300 page ade',
			'300 page cy',
			'420 page bo'
		]);
		expect(said).toEqual(['Your policy has no level 3: it never calls Dee by itself.']);
	});

	it('says what has no place in the story', () => {
		const level = { timeoutMin: 5, targets: ['zoe'] };
		const { policy, ...rest } = own();
		const more = { ...rest, policy: { ...policy, levels: [level, level, level, level, level] } };
		expect(planFromOwn(scenario, more).said).toEqual([
			'Your levels 4 to 5 have nobody in this story and are left out.'
		]);
		const service = { urgency: 'low', maintenance: [{ from: 0, to: 5 }] } as const;
		expect(planFromOwn(scenario, own({ service })).said.slice(1)).toEqual([
			'How urgent the incident is stays as the story has it.',
			'Your maintenance windows are left out.'
		]);
	});

	it('times out acknowledgements as the team does', () => {
		const service = { urgency: 'high', ackTimeoutMin: 30 } as const;
		const { scenario: ours } = planFromOwn(scenario, own({ service }));
		expect(ours.plans['usual']?.hours).toEqual({ ackTimeout: 1_800_000 });
		expect(planFromOwn(ours, own()).scenario.plans['usual']?.hours).toBeUndefined();
	});

	it('has rules of its own, in every setup, and can be solved', () => {
		const { scenario: ours } = planFromOwn(quietPage, own());
		expect(ours.rulesHash).not.toBe(quietPage.rulesHash);
		expect(planFromOwn(quietPage, own()).scenario).toEqual(ours);
		for (const plan of Object.values(ours.plans))
			expect(plan.policies.map(({ levels }) => levels.map(({ timeout }) => timeout))).toEqual([
				[120_000, 180_000]
			]);
		expect(take(ours, null, beginning(quietPage, 1, 'solo'))).toEqual({
			refused: 'other-scenario'
		});
		// Bo and Dee are called sooner, and a night that nobody hears is over sooner.
		expect(solve(ours).worst).toBeLessThan(solve(quietPage).worst);
	});
});
