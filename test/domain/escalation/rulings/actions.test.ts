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

describe('R8 reassigning', () => {
	const reassign = <T extends object>(at: number, to: T) => ({
		at,
		do: 'reassign' as const,
		...to
	});

	it('to a level enters it now, the pass stays', () => {
		const policy = { repeat: 1, levels: [level(10, 'ade'), level(10, 'bo')] };
		const actions = [reassign(22, { level: 2 })];
		expect(told({ policy, actions }, 'level', 'exhausted').slice(3)).toEqual([
			'22 level L2 pass 1 reassigned',
			'32 exhausted pass 1'
		]);
	});

	it('to an empty level goes on to the next', () => {
		const policy = { levels: [level(60, 'ade'), level(10, 'nobody'), level(10, 'cy')] };
		const actions = [reassign(2, { level: 2 })];
		expect(told({ policy, actions, until: 5 }, 'level', 'nobody')).toEqual([
			'0 level L1 created',
			'2 nobody L2',
			'2 level L3 empty'
		]);
	});

	it('to a level there is not is refused', () => {
		expect(told({ policy: three, actions: [reassign(2, { level: 4 })] }, 'refused')).toEqual([
			'2 refused no-such-level'
		]);
	});

	it('to a policy begins it at level 1, pass 0', () => {
		const policy = { repeat: 1, levels: [level(10, 'ade')] };
		const other = { levels: [level(5, 'bo'), level(5, 'cy')] };
		const actions = [reassign(12, { policy: other })];
		expect(told({ policy, actions }, 'level', 'page', 'exhausted').slice(4)).toEqual([
			'12 level L1 reassigned',
			'12 page L1 bo',
			'17 level L2 timeout',
			'17 page L2 cy',
			'22 exhausted'
		]);
	});

	it('to a person leaves the policy: no level, no timeout', () => {
		expect(told({ policy: three, actions: [reassign(2, { user: 'cy' })] }).slice(3)).toEqual([
			'2 reassign cy',
			'2 page cy',
			'2 notify cy push'
		]);
	});

	it('makes it triggered, and is possible until resolved', () => {
		const resolve = { at: 4, do: 'resolve' as const };
		const actions = [ack(1, 'ade'), reassign(2, { user: 'cy' }), ack(3, 'cy'), resolve];
		expect(
			told({ policy: three, actions: [...actions, reassign(5, { level: 1 })] }, 'ack', 'refused')
		).toEqual(['1 ack by ade', '3 ack by cy', '5 refused resolved']);
	});

	it('to a policy or a person ends every cycle, under continue too; to a level they run on', () => {
		const people = { ...base.people, ade: rules(5) };
		const policy = {
			afterEscalation: 'continue' as const,
			levels: [level(60, 'ade'), level(60, 'bo')]
		};
		const sms = (to: object) =>
			told({ people, policy, actions: [reassign(2, to)] }, 'notify').filter((line) =>
				/ ade /.test(line)
			);
		expect(sms({ user: 'bo' })).toEqual([]);
		expect(sms({ policy: { levels: [level(60, 'bo')] } })).toEqual([]);
		expect(sms({ level: 2 })).toEqual(['5 notify L1 ade sms']);
	});

	it('under stop, to a level ends the cycles of the level that is left', () => {
		const people = { ...base.people, ade: rules(5) };
		const policy = { levels: [level(60, 'ade'), level(60, 'bo')] };
		expect(told({ people, policy, actions: [reassign(2, { level: 2 })] }, 'notify')).toEqual([
			'2 notify L2 bo push'
		]);
	});

	it('back from a person to a level, it escalates again', () => {
		const actions = [reassign(2, { user: 'dee' }), reassign(4, { level: 2 })];
		expect(told({ policy: three, actions }, 'level')).toEqual([
			'0 level L1 created',
			'4 level L2 reassigned',
			'14 level L3 timeout'
		]);
	});

	it('of a low incident works, and holds there', () => {
		const service = { urgency: 'low' as const };
		expect(told({ service, policy: three, actions: [reassign(2, { level: 2 })] }).slice(4)).toEqual(
			['2 reassign L2', '2 level L2 reassigned', '2 held L2', '2 page L2 bo', '2 unnotified L2 bo']
		);
	});
});

describe('R9 resolving', () => {
	it('cancels everything, and every action after it is refused', () => {
		const people = { ...base.people, ade: rules(0, 5) };
		const actions = [
			{ at: 2, do: 'resolve' as const, by: 'dee' },
			ack(3, 'ade'),
			{ at: 3, do: 'unack' as const, by: 'ade' },
			{ at: 3, do: 'resolve' as const, by: 'ade' },
			{ at: 3, do: 'snooze' as const, min: 5, by: 'ade' },
			{ at: 3, do: 'reassign' as const, level: 1, by: 'ade' },
			{ at: 3, do: 'handOver' as const, by: 'ade', to: 'bo' },
			escalate(3)
		];
		expect(told({ people, policy: three, actions }).slice(3)).toEqual([
			'2 resolve by dee',
			...Array.from({ length: 7 }, () => '3 refused by ade resolved')
		]);
	});

	it('anyone may act, paged or not', () => {
		expect(told({ policy: three, actions: [ack(1, 'dee')] }, 'ack')).toEqual(['1 ack by dee']);
	});
});

describe('R12 un-acknowledging', () => {
	const unack = (at: number) => ({ at, do: 'unack' as const, by: 'ade' });

	it('begins again at level 1 with all repeats', () => {
		const policy = { repeat: 1, levels: [level(10, 'ade'), level(10, 'bo')] };
		const actions = [ack(25, 'ade'), unack(30)];
		expect(told({ policy, actions }, 'level', 'exhausted').slice(3)).toEqual([
			'30 level L1 unack',
			'40 level L2 timeout',
			'50 level L1 pass 1 timeout',
			'60 level L2 pass 1 timeout',
			'70 exhausted pass 1'
		]);
	});

	it('is refused where nobody acknowledged', () => {
		expect(told({ policy: three, actions: [unack(1)] }, 'refused')).toEqual([
			'1 refused by ade not-acknowledged'
		]);
	});

	it('of an incident assigned to a person pages that person again', () => {
		const actions = [{ at: 1, do: 'reassign' as const, user: 'cy' }, ack(2, 'cy'), unack(3)];
		expect(told({ policy: three, actions }, 'page', 'level').slice(2)).toEqual([
			'1 page cy',
			'3 page cy'
		]);
	});
});

describe('R19 handing over', () => {
	const handOver = (at: number) => ({ at, do: 'handOver' as const, by: 'ade', to: 'bo' });

	it('needs an acknowledgement, and is no acknowledgement of its own', () => {
		const actions = [handOver(1), ack(2, 'ade'), handOver(3)];
		expect(told({ policy: three, actions }, 'handOver', 'refused', 'ack', 'level')).toEqual([
			'0 level L1 created',
			'1 refused by ade not-acknowledged',
			'2 ack by ade',
			'3 handOver bo by ade'
		]);
	});

	it('the acknowledger keeps it past the end of the shift', () => {
		const rotation = {
			unit: 'hour' as const,
			length: 1,
			start: '2026-03-04T01:30',
			users: ['ade', 'bo']
		};
		const schedules = { primary: { layers: [{ rotation }] } };
		const policy = { levels: [level(60, 'primary')] };
		expect(told({ schedules, policy, actions: [ack(5, 'ade')], until: 300 }, 'page')).toEqual([
			'0 page L1 ade'
		]);
	});
});
