import fc from 'fast-check';
import type {
	CaseAction,
	CaseFile,
	CaseLevel,
	CasePerson,
	CasePolicy,
	CaseSchedule,
	CaseService,
	CaseShadow,
	LayeredSchedule,
	UrgencyByHours
} from '../../../../src/domain/escalation/case-types.ts';
import {
	hours,
	layered,
	maybe,
	PEOPLE,
	pick,
	rarely,
	record,
	SCHEDULES,
	SHADOWS,
	STARTS,
	ZONES
} from './arbitrary-schedules.ts';

/**
 * Random cases over everything the rules speak of, in whole minutes. Small numbers, so that things fall on one instant often,
 * and starts near changes of clocks.
 */

const channel = pick('push', 'sms', 'phone', 'email', 'chat');
const rule = fc.record({
	afterMin: pick(0, 0, 1, 2, 3, 5, 10),
	channel: pick('push', 'push', 'sms')
});
const rules = fc.array(rule, { maxLength: 3 });
const person = fc.record({ high: rules, low: rules }).map((all): CasePerson => ({ rules: all }));

const target = pick(...PEOPLE, ...SCHEDULES, ...SCHEDULES, 'sam');
const level = (roundRobin: boolean): fc.Arbitrary<CaseLevel> =>
	record<CaseLevel>({
		timeoutMin: pick(1, 2, 3, 5, 5, 10, 30),
		targets: fc.array(target, { maxLength: 3 }),
		assign: roundRobin ? maybe(pick('all', 'roundRobin')) : fc.constant(undefined),
		multiAck: maybe(fc.boolean()),
		shadows: rarely(
			fc
				.uniqueArray(pick(...SHADOWS), { minLength: 1, maxLength: 2 })
				.chain((ids) =>
					fc.tuple(...ids.map((user) => pick<CaseShadow>(user, { user, mayAck: true }, { user })))
				)
		)
	});
const policy = (roundRobin = true): fc.Arbitrary<CasePolicy> =>
	record<CasePolicy>({
		repeat: maybe(fc.nat(2)),
		onEmpty: maybe(pick('skip', 'wait')),
		afterEscalation: maybe(pick('stop', 'continue')),
		levels: fc
			.tuple(
				fc.array(level(roundRobin), { minLength: 0, maxLength: 3, size: 'max' }),
				pick(undefined, undefined, [1, 2, 3], [7, 2, 4])
			)
			.map(([levels, numbers]) =>
				levels.map((one, i) => ({ ...one, ...(numbers ? { number: numbers[i]! } : {}) }))
			)
	});

const service = (start: string): fc.Arbitrary<CaseService> => {
	const urgency = pick('high', 'low');
	const maintenance = fc.array(
		fc
			.tuple(fc.nat(30), fc.integer({ min: 1, max: 30 }))
			.map(([from, lasts]) => ({ from, to: from + lasts })),
		{ minLength: 1, maxLength: 2 }
	);
	return pick(...ZONES).chain((tz) =>
		record<CaseService>({
			tier: maybe(pick(1, 2, 3)),
			urgency: fc.oneof(
				{ arbitrary: fc.constant('high' as const), weight: 4 },
				{ arbitrary: fc.constant('low' as const), weight: 1 },
				{
					arbitrary: fc.record({
						byHours: record<UrgencyByHours>({
							inside: fc.oneof({ arbitrary: fc.constant('high' as const), weight: 4 }, urgency),
							outside: fc.oneof({ arbitrary: fc.constant('low' as const), weight: 4 }, urgency),
							raiseAtStart: pick(true, true, false, undefined)
						})
					}),
					weight: 3
				}
			),
			supportHours: hours(start, tz).map((all) => ({ tz, ...all })),
			ackTimeoutMin: maybe(pick(1, 5, 10, 30)),
			maintenance: rarely(maintenance)
		})
	);
};

const by = fc.oneof(
	{ arbitrary: pick(...PEOPLE), weight: 8 },
	{ arbitrary: pick(...SHADOWS), weight: 1 }
);
const action = (incidents: number): fc.Arbitrary<CaseAction> => {
	const done = {
		at: fc.nat(60),
		incident: incidents === 1 ? fc.constant(undefined) : fc.integer({ min: 1, max: incidents })
	};
	const doing = <D extends CaseAction['do']>(verb: D) => ({ ...done, do: fc.constant(verb) });
	type Act<D extends CaseAction['do']> = Extract<CaseAction, { do: D }>;
	const ack = record<Act<'ack'>>({ ...doing('ack'), by });
	return fc.oneof(
		{ arbitrary: ack as fc.Arbitrary<CaseAction>, weight: 4 },
		record<Act<'escalate'>>({ ...doing('escalate'), by: maybe(by), asOf: rarely(fc.nat(40)) }),
		record<Act<'resolve'>>({ ...doing('resolve'), by: maybe(by) }),
		record<Act<'unack'>>({ ...doing('unack'), by: maybe(by) }),
		record<Act<'snooze'>>({ ...doing('snooze'), by, min: pick(1, 5, 10, 20) }),
		record<Act<'reassign'>>({
			...doing('reassign'),
			by: maybe(by),
			level: pick(1, 2),
			user: fc.constant(undefined),
			policy: fc.constant(undefined)
		}),
		record<Act<'reassign'>>({
			...doing('reassign'),
			by: maybe(by),
			user: pick(...PEOPLE),
			level: fc.constant(undefined),
			policy: fc.constant(undefined)
		}),
		record<Act<'reassign'>>({
			...doing('reassign'),
			by: maybe(by),
			policy: policy(false),
			level: fc.constant(undefined),
			user: fc.constant(undefined)
		}),
		record<Act<'editPolicy'>>({ ...doing('editPolicy'), by: maybe(by), policy: policy(false) }),
		record<Act<'addRule'>>({
			...doing('addRule'),
			by: maybe(by),
			user: pick(...PEOPLE),
			urgency: pick('high', 'low'),
			afterMin: pick(0, 1, 5, 10),
			channel
		}),
		record<Act<'removeUser'>>({
			...doing('removeUser'),
			by: maybe(by),
			schedule: pick('one', 'two'),
			layer: fc.constant(1),
			user: pick(...PEOPLE)
		}),
		record<Act<'handOver'>>({ ...doing('handOver'), by: maybe(by), to: pick(...PEOPLE) })
	);
};

/**
 * An edit that reaches open incidents changes whom levels page and nothing else: the rules do not say what becomes of a level
 * that is gone, or of turns in a list of another length.
 */
function liveEdits(file: CaseFile): CaseFile {
	if (file.policyEdits !== 'live') return file;
	const edited = (targets: readonly (readonly string[])[]): CasePolicy => ({
		...file.policy,
		levels: file.policy.levels.map((one, i) => ({
			...one,
			assign: 'all',
			targets: targets[i] ?? one.targets
		}))
	});
	return {
		...file,
		policy: edited([]),
		actions: file.actions!.map((one) =>
			one.do === 'editPolicy'
				? { ...one, policy: edited(one.policy.levels.map(({ targets }) => targets)) }
				: one
		)
	};
}

/** What does not hold across keys: reassigning to a level that no policy has, and removing who is not there. */
function holding(file: CaseFile): CaseFile {
	const policies = [
		file.policy,
		...(file.actions ?? []).flatMap((one) => ('policy' in one && one.policy ? [one.policy] : []))
	];
	const most = Math.max(...policies.map(({ levels }) => levels.length));
	const fits = (one: CaseAction) => {
		if (one.do === 'reassign') return (one.level ?? 0) <= most;
		if (one.do !== 'removeUser') return true;
		const schedule = file.schedules![one.schedule] as LayeredSchedule;
		return schedule.layers[0]!.rotation.users.includes(one.user);
	};
	return { ...file, actions: (file.actions ?? []).filter(fits) };
}

export type Wanted = {
	/** What the case is full of. */
	readonly actions: number;
	readonly until: number;
};

/** A case that parses. */
export const caseOf = ({ actions, until }: Wanted): fc.Arbitrary<CaseFile> =>
	pick(...ZONES)
		.chain((tz) =>
			pick(...STARTS[tz]).chain((start) =>
				fc.uniqueArray(fc.nat(30), { minLength: 1, maxLength: 3 }).chain((created) =>
					record<CaseFile>({
						id: fc.constant('random'),
						preset: maybe(pick('pagerduty-like', 'goalert-like', 'grafana-like')),
						policyEdits: pick('snapshot', 'snapshot', 'live'),
						layerRule: maybe(pick('last-wins', 'priority', 'union')),
						start: fc.constant(start),
						incidents: fc.constant(
							created.length === 1 ? undefined : created.toSorted((a, b) => a - b)
						),
						service: service(start),
						people: fc.record({
							ade: person,
							bo: person,
							cy: person,
							dee: person,
							sam: person,
							tia: person
						}),
						schedules: fc.record({
							one: layered(start, tz),
							two: layered(start, tz),
							set: pick('one', 'two').chain((schedule) =>
								pick(1, 2).map((turns): CaseSchedule => ({ offsetOf: { schedule, turns } }))
							),
							ever: pick(...PEOPLE).map((always): CaseSchedule => ({ always }))
						}),
						policy: policy(),
						actions: fc
							.array(action(created.length), { maxLength: actions, size: 'max' })
							.map((all) => all.toSorted((a, b) => Number(a.at) - Number(b.at))),
						until: fc.constant(until)
					})
				)
			)
		)
		.map((file) => holding(liveEdits(file)));
