import { describe, expect, it } from 'vitest';
import { base, level, told } from '../case.ts';

const three = { levels: [level(10, 'ade'), level(10, 'bo'), level(10, 'cy')] };
const ack = (at: number, by: string) => ({ at, do: 'ack' as const, by });
const escalate = (at: number, by = 'ade') => ({ at, do: 'escalate' as const, by });
const rules = (...at: number[]) => ({
	rules: { high: at.map((afterMin) => ({ afterMin, channel: 'sms' as const })) }
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
