import * as v from 'valibot';
import { checkFrame, pathTo } from './case-check-at.ts';
import { checkCase } from './case-check.ts';
import {
	byId,
	clock,
	filled,
	instant,
	keys,
	list,
	localTime,
	minutes,
	oneOf,
	pick,
	say,
	sayKey,
	strict,
	text,
	wait,
	whole,
	yes,
	zone
} from './case-check-shapes.ts';
import { CASE_LIMITS as MAX } from './case-limits.ts';
import type { CaseProblem, CaseSchedule, ParsedCase } from './case-types.ts';

const maybe = v.exactOptional;
const URGENCIES = ['high', 'low'] as const;
const urgency = pick(URGENCIES);
const channel = pick(['push', 'sms', 'phone', 'email', 'chat']);
const positive = (rule: string) => whole(1, 1_000_000, rule);
const place = positive('places are counted from 1');
const days = filled(
	pick(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']),
	7,
	'days',
	'names no day'
);
const hours = { days, from: clock, to: clock };

const byHours = keys({
	byHours: keys({ inside: urgency, outside: urgency, raiseAtStart: maybe(yes) })
});
type Urgent = v.InferOutput<typeof urgency> | v.InferOutput<typeof byHours>;
const service = keys({
	tier: maybe(v.picklist([1, 2, 3], say('a tier is 1, 2 or 3'))),
	urgency: v.lazy(
		(input) => (typeof input === 'object' ? byHours : urgency) as v.GenericSchema<Urgent>
	),
	supportHours: maybe(keys({ tz: maybe(zone), ...hours })),
	ackTimeoutMin: maybe(wait(1, 'an acknowledgement lasts at least 1 minute')),
	maintenance: maybe(list(keys({ from: minutes, to: minutes }), MAX.maintenance, 'windows'))
});

const rules = list(keys({ afterMin: minutes, channel }), MAX.rules, 'rules');
const person = keys({
	name: maybe(text),
	tz: maybe(zone),
	sleep: maybe(keys({ from: clock, to: clock })),
	rules: maybe(keys({ high: maybe(rules), low: maybe(rules) }))
});

const rotation = keys({
	unit: pick(['hour', 'day', 'week', 'month']),
	length: whole(1, 1_000, 'a turn lasts 1 to 1,000 whole units'),
	start: localTime,
	users: filled(text, MAX.rotation, 'users', 'has no users; "none" leaves a turn empty')
});
const layer = keys({
	rotation,
	restrictions: maybe(list(keys(hours), MAX.restrictions, 'restrictions')),
	priority: maybe(whole(0, 9, 'a priority is 0 to 9'))
});
const period = { from: localTime, to: localTime };
const temporary = keys({
	...period,
	shifts: list(keys({ ...period, user: text }), MAX.temporary, 'shifts')
});
const turns = whole(1, 1_000, 'a rotation is set back by 1 to 1,000 turns');
const always = keys({ always: text });
const offset = keys({ offsetOf: keys({ schedule: text, turns }) });
const layered = keys({
	tz: maybe(zone),
	layers: filled(layer, MAX.layers, 'layers', 'has no layers; nobody is ever on call'),
	overrides: maybe(
		list(keys({ ...period, remove: maybe(text), add: maybe(text) }), MAX.overrides, 'overrides')
	),
	temporary: maybe(list(temporary, MAX.temporary, 'temporary schedules'))
});
const has = (input: unknown, key: string) =>
	typeof input === 'object' && input !== null && Object.hasOwn(input, key);
const schedule = v.lazy(
	(input) =>
		(has(input, 'always')
			? always
			: has(input, 'offsetOf')
				? offset
				: layered) as v.GenericSchema<CaseSchedule>
);

const mentor = keys({ user: text, mayAck: maybe(yes) });
type Shadow = string | v.InferOutput<typeof mentor>;
const level = keys({
	number: maybe(place),
	timeoutMin: wait(1, 'a level waits at least 1 minute'),
	targets: list(text, MAX.targets, 'targets'),
	assign: maybe(pick(['all', 'roundRobin'])),
	multiAck: maybe(yes),
	shadows: maybe(
		list(
			v.lazy((input) => (typeof input === 'object' ? mentor : text) as v.GenericSchema<Shadow>),
			MAX.targets,
			'shadows'
		)
	)
});
const policy = keys({
	repeat: maybe(whole(0, 9, 'a policy repeats 0 to 9 times')),
	onEmpty: maybe(pick(['skip', 'wait'])),
	afterEscalation: maybe(pick(['stop', 'continue'])),
	levels: list(level, MAX.levels, 'levels')
});

const done = <D extends string>(verb: D) => ({
	at: minutes,
	do: v.literal(verb),
	incident: maybe(positive('incidents are counted from 1'))
});
const by = { by: maybe(text) };
const options = [
	strict({ ...done('ack'), by: text }),
	strict({ ...done('escalate'), ...by, asOf: maybe(minutes) }),
	strict({ ...done('resolve'), ...by }),
	strict({ ...done('unack'), ...by }),
	strict({ ...done('snooze'), ...by, min: minutes }),
	strict({
		...done('reassign'),
		...by,
		level: maybe(place),
		user: maybe(text),
		policy: maybe(policy)
	}),
	strict({ ...done('editPolicy'), ...by, policy }),
	strict({ ...done('addRule'), ...by, user: text, urgency, afterMin: minutes, channel }),
	strict({ ...done('removeUser'), ...by, schedule: text, layer: place, user: text }),
	strict({ ...done('handOver'), ...by, to: text })
] as const;
const action = oneOf(
	'do',
	options,
	options.map(({ entries }) => entries.do.literal)
);

/** The shape of a case; `case-check.ts` holds what is true across its keys. Source: spec section 9. */
export const caseSchema = keys({
	id: text,
	preset: maybe(pick(['pagerduty-like', 'goalert-like', 'grafana-like'])),
	policyEdits: maybe(pick(['snapshot', 'live'])),
	layerRule: maybe(pick(['last-wins', 'priority', 'union'])),
	start: instant,
	incidents: maybe(
		filled(
			minutes,
			MAX.incidents,
			'incidents',
			'has no incidents; without the key there is one, at 0'
		)
	),
	service,
	people: byId(person, MAX.people, 'people'),
	schedules: maybe(byId(schedule, MAX.schedules, 'schedules')),
	policy,
	actions: maybe(list(action, MAX.actions, 'actions')),
	until: minutes
});

const problemOf = (issue: v.BaseIssue<unknown>): CaseProblem => ({
	path: (issue.path ?? []).reduce(
		(path, { key, type }) => pathTo(path, type === 'array' ? Number(key) : String(key)),
		''
	),
	message:
		issue.type === 'never' ? sayKey(String(issue.path?.at(-1)?.key), issue.message) : issue.message
});

/** The first problems, one a place, and how many more there are. */
function told(problems: readonly CaseProblem[]): readonly CaseProblem[] {
	const first = [...new Map([...problems].reverse().map((one) => [one.path, one])).values()];
	first.reverse();
	const more = first.length - MAX.problems;
	if (more <= 0) return first;
	return [...first.slice(0, MAX.problems), { path: '', message: `and ${more} more` }];
}

/**
 * A case, from anything: its shape, and all that holds across its keys. Never throws. Problems come all at once, at most 50
 * and then how many more, each at its path, and read on from it: `policy.repeat` "is 12; a policy repeats 0 to 9 times".
 */
export function parseCase(raw: unknown): ParsedCase {
	const frame = checkFrame(raw);
	if (frame.length > 0) return { ok: false, problems: told(frame) };
	const shape = v.safeParse(caseSchema, raw);
	const across = checkCase(raw);
	if (shape.success && across.length === 0) return { ok: true, file: shape.output };
	return { ok: false, problems: told([...(shape.issues ?? []).map(problemOf), ...across]) };
}
