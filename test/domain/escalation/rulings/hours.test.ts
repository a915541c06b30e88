import { describe, expect, it } from 'vitest';
import type { CaseService } from '../../../../src/domain/escalation/case-types.ts';
import { level, told } from '../case.ts';

const two = { levels: [level(10, 'ade'), level(10, 'bo')] };
const ack = (at: number, by = 'ade') => ({ at, do: 'ack' as const, by });

describe('R14 low urgency', () => {
	it('low rules on level 1, no escalation by itself', () => {
		const people = {
			ade: {
				rules: {
					high: [{ afterMin: 0, channel: 'phone' as const }],
					low: [{ afterMin: 3, channel: 'email' as const }]
				}
			},
			bo: {}
		};
		expect(told({ people, service: { urgency: 'low' }, policy: two })).toEqual([
			'0 level L1 created',
			'0 held L1',
			'0 page L1 ade',
			'3 notify L1 ade email'
		]);
	});
});

describe('R15 support hours', () => {
	const hours = { days: ['wed' as const], from: '03:00', to: '05:00' };
	const by = (
		inside: 'high' | 'low',
		outside: 'high' | 'low',
		raiseAtStart = true
	): CaseService => ({
		urgency: { byHours: { inside, outside, raiseAtStart } },
		supportHours: hours
	});
	const raising = by('high', 'low');

	it('urgency is decided at creation, windows half-open', () => {
		const service = by('high', 'low', false);
		expect(
			told({ service, policy: two, incidents: [59, 60, '179:59', 180], until: 181 }, 'held')
		).toEqual(['#1 59 held L1', '#4 180 held L1']);
	});

	it('outside the hours may be the urgent time, and then nothing is raised', () => {
		const service = by('low', 'high');
		expect(told({ service, policy: two, incidents: [0, 60], until: 190 }, 'held', 'raise')).toEqual(
			['#2 60 held L1']
		);
	});

	it('the start of a window raises what is open and low, and enters level 1 with high rules', () => {
		expect(told({ service: raising, policy: two, until: 70 }).slice(4)).toEqual([
			'60 raise support-hours',
			'60 level L1 raised',
			'60 page L1 ade',
			'60 notify L1 ade push',
			'70 level L2 timeout',
			'70 page L2 bo',
			'70 notify L2 bo push'
		]);
	});

	it('raises once; without raiseAtStart never', () => {
		const week = 7 * 1440;
		expect(told({ service: raising, policy: two, until: 60 + week }, 'raise')).toEqual([
			'60 raise support-hours'
		]);
		expect(told({ service: by('high', 'low', false), policy: two, until: week }, 'raise')).toEqual(
			[]
		);
	});

	it('turns an acknowledged one high without entering a level', () => {
		const actions = [ack(5), { at: 90, do: 'unack' as const, by: 'ade' }];
		expect(told({ service: raising, policy: two, actions, until: 100 }).slice(4)).toEqual([
			'5 ack by ade',
			'60 raise support-hours',
			'90 unack by ade',
			'90 level L1 unack',
			'90 page L1 ade',
			'90 notify L1 ade push',
			'100 level L2 timeout',
			'100 page L2 bo',
			'100 notify L2 bo push'
		]);
	});

	it('a snoozed one stays quiet, and is high when the snooze ends', () => {
		const actions = [{ at: 5, do: 'snooze' as const, min: 100, by: 'ade' }];
		expect(told({ service: raising, policy: two, actions, until: 105 }).slice(6)).toEqual([
			'60 raise support-hours',
			'105 retrigger snooze-ended',
			'105 level L1 snooze-ended',
			'105 page L1 ade',
			'105 notify L1 ade push'
		]);
	});

	it('one assigned to a person pages that person, with high rules', () => {
		const actions = [{ at: 5, do: 'reassign' as const, user: 'cy' }];
		expect(told({ service: raising, policy: two, actions, until: 100 }).slice(7)).toEqual([
			'60 raise support-hours',
			'60 page cy',
			'60 notify cy push'
		]);
	});

	it('leaves what is resolved alone, and finds somebody for what nobody owned', () => {
		const rotation = {
			unit: 'hour' as const,
			length: 1,
			start: '2026-03-04T02:00',
			users: ['none', 'ade']
		};
		const schedules = { late: { layers: [{ rotation }] } };
		const policy = { levels: [level(10, 'late')] };
		const actions = [{ at: 5, do: 'resolve' as const, incident: 2 }];
		expect(
			told(
				{ service: raising, schedules, policy, actions, incidents: [0, 1], until: 60 },
				'unowned',
				'raise',
				'level'
			)
		).toEqual([
			'#1 0 unowned',
			'#2 1 unowned',
			'#1 60 raise support-hours',
			'#1 60 level L1 raised'
		]);
	});

	it('in maintenance it becomes high, and is entered when that ends', () => {
		const service = { ...raising, maintenance: [{ from: 0, to: 90 }] };
		expect(told({ service, policy: two, until: 95 })).toEqual([
			'0 suspended maintenance',
			'60 raise support-hours',
			'90 level L1 maintenance-ended',
			'90 page L1 ade',
			'90 notify L1 ade push'
		]);
	});

	it('escalation by hand is refused before the raise and possible after', () => {
		const actions = [59, 61].map((at) => ({ at, do: 'escalate' as const, by: 'bo' }));
		expect(told({ service: raising, policy: two, actions, until: 61 }, 'refused', 'level')).toEqual(
			[
				'0 level L1 created',
				'59 refused by bo low-urgency',
				'60 level L1 raised',
				'61 level L2 escalated'
			]
		);
	});

	it('a low cycle ends at the raise under stop, and runs on under continue', () => {
		const people = {
			ade: { rules: { low: [{ afterMin: 65, channel: 'email' as const }] } },
			bo: {}
		};
		const under = (afterEscalation: 'stop' | 'continue') =>
			told({ people, service: raising, policy: { ...two, afterEscalation } }, 'notify');
		expect(under('stop')).toEqual([]);
		expect(under('continue')).toEqual(['65 notify L1 ade email']);
	});
});
