import { describe, expect, it } from 'vitest';
import type { CaseService } from '../../../../src/domain/escalation/case-types.ts';
import { base, level, told } from '../case.ts';

const two = { levels: [level(10, 'ade'), level(10, 'bo')] };
const closed = (...maintenance: { from: number; to: number }[]): CaseService => ({
	urgency: 'high',
	maintenance
});
const ack = (at: number, by = 'ade') => ({ at, do: 'ack' as const, by });

describe('R13 maintenance', () => {
	it('holds what is created in it until it ends, then level 1', () => {
		const service = closed({ from: 5, to: 30 });
		expect(
			told({ service, policy: two, incidents: [5, 29, 30], until: 40 }, 'suspended', 'level')
		).toEqual([
			'#1 5 suspended maintenance',
			'#2 29 suspended maintenance',
			'#3 30 level L1 created',
			'#1 30 level L1 maintenance-ended',
			'#2 30 level L1 maintenance-ended',
			'#1 40 level L2 timeout',
			'#2 40 level L2 timeout',
			'#3 40 level L2 timeout'
		]);
	});

	it('windows that touch or overlap are one', () => {
		const service = closed({ from: 20, to: 40 }, { from: 0, to: 20 }, { from: 35, to: 50 });
		expect(told({ service, policy: two, until: 50 }, 'level')).toEqual([
			'50 level L1 maintenance-ended'
		]);
	});

	it('leaves open incidents alone, but for escalation by hand', () => {
		const people = {
			...base.people,
			ade: { rules: { high: [{ afterMin: 7, channel: 'sms' as const }] } }
		};
		const service = closed({ from: 2, to: 30 });
		const actions = [4, 30].map((at) => ({ at, do: 'escalate' as const, by: 'ade' }));
		const policy = { levels: [level(10, 'ade'), level(60, 'bo'), level(60, 'cy')] };
		expect(
			told({ people, service, policy, actions, until: 31 }, 'level', 'notify', 'refused')
		).toEqual([
			'0 level L1 created',
			'4 refused by ade in-maintenance',
			'7 notify L1 ade sms',
			'10 level L2 timeout',
			'10 notify L2 bo push',
			'30 level L3 escalated',
			'30 notify L3 cy push'
		]);
	});

	it('escalating what is held is refused, at its end too, since people come before timers', () => {
		const service = closed({ from: 0, to: 30 });
		const actions = [10, 30].map((at) => ({ at, do: 'escalate' as const, by: 'ade' }));
		expect(told({ service, policy: two, actions, until: 30 }, 'level', 'refused')).toEqual([
			'10 refused by ade in-maintenance',
			'30 refused by ade in-maintenance',
			'30 level L1 maintenance-ended'
		]);
	});

	it('what somebody has acknowledged, resolved or reassigned meanwhile stays as it is', () => {
		const service = closed({ from: 0, to: 30 });
		const after = (...actions: NonNullable<typeof base.actions>) =>
			told({ service, policy: two, actions, until: 45 }).slice(1);
		expect(after(ack(5))).toEqual(['5 ack by ade']);
		expect(after({ at: 5, do: 'resolve' })).toEqual(['5 resolve']);
		expect(after({ at: 5, do: 'reassign', user: 'cy' })).toEqual([
			'5 reassign cy',
			'5 page cy',
			'5 notify cy push'
		]);
		expect(after({ at: 25, do: 'reassign', level: 2 })).toEqual([
			'25 reassign L2',
			'25 level L2 reassigned',
			'25 page L2 bo',
			'25 notify L2 bo push',
			'35 exhausted'
		]);
	});

	it('snoozed in it, the snooze decides', () => {
		const service = closed({ from: 0, to: 30 });
		const actions = [{ at: 5, do: 'snooze' as const, min: 40, by: 'ade' }];
		expect(told({ service, policy: two, actions, until: 45 }, 'level', 'retrigger')).toEqual([
			'45 retrigger snooze-ended',
			'45 level L1 snooze-ended'
		]);
	});

	it('a snooze or an acknowledgement that ends in it pages', () => {
		const service = { ...closed({ from: 2, to: 60 }), ackTimeoutMin: 5 };
		expect(told({ service, policy: two, actions: [ack(1)], until: 6 }, 'level')).toEqual([
			'0 level L1 created',
			'6 level L1 ack-timeout'
		]);
	});

	it('keeps the policy of the creation', () => {
		const service = closed({ from: 0, to: 30 });
		const actions = [{ at: 5, do: 'editPolicy' as const, policy: { levels: [level(10, 'cy')] } }];
		expect(told({ service, policy: two, actions, until: 30 }, 'page')).toEqual(['30 page L1 ade']);
	});

	it('policy without anybody: unowned when it ends', () => {
		const service = closed({ from: 0, to: 30 });
		expect(told({ service, policy: { levels: [] } })).toEqual([
			'0 suspended maintenance',
			'30 unowned no-levels'
		]);
	});
});
