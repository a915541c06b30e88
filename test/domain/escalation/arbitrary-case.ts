import fc from 'fast-check';
import type {
	CaseAction,
	CaseFile,
	CaseLevel,
	CaseRule
} from '../../../src/domain/escalation/case-types.ts';

const PEOPLE = ['ade', 'bo', 'cy'];
export const SHADOW = 'sol';

const minute = fc.integer({ min: 0, max: 180 }).map((half) => half / 2);
const by = fc.constantFrom(...PEOPLE);
const rules: fc.Arbitrary<CaseRule[]> = fc.array(
	fc.record({
		afterMin: fc.integer({ min: 0, max: 12 }).map((half) => half / 2),
		channel: fc.constantFrom('push', 'sms')
	}),
	{ maxLength: 3 }
);
const person = fc.record({ rules: fc.record({ high: rules, low: rules }) });
const level: fc.Arbitrary<CaseLevel> = fc.record({
	timeoutMin: fc.integer({ min: 1, max: 20 }),
	targets: fc.array(fc.constantFrom(...PEOPLE, 'turns', 'nobody'), { minLength: 1, maxLength: 3 }),
	assign: fc.constantFrom('all', 'roundRobin'),
	multiAck: fc.boolean()
});
const policy = fc.record({
	repeat: fc.integer({ min: 0, max: 2 }),
	onEmpty: fc.constantFrom('skip' as const, 'wait' as const),
	afterEscalation: fc.constantFrom('stop' as const, 'continue' as const),
	levels: fc.array(level, { minLength: 1, maxLength: 3 })
});
const incident = fc.constantFrom(1, 2);
const done = <D extends string>(what: D) => ({ at: minute, do: fc.constant(what), incident });
const action: fc.Arbitrary<CaseAction> = fc.oneof(
	fc.record({ ...done('ack'), by }),
	fc.record({ ...done('ack'), by }),
	fc.record({ ...done('unack'), by }),
	fc.record({ ...done('escalate'), by }),
	fc.record({ ...done('resolve'), by }),
	fc.record({ ...done('snooze'), by, min: fc.integer({ min: 1, max: 30 }) }),
	fc.record({ ...done('handOver'), by, to: by }),
	fc.record({ ...done('reassign'), by, level: fc.integer({ min: 1, max: 3 }) }),
	fc.record({ ...done('reassign'), by, user: by }),
	fc.record({ ...done('reassign'), by, policy }),
	fc.record({ ...done('editPolicy'), policy }),
	fc.record({
		...done('addRule'),
		user: by,
		urgency: fc.constantFrom('high' as const, 'low' as const),
		afterMin: fc.integer({ min: 0, max: 20 }),
		channel: fc.constant('phone' as const)
	})
);

/** Two incidents of a service with hours, maintenance and deadlines; half minutes, so that much falls together. */
export const caseFile: fc.Arbitrary<CaseFile> = fc.record({
	id: fc.constant('any'),
	policyEdits: fc.constantFrom('snapshot' as const, 'live' as const),
	start: fc.constant('2026-03-04T08:00:00Z'),
	incidents: fc.tuple(minute, minute),
	service: fc.record({
		urgency: fc.constantFrom('high' as const, 'low' as const, {
			byHours: { inside: 'high' as const, outside: 'low' as const, raiseAtStart: true }
		}),
		supportHours: fc.constant({ days: ['wed' as const], from: '08:30', to: '17:00' }),
		ackTimeoutMin: fc.integer({ min: 5, max: 40 }),
		maintenance: fc.constantFrom([], [{ from: 10, to: 40 }])
	}),
	people: fc.record({ ade: person, bo: person, cy: person, [SHADOW]: person }),
	schedules: fc.constant({
		turns: {
			layers: [
				{
					rotation: {
						unit: 'hour' as const,
						length: 1,
						start: '2026-03-02T00:20',
						users: ['ade', 'none', 'bo']
					}
				}
			]
		},
		nobody: {
			layers: [
				{
					rotation: {
						unit: 'week' as const,
						length: 1,
						start: '2026-03-02T00:00',
						users: ['none']
					}
				}
			]
		}
	}),
	policy,
	actions: fc.array(action, { maxLength: 7 }),
	until: fc.constant(300)
});
