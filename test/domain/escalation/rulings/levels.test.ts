import { describe, expect, it } from 'vitest';
import { level, told } from '../case.ts';

const roundRobin = (timeoutMin: number, ...targets: string[]) => ({
	...level(timeoutMin, ...targets),
	assign: 'roundRobin' as const
});
const skip = 'skip' as const;
const wait = 'wait' as const;

describe('R1 an incident follows the policy of its creation', () => {
	const policy = { levels: [level(10, 'ade'), level(10, 'bo')] };
	const edited = { levels: [level(20, 'cy')] };
	const actions = [{ at: 5, do: 'editPolicy' as const, policy: edited }];

	it('an edit holds for what is created later', () => {
		expect(told({ policy, actions, incidents: [0, 7], until: 30 }, 'page', 'exhausted')).toEqual([
			'#1 0 page L1 ade',
			'#2 7 page L1 cy',
			'#1 10 page L2 bo',
			'#1 20 exhausted',
			'#2 27 exhausted'
		]);
	});

	it('an incident created at the instant of the edit comes first', () => {
		expect(told({ policy, actions, incidents: [0, 5], until: 6 }, 'page')).toEqual([
			'#1 0 page L1 ade',
			'#2 5 page L1 ade'
		]);
	});

	it('levels go by their numbers, gaps closed', () => {
		const numbered = {
			levels: [
				{ ...level(10, 'cy'), number: 9 },
				{ ...level(10, 'ade'), number: 2 },
				{ ...level(10, 'bo'), number: 5 }
			]
		};
		expect(told({ policy: numbered, until: 20 }, 'page')).toEqual([
			'0 page L1 ade',
			'10 page L2 bo',
			'20 page L3 cy'
		]);
	});
});

describe('R2 whom a level pages', () => {
	it('everybody once, in order of id, through however many targets', () => {
		const schedules = { one: { always: 'bo' }, two: { always: 'bo' } };
		const policy = { levels: [level(10, 'two', 'cy', 'one', 'ade', 'ade')] };
		expect(told({ schedules, policy, until: 5 }, 'page')).toEqual([
			'0 page L1 ade',
			'0 page L1 bo',
			'0 page L1 cy'
		]);
	});

	it('whoever comes on call later is paged at the next entry only', () => {
		const rotation = {
			unit: 'hour' as const,
			length: 1,
			start: '2026-03-04T01:15',
			users: ['ade', 'bo']
		};
		const schedules = { primary: { layers: [{ rotation }] } };
		const policy = { repeat: 1, levels: [level(20, 'primary')] };
		expect(told({ schedules, policy, until: 39 }, 'page')).toEqual([
			'0 page L1 ade',
			'20 page L1 pass 1 bo'
		]);
	});

	it('a round-robin level pages the next target at each entry, past empty ones', () => {
		const policy = { repeat: 2, levels: [roundRobin(10, 'ade', 'nobody', 'bo')] };
		expect(told({ policy }, 'page', 'nobody')).toEqual([
			'0 page L1 ade',
			'10 page L1 pass 1 bo',
			'20 page L1 pass 2 ade'
		]);
	});

	it('turns are counted over all incidents, and each level has its own', () => {
		const policy = { levels: [roundRobin(10, 'ade', 'bo'), roundRobin(10, 'ade', 'bo', 'cy')] };
		expect(told({ policy, incidents: [0, 0, 3], until: 13 }, 'page')).toEqual([
			'#1 0 page L1 ade',
			'#2 0 page L1 bo',
			'#3 3 page L1 ade',
			'#1 10 page L2 ade',
			'#2 10 page L2 bo',
			'#3 13 page L2 cy'
		]);
	});

	it('another policy has turns of its own, an edited one goes on', () => {
		const policy = { levels: [roundRobin(10, 'ade', 'bo', 'cy')] };
		const actions = [
			{ at: 1, do: 'reassign' as const, policy },
			{ at: 2, do: 'editPolicy' as const, policy }
		];
		expect(told({ policy, actions, incidents: [0, 3], until: 5 }, 'page')).toEqual([
			'#1 0 page L1 ade',
			'#1 1 page L1 ade',
			'#2 3 page L1 bo'
		]);
	});

	it('is empty only if all its targets are', () => {
		const policy = { levels: [roundRobin(10, 'nobody', 'nobody'), level(10, 'bo')] };
		expect(told({ policy, until: 0 }, 'nobody', 'page')).toEqual(['0 nobody L1', '0 page L2 bo']);
	});
});

describe('R3 empty levels', () => {
	it('skip: the next one at the same instant, with its own timeout', () => {
		const policy = { onEmpty: skip, levels: [level(10, 'nobody'), level(7, 'bo')] };
		expect(told({ policy }, 'nobody', 'level', 'exhausted')).toEqual([
			'0 nobody L1',
			'0 level L2 empty',
			'7 exhausted'
		]);
	});

	it('skip: every level empty at one instant is unowned, repeats left or not', () => {
		const policy = { onEmpty: skip, repeat: 3, levels: [level(10, 'nobody'), level(5, 'nobody')] };
		expect(told({ policy })).toEqual(['0 nobody L1', '0 nobody L2', '0 unowned']);
	});

	it('skip: empty levels behind the last one that had somebody exhaust the policy', () => {
		const policy = { levels: [level(10, 'ade'), level(5, 'nobody')] };
		expect(told({ policy }, 'nobody', 'exhausted', 'unowned')).toEqual([
			'10 nobody L2',
			'10 exhausted'
		]);
	});

	it('skip: with a repeat left it goes round', () => {
		const policy = { repeat: 1, levels: [level(10, 'ade'), level(5, 'nobody')] };
		expect(told({ policy }, 'nobody', 'level', 'exhausted')).toEqual([
			'0 level L1 created',
			'10 nobody L2',
			'10 level L1 pass 1 empty',
			'20 nobody L2 pass 1',
			'20 exhausted pass 1'
		]);
	});

	it('wait: keeps the timeout, counts the passes to the end, exhausted though nobody was paged', () => {
		const policy = { onEmpty: wait, repeat: 1, levels: [level(10, 'nobody'), level(5, 'nobody')] };
		expect(told({ policy })).toEqual([
			'0 level L1 created',
			'0 nobody L1',
			'10 level L2 timeout',
			'10 nobody L2',
			'15 level L1 pass 1 timeout',
			'15 nobody L1 pass 1',
			'25 level L2 pass 1 timeout',
			'25 nobody L2 pass 1',
			'30 exhausted pass 1'
		]);
	});

	it('a low incident skips empty levels too, and with wait stays on level 1', () => {
		const service = { urgency: 'low' as const };
		const levels = [level(5, 'nobody'), level(5, 'bo')];
		expect(told({ service, policy: { onEmpty: skip, levels } })).toEqual([
			'0 nobody L1',
			'0 level L2 empty',
			'0 held L2',
			'0 page L2 bo',
			'0 unnotified L2 bo'
		]);
		expect(told({ service, policy: { onEmpty: wait, levels } })).toEqual([
			'0 level L1 created',
			'0 held L1',
			'0 nobody L1'
		]);
	});

	it('a policy without levels owns nothing', () => {
		expect(told({ policy: { levels: [] } })).toEqual(['0 unowned no-levels']);
	});
});

describe('R4 at one instant', () => {
	it('creations, then what people do, then timers, then messages by person', () => {
		const people = {
			ade: { rules: { high: [{ afterMin: 0, channel: 'push' as const }] } },
			bo: { rules: { high: [{ afterMin: 10, channel: 'push' as const }] } },
			cy: { rules: { high: [{ afterMin: 0, channel: 'push' as const }] } }
		};
		const policy = {
			afterEscalation: 'continue' as const,
			levels: [level(10, 'bo'), level(10, 'ade', 'cy')]
		};
		const actions = [{ at: 10, do: 'ack' as const, by: 'cy', incident: 2 }];
		const incidents = [0, 10];
		expect(told({ people, policy, actions, incidents, until: 10 })).toEqual([
			'#1 0 level L1 created',
			'#1 0 page L1 bo',
			'#2 10 level L1 created',
			'#2 10 page L1 bo',
			'#2 10 ack by cy',
			'#1 10 level L2 timeout',
			'#1 10 page L2 ade',
			'#1 10 page L2 cy',
			'#1 10 notify L2 ade push',
			'#1 10 notify L1 bo push',
			'#1 10 notify L2 cy push'
		]);
	});

	it('actions keep the order of the list', () => {
		const policy = { levels: [level(10, 'ade')] };
		const actions = [
			{ at: 3, do: 'resolve' as const, by: 'bo' },
			{ at: 3, do: 'ack' as const, by: 'ade' },
			{ at: 2, do: 'ack' as const, by: 'cy' }
		];
		expect(told({ policy, actions }, 'ack', 'resolve', 'refused')).toEqual([
			'2 ack by cy',
			'3 resolve by bo',
			'3 refused by ade resolved'
		]);
	});

	it('an acknowledgement at the timeout comes before it', () => {
		const policy = { levels: [level(10, 'ade'), level(10, 'bo')] };
		const actions = [{ at: 10, do: 'ack' as const, by: 'ade' }];
		expect(told({ policy, actions }, 'level', 'ack')).toEqual([
			'0 level L1 created',
			'10 ack by ade'
		]);
	});

	it('timers by kind over all incidents: maintenance, window, snooze, acknowledgement, level', () => {
		const service = {
			urgency: {
				byHours: { inside: 'high' as const, outside: 'low' as const, raiseAtStart: true }
			},
			supportHours: { days: ['wed' as const], from: '03:00', to: '17:00' },
			ackTimeoutMin: 40,
			maintenance: [{ from: 30, to: 60 }]
		};
		const policy = { levels: [level(10, 'ade')] };
		const actions = [
			{ at: 5, do: 'reassign' as const, by: 'ade', user: 'bo', incident: 1 },
			{ at: 20, do: 'ack' as const, by: 'bo', incident: 1 },
			{ at: 25, do: 'snooze' as const, min: 35, by: 'bo', incident: 2 }
		];
		expect(
			told(
				{ service, policy, actions, incidents: [0, 1, 40], until: 60 },
				'raise',
				'retrigger',
				'level'
			)
		).toEqual([
			'#1 0 level L1 created',
			'#2 1 level L1 created',
			'#3 60 level L1 maintenance-ended',
			'#1 60 raise support-hours',
			'#2 60 raise support-hours',
			'#3 60 raise support-hours',
			'#3 60 level L1 raised',
			'#2 60 retrigger snooze-ended',
			'#2 60 level L1 snooze-ended',
			'#1 60 retrigger ack-timeout'
		]);
	});

	it('what is due at the end is printed, what is due later is not', () => {
		const policy = { levels: [level(10, 'ade'), level(10, 'bo')] };
		expect(told({ policy, until: 10 }, 'page')).toEqual(['0 page L1 ade', '10 page L2 bo']);
		expect(told({ policy, until: '9:59' }, 'page')).toEqual(['0 page L1 ade']);
	});
});

describe('R5 passes', () => {
	it('repeat + 1, then exhausted and silent', () => {
		const policy = { repeat: 1, levels: [level(10, 'ade')] };
		expect(told({ policy, until: 1000 }, 'level', 'exhausted')).toEqual([
			'0 level L1 created',
			'10 level L1 pass 1 timeout',
			'20 exhausted pass 1'
		]);
	});

	it('exhaustion ends the last level’s rules under stop; under continue they run on', () => {
		const people = { ade: { rules: { high: [{ afterMin: 15, channel: 'sms' as const }] } } };
		const levels = [level(10, 'ade')];
		const under = (afterEscalation: 'stop' | 'continue') =>
			told({ people, policy: { afterEscalation, levels } }, 'notify');
		expect(under('stop')).toEqual([]);
		expect(under('continue')).toEqual(['15 notify L1 ade sms']);
	});
});
