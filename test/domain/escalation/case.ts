import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { act, advance, trigger } from '../../../src/domain/escalation/engine.ts';
import type {
	Action,
	Channel,
	Entry,
	Instant,
	Person,
	Plan,
	Policy,
	Reassignment,
	Shift,
	Urgency
} from '../../../src/domain/escalation/types.ts';

/** A case file as the 44 examples write it, for the rules the engine has. Times are minutes. */
type Minutes = number | string;
type CaseRule = { afterMin: number; channel: Channel };
type CaseLevel = {
	timeoutMin: number;
	targets: string[];
	assign?: 'all' | 'roundRobin';
	multiAck?: boolean;
	shadows?: (string | { user: string; mayAck?: boolean })[];
};
type CasePolicy = {
	repeat?: number;
	onEmpty?: 'skip' | 'wait';
	afterEscalation?: 'stop' | 'continue';
	levels: CaseLevel[];
};
type Rotation = { unit: 'hour' | 'day' | 'week'; length: number; start: string; users: string[] };
type CaseSchedule = { always: string } | { layers: [{ rotation: Rotation }] };
type CaseAction = { at: Minutes; by?: string } & Record<string, unknown>;
export type Case = {
	id: string;
	start: string;
	service: { urgency: Urgency };
	people: Record<string, { name?: string; rules?: Partial<Record<Urgency, CaseRule[]>> }>;
	schedules: Record<string, CaseSchedule>;
	policy: CasePolicy;
	actions: CaseAction[];
	until: number;
};

export const MINUTE = 60_000;
const UNIT = { hour: 60 * MINUTE, day: 1440 * MINUTE, week: 10_080 * MINUTE };

export const readCase = (path: string): Case => parse(readFileSync(path, 'utf8')) as Case;

const duration = (minutes: Minutes): number => {
	if (typeof minutes === 'number') return Math.round(minutes * MINUTE);
	const [m = '0', s = '0'] = minutes.split(':');
	return Number(m) * MINUTE + Number(s) * 1000;
};

const rules = (of: CaseRule[] = []) =>
	of.map(({ afterMin, channel }) => ({ after: duration(afterMin), channel }));

const personOf = (id: string, { name = id, rules: own = {} }: Case['people'][string]): Person => ({
	name,
	rules: { high: rules(own.high), low: rules(own.low) },
	asleep: []
});

/** One rotation in UTC; zones, restrictions, layers and overrides wait for R20 to R23. */
function shiftsOf(schedule: CaseSchedule, until: Instant): Shift[] {
	if ('always' in schedule) return [{ people: [schedule.always] }];
	const { unit, length, start, users } = schedule.layers[0].rotation;
	const shifts: Shift[] = [];
	let from = Date.parse(`${start}Z`);
	for (let turn = 0; from <= until; turn++, from += length * UNIT[unit]) {
		const user = users[turn % users.length] ?? 'none';
		shifts.push({ from, to: from + length * UNIT[unit], people: user === 'none' ? [] : [user] });
	}
	return shifts;
}

const policyOf = (policy: CasePolicy, people: Case['people']): Policy => ({
	repeat: policy.repeat ?? 0,
	onEmpty: policy.onEmpty ?? 'skip',
	afterEscalation: policy.afterEscalation ?? 'stop',
	levels: policy.levels.map((level) => ({
		timeout: duration(level.timeoutMin),
		targets: level.targets.map((id) => (id in people ? { person: id } : { schedule: id })),
		assign: level.assign ?? 'all',
		multiAck: level.multiAck ?? false,
		shadows: (level.shadows ?? []).map((shadow) =>
			typeof shadow === 'string'
				? { person: shadow, mayAck: false }
				: { person: shadow.user, mayAck: shadow.mayAck ?? false }
		)
	}))
});

function actionOf(action: CaseAction, start: Instant, policies: number): Action {
	const { do: verb, asOf, level, user, urgency, afterMin, channel, by } = action;
	const name = by === undefined ? {} : { by };
	const to: Reassignment =
		typeof level === 'number'
			? { level }
			: typeof user === 'string'
				? { person: user }
				: { policy: policies };
	if (verb === 'addRule')
		return {
			do: 'addRule',
			rule: { person: user, urgency, after: duration(afterMin as Minutes), channel } as never
		};
	if (verb === 'reassign') return { do: 'reassign', to, ...name };
	const seen = asOf === undefined ? {} : { asOf: start + duration(asOf as Minutes) };
	return { do: verb, ...name, ...seen, ...(action.to ? { to: action.to } : {}) } as Action;
}

/** Plays a case to its end; an edited policy is appended, so that the incident keeps its own. */
export function play(of: Case): { plan: Plan; start: Instant; entries: Entry[] } {
	const start = Date.parse(of.start);
	const until = start + duration(of.until);
	let plan: Plan = {
		people: Object.fromEntries(Object.entries(of.people).map(([id, p]) => [id, personOf(id, p)])),
		schedules: Object.fromEntries(
			Object.entries(of.schedules).map(([id, s]) => [id, shiftsOf(s, until)])
		),
		policies: [policyOf(of.policy, of.people)],
		urgency: of.service.urgency
	};
	const begun = trigger(plan, start);
	const entries = [...begun.entries];
	let { incident } = begun;
	for (const action of of.actions) {
		const at = start + duration(action.at);
		if (action.do === 'editPolicy') {
			const edited = policyOf(action.policy as CasePolicy, of.people);
			plan = { ...plan, policies: [...plan.policies, edited] };
			continue;
		}
		const acted = act(plan, incident, at, actionOf(action, start, plan.policies.length - 1));
		entries.push(...acted.entries);
		({ incident } = acted);
	}
	entries.push(...advance(plan, incident, until).entries);
	return { plan, start, entries };
}
