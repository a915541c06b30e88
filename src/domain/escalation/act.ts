import { type Draft, quieten } from './draft.ts';
import { enter } from './enter.ts';
import { page, schedule } from './page.ts';
import { isOnlyShadow, policyOf } from './schedule.ts';
import type { Action, Entry, Instant, PersonId, Plan, Reassignment, Refusal } from './types.ts';

/** Why an action cannot be; undefined where it has been applied to the draft. A refused one has changed nothing. */
type Taken = Refusal | undefined;
type Doing<D extends Action['do']> = Extract<Action, { do: D }>;

const NONE: readonly never[] = [];

const name = (by: PersonId | undefined) => (by === undefined ? undefined : { by });

/** Whether several people may acknowledge at the place where the incident stands. */
const takesSeveral = (plan: Plan, draft: Draft): boolean =>
	draft.region !== 'detached' &&
	draft.region !== 'unowned' &&
	policyOf(plan, draft).levels[draft.level - 1]?.multiAck === true;

function acknowledge(
	plan: Plan,
	draft: Draft,
	at: Instant,
	{ by }: Doing<'ack'>,
	entries: Entry[]
): Taken {
	const several = takesSeveral(plan, draft);
	if (draft.status === 'acknowledged' && !several) return 'already-acknowledged';
	entries.push({ at, type: 'ack', ...name(by) });
	draft.status = 'acknowledged';
	draft.acknowledger ??= by ?? null;
	if (!several) quieten(draft);
	else {
		draft.cycles = draft.cycles.filter((cycle) => cycle.person !== by);
		draft.pending = draft.pending.filter((message) => message.person !== by);
	}
	return undefined;
}

/** Assigns the incident to one person: the policy is left, only that person's rules run (R8). */
export function assign(
	plan: Plan,
	draft: Draft,
	at: Instant,
	person: PersonId,
	entries: Entry[]
): void {
	draft.status = 'triggered';
	draft.region = 'detached';
	draft.assignee = person;
	draft.acknowledger = null;
	quieten(draft);
	page(plan, draft, at, [person], NONE, entries);
}

function unacknowledge(
	plan: Plan,
	draft: Draft,
	at: Instant,
	{ by }: Doing<'unack'>,
	entries: Entry[]
): Taken {
	if (draft.status !== 'acknowledged') return 'not-acknowledged';
	entries.push({ at, type: 'unack', ...name(by) });
	if (draft.assignee !== null) assign(plan, draft, at, draft.assignee, entries);
	else enter(plan, draft, at, { level: 1, pass: 0, cause: 'unack' }, entries);
	return undefined;
}

function escalate(
	plan: Plan,
	draft: Draft,
	at: Instant,
	{ by, asOf }: Doing<'escalate'>,
	entries: Entry[]
): Taken {
	if (policyOf(plan, draft).levels.length === 0) return 'no-levels';
	if (draft.urgency === 'low') return 'low-urgency';
	if (draft.region === 'detached') return 'assigned-to-person';
	if (asOf !== undefined && draft.level > 0 && draft.since > asOf) return 'already-escalated';
	entries.push({ at, type: 'escalate', ...name(by) });
	const unowned = draft.region === 'unowned';
	const level = unowned ? 1 : draft.level + 1;
	const pass = unowned ? 0 : draft.pass;
	enter(plan, draft, at, { level, pass, cause: 'escalated', wrap: true }, entries);
	return undefined;
}

function reassign(
	plan: Plan,
	draft: Draft,
	at: Instant,
	{ by, to }: Doing<'reassign'>,
	entries: Entry[]
): Taken {
	if ('level' in to && policyOf(plan, draft).levels[to.level - 1] === undefined)
		return 'no-such-level';
	entries.push({ at, type: 'reassign', ...name(by), ...destination(to) });
	const cause = 'reassigned';
	if ('person' in to) assign(plan, draft, at, to.person, entries);
	else if ('level' in to)
		enter(plan, draft, at, { level: to.level, pass: draft.pass, cause }, entries);
	else {
		draft.policy = to.policy;
		quieten(draft);
		enter(plan, draft, at, { level: 1, pass: 0, cause }, entries);
	}
	return undefined;
}

const destination = (to: Reassignment) =>
	'person' in to ? { people: [to.person] } : 'level' in to ? { level: to.level } : undefined;

function handOver(
	plan: Plan,
	draft: Draft,
	at: Instant,
	{ by, to }: Doing<'handOver'>,
	entries: Entry[]
): Taken {
	if (draft.status !== 'acknowledged') return 'not-acknowledged';
	if (watches(plan, draft, to)) return 'only-a-shadow';
	entries.push({ at, type: 'handOver', ...name(by), people: [to] });
	draft.acknowledger = to;
	return undefined;
}

function resolve(draft: Draft, at: Instant, { by }: Doing<'resolve'>, entries: Entry[]): Taken {
	entries.push({ at, type: 'resolve', ...name(by) });
	draft.status = 'resolved';
	quieten(draft);
	return undefined;
}

/** A new rule joins running cycles where its delay has not passed yet, and all later ones (R16). */
function addRule(draft: Draft, at: Instant, { rule }: Doing<'addRule'>): Taken {
	const pending = draft.pending.slice();
	if (rule.urgency === draft.urgency)
		for (const cycle of draft.cycles)
			if (cycle.person === rule.person && cycle.since + rule.after >= at)
				schedule(pending, cycle, [rule]);
	draft.pending = pending;
	draft.added = [...draft.added, rule];
	return undefined;
}

/** Whether somebody only watches this incident, and may not act (R17). */
export const watches = (plan: Plan, draft: Draft, person: PersonId): boolean =>
	person !== draft.assignee && isOnlyShadow(plan, policyOf(plan, draft), person);

/** Applies an action to a draft, or says why not (R6 to R9, R12, R16, R19). */
export function take(
	plan: Plan,
	draft: Draft,
	at: Instant,
	action: Action,
	entries: Entry[]
): Taken {
	if (action.do === 'addRule') return addRule(draft, at, action);
	if (draft.status === 'resolved') return 'resolved';
	if (action.by !== undefined && watches(plan, draft, action.by)) return 'only-a-shadow';
	switch (action.do) {
		case 'ack':
			return acknowledge(plan, draft, at, action, entries);
		case 'resolve':
			return resolve(draft, at, action, entries);
		case 'unack':
			return unacknowledge(plan, draft, at, action, entries);
		case 'escalate':
			return escalate(plan, draft, at, action, entries);
		case 'reassign':
			return reassign(plan, draft, at, action, entries);
		case 'handOver':
			return handOver(plan, draft, at, action, entries);
	}
}
