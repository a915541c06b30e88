import { describe, expect, it } from 'vitest';
import { level, told } from '../case.ts';

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
