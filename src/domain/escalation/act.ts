import { enter } from './enter.ts';
import { page, schedule } from './page.ts';
import { isOnlyShadow, policyOf } from './schedule.ts';
import type {
	Action,
	Entry,
	Incident,
	Instant,
	PersonId,
	Plan,
	Reassignment,
	Refusal
} from './types.ts';

type Taken = Incident | Refusal;
type Doing<D extends Action['do']> = Extract<Action, { do: D }>;

const NONE: readonly never[] = [];

const name = (by: PersonId | undefined) => (by === undefined ? undefined : { by });

/** Whether several people may acknowledge at the place where the incident stands. */
const takesSeveral = (plan: Plan, incident: Incident): boolean =>
	incident.region !== 'detached' &&
	policyOf(plan, incident).levels[incident.level - 1]?.multiAck === true;

function acknowledge(
	plan: Plan,
	incident: Incident,
	at: Instant,
	{ by }: Doing<'ack'>,
	entries: Entry[]
): Taken {
	const several = takesSeveral(plan, incident);
	if (incident.status === 'acknowledged' && !several) return 'already-acknowledged';
	entries.push({ at, type: 'ack', by });
	return {
		...incident,
		status: 'acknowledged',
		acknowledger: incident.acknowledger ?? by,
		cycles: several ? incident.cycles.filter((cycle) => cycle.person !== by) : NONE,
		pending: several ? incident.pending.filter((message) => message.person !== by) : NONE
	};
}

/** Assigns the incident to one person: the policy is left, only that person's rules run (R8). */
function assign(
	plan: Plan,
	incident: Incident,
	at: Instant,
	person: PersonId,
	entries: Entry[]
): Incident {
	const detached: Incident = {
		...incident,
		status: 'triggered',
		region: 'detached',
		assignee: person,
		acknowledger: null,
		cycles: NONE,
		pending: NONE
	};
	return page(plan, detached, at, [person], NONE, entries);
}

function unacknowledge(
	plan: Plan,
	incident: Incident,
	at: Instant,
	{ by }: Doing<'unack'>,
	entries: Entry[]
): Taken {
	if (incident.status !== 'acknowledged') return 'not-acknowledged';
	entries.push({ at, type: 'unack', ...name(by) });
	if (incident.assignee !== null) return assign(plan, incident, at, incident.assignee, entries);
	return enter(plan, incident, at, { level: 1, pass: 0, cause: 'unack' }, entries);
}

function escalate(
	plan: Plan,
	incident: Incident,
	at: Instant,
	action: Doing<'escalate'>,
	entries: Entry[]
): Taken {
	if (policyOf(plan, incident).levels.length === 0) return 'no-levels';
	if (incident.urgency === 'low') return 'low-urgency';
	if (incident.region === 'detached') return 'assigned-to-person';
	if (action.asOf !== undefined && incident.level > 0 && incident.since > action.asOf)
		return 'already-escalated';
	entries.push({ at, type: 'escalate', ...name(action.by) });
	const unowned = incident.region === 'unowned';
	const level = unowned ? 1 : incident.level + 1;
	const pass = unowned ? 0 : incident.pass;
	return enter(plan, incident, at, { level, pass, cause: 'escalated', wrap: true }, entries);
}

function reassign(
	plan: Plan,
	incident: Incident,
	at: Instant,
	action: Doing<'reassign'>,
	entries: Entry[]
): Taken {
	const { by, to } = action;
	if ('level' in to && policyOf(plan, incident).levels[to.level - 1] === undefined)
		return 'no-such-level';
	entries.push({ at, type: 'reassign', ...name(by), ...destination(to) });
	if ('person' in to) return assign(plan, incident, at, to.person, entries);
	if ('level' in to)
		return enter(
			plan,
			incident,
			at,
			{ level: to.level, pass: incident.pass, cause: 'reassigned' },
			entries
		);
	const anew: Incident = { ...incident, policy: to.policy, cycles: NONE, pending: NONE };
	return enter(plan, anew, at, { level: 1, pass: 0, cause: 'reassigned' }, entries);
}

const destination = (to: Reassignment) =>
	'person' in to ? { people: [to.person] } : 'level' in to ? { level: to.level } : undefined;

function handOver(
	plan: Plan,
	incident: Incident,
	at: Instant,
	action: Doing<'handOver'>,
	entries: Entry[]
): Taken {
	if (incident.status !== 'acknowledged') return 'not-acknowledged';
	if (watches(plan, incident, action.to)) return 'only-a-shadow';
	entries.push({ at, type: 'handOver', ...name(action.by), people: [action.to] });
	return { ...incident, acknowledger: action.to };
}

/** A new rule joins running cycles where its delay has not passed yet, and all later ones (R16). */
function addRule(incident: Incident, at: Instant, { rule }: Doing<'addRule'>): Incident {
	const pending = incident.pending.slice();
	if (rule.urgency === incident.urgency)
		for (const cycle of incident.cycles)
			if (cycle.person === rule.person && cycle.since + rule.after >= at)
				schedule(pending, cycle, [rule]);
	return { ...incident, pending, added: [...incident.added, rule] };
}

const watches = (plan: Plan, incident: Incident, person: PersonId): boolean =>
	person !== incident.assignee && isOnlyShadow(plan, policyOf(plan, incident), person);

/** Applies an action, or says why not (R6 to R9, R12, R16, R19). */
export function take(
	plan: Plan,
	incident: Incident,
	at: Instant,
	action: Action,
	entries: Entry[]
): Taken {
	if (action.do === 'addRule') return addRule(incident, at, action);
	if (incident.status === 'resolved') return 'resolved';
	if (action.by !== undefined && watches(plan, incident, action.by)) return 'only-a-shadow';
	switch (action.do) {
		case 'ack':
			return acknowledge(plan, incident, at, action, entries);
		case 'resolve':
			entries.push({ at, type: 'resolve', ...name(action.by) });
			return { ...incident, status: 'resolved', cycles: NONE, pending: NONE };
		case 'unack':
			return unacknowledge(plan, incident, at, action, entries);
		case 'escalate':
			return escalate(plan, incident, at, action, entries);
		case 'reassign':
			return reassign(plan, incident, at, action, entries);
		case 'handOver':
			return handOver(plan, incident, at, action, entries);
	}
}
