import type {
	CaseAction,
	CaseFile,
	CaseLevel,
	CasePerson,
	CasePolicy,
	CaseSchedule
} from './case-types.ts';

/** The keys of a case in the order in which the spec's example reads: what it is, who, where, what then. */

type Keyed = object;

/** Those of the keys that are there, in the order given. */
function inOrder(of: Keyed, keys: readonly string[]): Record<string, unknown> {
	const all = new Map<string, unknown>(Object.entries(of));
	return Object.fromEntries(
		keys.flatMap((key) => (all.get(key) === undefined ? [] : [[key, all.get(key)]]))
	);
}

const each = <T>(of: Readonly<Record<string, T>> | undefined, to: (one: T) => Keyed) =>
	of && Object.fromEntries(Object.entries(of).map(([id, one]) => [id, to(one)]));

const PERIOD = ['from', 'to'];
const HOURS = ['tz', 'days', ...PERIOD];
const RULE = ['afterMin', 'channel'];

function serviceOf({ service }: CaseFile) {
	const { urgency, supportHours, maintenance } = service;
	const byHours =
		typeof urgency === 'string'
			? urgency
			: { byHours: inOrder(urgency.byHours, ['inside', 'outside', 'raiseAtStart']) };
	return inOrder(
		{
			...service,
			urgency: byHours,
			supportHours: supportHours && inOrder(supportHours, HOURS),
			maintenance: maintenance?.map((window) => inOrder(window, PERIOD))
		},
		['tier', 'urgency', 'supportHours', 'ackTimeoutMin', 'maintenance']
	);
}

function personOf(person: CasePerson) {
	const { rules, sleep } = person;
	const ordered = rules && {
		high: rules.high?.map((rule) => inOrder(rule, RULE)),
		low: rules.low?.map((rule) => inOrder(rule, RULE))
	};
	return inOrder(
		{
			...person,
			sleep: sleep && inOrder(sleep, PERIOD),
			rules: ordered && inOrder(ordered, ['high', 'low'])
		},
		['name', 'tz', 'sleep', 'rules']
	);
}

function scheduleOf(schedule: CaseSchedule) {
	if ('always' in schedule) return schedule;
	if ('offsetOf' in schedule)
		return { offsetOf: inOrder(schedule.offsetOf, ['schedule', 'turns']) };
	const layers = schedule.layers.map((layer) =>
		inOrder(
			{
				...layer,
				rotation: inOrder(layer.rotation, ['unit', 'length', 'start', 'users']),
				restrictions: layer.restrictions?.map((hours) => inOrder(hours, HOURS))
			},
			['rotation', 'restrictions', 'priority']
		)
	);
	const overrides = schedule.overrides?.map((one) => inOrder(one, [...PERIOD, 'remove', 'add']));
	const temporary = schedule.temporary?.map((one) =>
		inOrder({ ...one, shifts: one.shifts.map((shift) => inOrder(shift, [...PERIOD, 'user'])) }, [
			...PERIOD,
			'shifts'
		])
	);
	return inOrder({ ...schedule, layers, overrides, temporary }, [
		'tz',
		'layers',
		'overrides',
		'temporary'
	]);
}

const levelOf = (level: CaseLevel) =>
	inOrder(
		{
			...level,
			shadows: level.shadows?.map((shadow) =>
				typeof shadow === 'string' ? shadow : inOrder(shadow, ['user', 'mayAck'])
			)
		},
		['number', 'timeoutMin', 'targets', 'assign', 'multiAck', 'shadows']
	);

const policyOf = (policy: CasePolicy) =>
	inOrder({ ...policy, levels: policy.levels.map(levelOf) }, [
		'repeat',
		'onEmpty',
		'afterEscalation',
		'levels'
	]);

const WHAT = ['schedule', 'layer', 'level', 'user', 'to', 'urgency', 'afterMin', 'channel', 'min'];
const actionOf = (action: CaseAction) =>
	inOrder(
		'policy' in action && action.policy !== undefined
			? { ...action, policy: policyOf(action.policy) }
			: action,
		['at', 'do', 'incident', 'by', 'asOf', ...WHAT, 'policy']
	);

/** The case as plain data, its keys in the order of the spec's example. */
export const inOrderOfSpec = (file: CaseFile): Record<string, unknown> =>
	inOrder(
		{
			...file,
			service: serviceOf(file),
			people: each(file.people, personOf),
			schedules: each(file.schedules, scheduleOf),
			policy: policyOf(file.policy),
			actions: file.actions?.map(actionOf)
		},
		[
			'id',
			'preset',
			'policyEdits',
			'layerRule',
			'start',
			'incidents',
			'service',
			'people',
			'schedules',
			'policy',
			'actions',
			'until'
		]
	);
