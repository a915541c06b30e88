import fc from 'fast-check';
import type {
	Action,
	Channel,
	Level,
	Person,
	PersonId,
	Plan,
	Policy,
	Shift,
	Urgency
} from '../../../src/domain/escalation/types.ts';

export const MIN = 60_000;
export const PEOPLE = ['ade', 'bo', 'cy', 'dee'];
export const SHADOW = 'sol';

const channel = fc.constantFrom<Channel>('push', 'sms', 'phone');
const rules = fc.array(
	fc.record({ after: fc.integer({ min: 0, max: 12 }).map((h) => h * (MIN / 2)), channel }),
	{
		maxLength: 4
	}
);
const person: fc.Arbitrary<Person> = fc.record({
	name: fc.constant('Somebody'),
	rules: fc.record({ high: rules, low: rules }),
	asleep: fc.constant([])
});

/** Shifts end to end over two hours, some of them gaps. */
const shifts: fc.Arbitrary<Shift[]> = fc
	.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.subarray(PEOPLE, { maxLength: 2 })), {
		maxLength: 6
	})
	.map((turns) => {
		let from = 0;
		return turns.map(([minutes, people]) => ({ from, to: (from += minutes * MIN), people }));
	});

const level: fc.Arbitrary<Level> = fc.record({
	timeout: fc.integer({ min: 1, max: 20 }).map((m) => m * MIN),
	targets: fc.array(
		fc.oneof(
			fc.constantFrom(...PEOPLE).map((id) => ({ person: id })),
			fc.constantFrom('one', 'two').map((id) => ({ schedule: id }))
		),
		{ maxLength: 3 }
	),
	assign: fc.constantFrom('all', 'all', 'roundRobin'),
	multiAck: fc.constantFrom(false, false, true),
	shadows: fc.constant([])
});

const policy: fc.Arbitrary<Policy> = fc.record({
	levels: fc.array(level, { minLength: 1, maxLength: 4 }),
	repeat: fc.integer({ min: 0, max: 2 }),
	onEmpty: fc.constantFrom('skip', 'wait'),
	afterEscalation: fc.constantFrom('stop', 'continue')
});

export const plan: fc.Arbitrary<Plan> = fc.record({
	people: fc
		.tuple(...PEOPLE.map(() => person), person)
		.map(
			(all) =>
				Object.fromEntries([...PEOPLE, SHADOW].map((id, i) => [id, all[i]])) as Record<
					PersonId,
					Person
				>
		),
	schedules: fc.record({ one: shifts, two: shifts }),
	policies: fc.array(policy, { minLength: 1, maxLength: 2 }),
	urgency: fc.constantFrom<Urgency>('high', 'high', 'high', 'low')
});

const by = fc.constantFrom(...PEOPLE);
const action: fc.Arbitrary<Action> = fc.oneof(
	fc.record({ do: fc.constant('ack' as const), by }),
	fc.record({ do: fc.constant('ack' as const), by }),
	fc.record({ do: fc.constant('unack' as const), by }),
	fc.record({ do: fc.constant('escalate' as const), by }),
	fc.record({ do: fc.constant('handOver' as const), by, to: by }),
	fc.record({ do: fc.constant('resolve' as const), by }),
	fc.record({
		do: fc.constant('reassign' as const),
		by,
		to: fc.oneof(
			fc.integer({ min: 1, max: 4 }).map((l) => ({ level: l })),
			by.map((id) => ({ person: id })),
			fc.constant({ policy: 0 })
		)
	}),
	fc.record({
		do: fc.constant('addRule' as const),
		rule: fc.record({
			person: by,
			urgency: fc.constantFrom<Urgency>('high', 'low'),
			after: fc.integer({ min: 0, max: 20 }).map((m) => m * MIN),
			channel
		})
	})
);

/** Actions in time order, in half minutes over an hour and a half. */
export const actions: fc.Arbitrary<readonly (readonly [number, Action])[]> = fc
	.array(fc.tuple(fc.integer({ min: 0, max: 180 }), action), { maxLength: 6 })
	.map((all) =>
		all.sort(([a], [b]) => a - b).map(([half, one]) => [(half * MIN) / 2, one] as const)
	);
