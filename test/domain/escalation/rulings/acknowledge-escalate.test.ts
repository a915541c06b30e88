import { describe, expect, it } from 'vitest';
import { base, level, told } from '../case.ts';

const three = { levels: [level(10, 'ade'), level(10, 'bo'), level(10, 'cy')] };
const ack = (at: number, by: string) => ({ at, do: 'ack' as const, by });
const escalate = (at: number, by = 'ade') => ({ at, do: 'escalate' as const, by });
const rules = (...at: number[]) => ({
	rules: { high: at.map((afterMin) => ({ afterMin, channel: 'sms' as const })) }
});

describe('R6 acknowledging', () => {
	it('stops the timer and everybody’s rules', () => {
		const people = { ade: rules(0, 5), bo: rules(0, 5) };
		const policy = { levels: [level(10, 'ade', 'bo'), level(10, 'bo')] };
		expect(told({ people, policy, actions: [ack(1, 'ade')] }, 'notify', 'level')).toEqual([
			'0 level L1 created',
			'0 notify L1 ade sms',
			'0 notify L1 bo sms'
		]);
	});

	it('twice is refused, unless several may', () => {
		const actions = [ack(1, 'ade'), ack(2, 'bo'), ack(3, 'bo')];
		expect(told({ policy: three, actions }, 'ack', 'refused')).toEqual([
			'1 ack by ade',
			'2 refused by bo already-acknowledged',
			'3 refused by bo already-acknowledged'
		]);
		const policy = { levels: [{ ...level(10, 'ade'), multiAck: true }] };
		expect(told({ policy, actions }, 'ack', 'refused', 'exhausted')).toEqual([
			'1 ack by ade',
			'2 ack by bo',
			'3 ack by bo'
		]);
	});

	it('of several stops only the acknowledger’s rules, and the level’s timer', () => {
		const people = { ade: rules(5), bo: rules(5, 12) };
		const policy = { levels: [{ ...level(10, 'ade', 'bo'), multiAck: true }, level(10, 'cy')] };
		expect(told({ people, policy, actions: [ack(1, 'ade')] }, 'notify', 'level')).toEqual([
			'0 level L1 created',
			'5 notify L1 bo sms',
			'12 notify L1 bo sms'
		]);
	});

	it('of several: rules of a cycle begun after the acknowledgement survive; resolving stops all', () => {
		const people = { ...base.people, ade: rules(5), bo: rules(5) };
		const several = { ...level(60, 'ade', 'bo'), multiAck: true };
		const policy = { levels: [several, several] };
		const actions = [ack(1, 'ade'), escalate(2, 'bo'), ack(3, 'bo')];
		expect(told({ people, policy, actions }, 'notify')).toEqual(['7 notify L2 ade sms']);
		const resolve = { at: 6, do: 'resolve' as const };
		expect(told({ people, policy, actions: [...actions, resolve] }, 'notify')).toEqual([]);
	});

	it('of several holds for the level it stands on, not for one left unowned', () => {
		const rotation = {
			unit: 'hour' as const,
			length: 1,
			start: '2026-03-04T01:05',
			users: ['ade', 'none']
		};
		const schedules = { gone: { layers: [{ rotation }] } };
		const policy = { repeat: 1, levels: [{ ...level(10, 'gone'), multiAck: true }] };
		const actions = [ack(12, 'ade'), ack(13, 'bo')];
		expect(told({ schedules, policy, actions }, 'unowned', 'ack', 'refused')).toEqual([
			'10 unowned',
			'12 ack by ade',
			'13 refused by bo already-acknowledged'
		]);
	});
});

describe('R7 escalating by hand', () => {
	it('enters the next level now, and its timeout counts from now', () => {
		expect(told({ policy: three, actions: [escalate(4)] }, 'escalate', 'level')).toEqual([
			'0 level L1 created',
			'4 escalate by ade',
			'4 level L2 escalated',
			'14 level L3 timeout'
		]);
	});

	it('makes an acknowledged incident triggered', () => {
		const actions = [ack(1, 'ade'), escalate(4), ack(5, 'bo')];
		expect(told({ policy: three, actions }, 'level', 'ack', 'refused')).toEqual([
			'0 level L1 created',
			'1 ack by ade',
			'4 level L2 escalated',
			'5 ack by bo'
		]);
	});

	it('from the last level wraps, and still uses a repeat', () => {
		const policy = { repeat: 1, levels: [level(10, 'ade'), level(10, 'bo')] };
		expect(told({ policy, actions: [escalate(15)] }, 'level', 'exhausted')).toEqual([
			'0 level L1 created',
			'10 level L2 timeout',
			'15 level L1 pass 1 escalated',
			'25 level L2 pass 1 timeout',
			'35 exhausted pass 1'
		]);
	});

	it('from exhausted wraps though no repeat is left', () => {
		const policy = { levels: [level(10, 'ade')] };
		expect(told({ policy, actions: [escalate(30)] }, 'level', 'exhausted')).toEqual([
			'0 level L1 created',
			'10 exhausted',
			'30 level L1 pass 1 escalated',
			'40 exhausted pass 1'
		]);
	});

	it('goes on past empty levels, wrapping though no repeat is left, until somebody is there', () => {
		const policy = { levels: [level(10, 'ade'), level(10, 'nobody'), level(10, 'nobody')] };
		expect(told({ policy, actions: [escalate(3)], until: 3 }, 'level', 'nobody')).toEqual([
			'0 level L1 created',
			'3 nobody L2',
			'3 nobody L3',
			'3 level L1 pass 1 empty'
		]);
	});

	it('every level empty: unowned; from there the next level is level 1, pass 0', () => {
		const rotation = {
			unit: 'hour' as const,
			length: 1,
			start: '2026-03-04T01:05',
			users: ['ade', 'none']
		};
		const schedules = { gone: { layers: [{ rotation }] } };
		const policy = { repeat: 2, levels: [level(60, 'gone'), level(60, 'gone')] };
		const actions = [escalate(6), escalate(66)];
		expect(told({ schedules, policy, actions, until: 70 }, 'level', 'nobody', 'unowned')).toEqual([
			'0 level L1 created',
			'6 nobody L2',
			'6 nobody L1 pass 1',
			'6 unowned',
			'66 level L1 escalated'
		]);
	});

	it('is refused if a level was entered since the requester looked; at that instant it was seen', () => {
		const asked = (asOf?: number | string) =>
			told(
				{
					policy: { levels: [level(10, 'ade'), level(60, 'bo'), level(60, 'cy')] },
					actions: [{ ...escalate(12), ...(asOf === undefined ? {} : { asOf }) }]
				},
				'refused',
				'escalate'
			);
		expect(asked('9:59')).toEqual(['12 refused by ade already-escalated']);
		expect(asked(10)).toEqual(['12 escalate by ade']);
		expect(asked()).toEqual(['12 escalate by ade']);
	});

	it('is refused when resolved, without levels, on low urgency and when assigned to a person', () => {
		const resolve = { at: 1, do: 'resolve' as const };
		const assign = { at: 1, do: 'reassign' as const, user: 'bo' };
		const refused = (of: Parameters<typeof told>[0]) => told({ policy: three, ...of }, 'refused');
		expect(refused({ actions: [resolve, escalate(2)] })).toEqual(['2 refused by ade resolved']);
		expect(refused({ policy: { levels: [] }, actions: [escalate(2)] })).toEqual([
			'2 refused by ade no-levels'
		]);
		expect(refused({ service: { urgency: 'low' }, actions: [escalate(2)] })).toEqual([
			'2 refused by ade low-urgency'
		]);
		expect(refused({ actions: [assign, escalate(2)] })).toEqual([
			'2 refused by ade assigned-to-person'
		]);
	});
});
