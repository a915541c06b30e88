import { describe, expect, it } from 'vitest';
import { parseCase } from '../../../src/domain/escalation/case-schema.ts';
import { caseFilesOf } from '../../../src/domain/scenario/case-files.ts';
import { answered, HOUR, NIGHT, response, type Response } from './answered.ts';
import { authoredQuietPage } from './quiet-page.ts';
import { choice, end, scene } from './tiny.ts';

const plansOf = (more: Partial<Response>) => {
	const { scenario, problems } = answered(more);
	expect(problems).toEqual([]);
	return scenario.plans;
};
describe('the response is an escalation case', () => {
	it('with schedules over the run, in the zone of the scenario', () => {
		const plan = plansOf({})['usual'];
		expect(plan?.schedules).toEqual({
			primary: [
				{ people: ['bo'], to: NIGHT + HOUR },
				{ people: ['ade'], from: NIGHT + HOUR }
			],
			secondary: [
				{ people: ['ade'], to: NIGHT + HOUR },
				{ people: ['bo'], from: NIGHT + HOUR }
			],
			leads: [{ people: ['dee'] }]
		});
		expect(plan?.policies).toEqual([
			{
				levels: [
					{
						timeout: 900_000,
						targets: [{ schedule: 'primary' }],
						assign: 'all',
						multiAck: false,
						shadows: [{ person: 'dee', mayAck: true }]
					},
					{
						timeout: 600_000,
						targets: [{ schedule: 'secondary' }, { schedule: 'leads' }],
						assign: 'roundRobin',
						multiAck: true,
						shadows: []
					}
				],
				repeat: 1,
				onEmpty: 'skip',
				afterEscalation: 'stop'
			}
		]);
		expect(plan?.people['bo']?.asleep).toEqual([
			{ from: NIGHT + HOUR / 2, to: NIGHT + (HOUR * 2) / 3 }
		]);
		// Nine in the evening of New York; sleep begins an hour later.
		expect(plan?.people['dee']?.asleep).toEqual([
			{ from: NIGHT + HOUR, to: NIGHT + HOUR + 60_000 }
		]);
		expect(plan?.members).toBeUndefined();
		expect(plan?.hours).toBeUndefined();
	});

	it('with whoever has a turn only after the run', () => {
		const layer = {
			rotation: { unit: 'week', length: 1, start: '2026-03-02T03:00', users: ['ade', 'bo'] }
		} as const;
		expect(
			plansOf({ schedules: { ...response().schedules, primary: { layers: [layer] } } })
		).toMatchObject({
			usual: { members: { primary: ['ade', 'bo'], secondary: ['ade', 'bo'] } }
		});
	});

	it('with what a product does, and what the policy says against it', () => {
		const { policy } = response();
		const goalert = plansOf({ preset: 'goalert-like' })['usual']?.policies[0];
		expect(goalert).toMatchObject({ onEmpty: 'wait', afterEscalation: 'continue' });
		const own = plansOf({ preset: 'goalert-like', policy: { ...policy, onEmpty: 'skip' } });
		expect(own['usual']?.policies[0]?.onEmpty).toBe('skip');
	});

	it('with the hours of its service', () => {
		const supportHours = { days: ['wed', 'thu'], from: '09:00', to: '17:00' } as const;
		const urgency = { byHours: { inside: 'high', outside: 'low', raiseAtStart: true } } as const;
		const service = { urgency, supportHours, ackTimeoutMin: 30, maintenance: [{ from: 5, to: 9 }] };
		const hours = (horizon: string) => {
			const { scenario, problems } = answered({ service }, { horizon });
			expect(problems).toEqual([]);
			return scenario.plans['usual'];
		};
		expect(hours('8h')).toMatchObject({
			urgency: 'low',
			hours: {
				ackTimeout: 1_800_000,
				maintenance: [{ from: NIGHT + 300_000, to: NIGHT + 540_000 }],
				raises: [NIGHT + 7 * HOUR]
			}
		});
		expect(hours('2d')?.hours?.raises).toEqual([NIGHT + 7 * HOUR, NIGHT + 31 * HOUR]);
		expect(hours('1h')?.hours?.raises).toBeUndefined();
	});
});

describe('setups', () => {
	const setups: NonNullable<Response['setups']> = {
		covered: {
			schedules: {
				primary: {
					overrides: [
						{ from: '2026-03-04T02:00', to: '2026-03-04T02:30', remove: 'bo', add: 'dee' }
					]
				}
			}
		},
		quick: { policy: { repeat: 0, levels: [{ timeoutMin: 1, targets: ['primary'] }] } },
		loud: { people: { ade: { rules: { low: [{ afterMin: 1, channel: 'email' }] } } } }
	};

	it('lie over the response, key by key', () => {
		const plans = plansOf({ setups });
		const usual = plans['usual'];
		expect(Object.keys(plans)).toEqual(['usual', 'covered', 'quick', 'loud']);
		expect(plans['covered']?.schedules).toEqual({
			...usual?.schedules,
			primary: [
				{ people: ['dee'], to: NIGHT + HOUR / 2 },
				{ people: ['bo'], from: NIGHT + HOUR / 2, to: NIGHT + HOUR },
				{ people: ['ade'], from: NIGHT + HOUR }
			]
		});
		expect(plans['loud']?.people['ade']?.rules).toEqual({
			high: [{ after: 0, channel: 'push' }],
			low: [{ after: 60_000, channel: 'email' }]
		});
	});

	it('carry all policies, and say which is theirs', () => {
		const plans = plansOf({ setups });
		for (const plan of Object.values(plans)) expect(plan.policies).toHaveLength(2);
		expect(Object.values(plans).map(({ policy }) => policy)).toEqual([
			undefined,
			undefined,
			1,
			undefined
		]);
		expect(plans['quick']?.policies[1]).toMatchObject({ repeat: 0, levels: [{ timeout: 60_000 }] });
	});

	it('stand beside phones, the first of which is in force at the start', () => {
		const phones = {
			soft: { ade: [] },
			hard: { ade: [{ afterMin: 2, channel: 'phone' }] }
		} as const;
		const { scenario } = answered({ phones, setups });
		expect(Object.keys(scenario.plans)).toEqual(['soft', 'hard', 'covered', 'quick', 'loud']);
		expect(scenario.phones).toBe('soft');
	});

	it('are known to choices', () => {
		const scenes = {
			one: scene([
				choice('on', { setup: 'covered', to: 'over' }),
				choice('off', { setup: 'none', to: 'over' })
			]),
			over: end()
		};
		const { scenario, problems } = answered({ setups }, { scenes });
		expect(problems).toMatchObject([
			{ path: ['scenes', 'one', 'choices', 1, 'setup'], message: 'There is no setup "none"' }
		]);
		expect(scenario.scenes['one']?.choices[0]?.setup).toBe('covered');
	});
});

describe('cases for the linter', () => {
	it('are one a setup, and parse', () => {
		const files = caseFilesOf(authoredQuietPage());
		expect(files.map(({ name }) => name)).toEqual(['usual', 'burst', 'spaced']);
		for (const { file } of files) expect(parseCase(file)).toMatchObject({ ok: true });
		expect(files[0]?.file).toMatchObject({
			id: 'quiet-page',
			until: 90,
			service: { tier: 1, urgency: 'high' }
		});
		expect(files[1]?.writtenAt('people.ade.rules.high[1].afterMin')).toEqual([
			'response',
			'phones',
			'burst',
			'ade',
			1,
			'afterMin'
		]);
		expect(files[1]?.writtenAt('policy.levels[0]')).toEqual(['response', 'policy', 'levels', 0]);
	});
});
