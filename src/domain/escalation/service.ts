import { assign, take, watches } from './act.ts';
import type { Compiled, Deed } from './compiled.ts';
import { enter } from './enter.ts';
import { page } from './page.ts';
import type { Entry, EntryCause, Instant, PersonId, Plan, Refusal } from './types.ts';
import { isSuspended, type Watched } from './watched.ts';

type Snooze = Extract<Deed, { do: 'snooze' }>;

const NONE: readonly never[] = [];

/** Back to the beginning: to the person it is assigned to, else to level 1 with all repeats (R8, R10 to R13, R15). */
function restart(
	plan: Plan,
	{ draft }: Watched,
	at: Instant,
	cause: EntryCause,
	entries: Entry[]
): void {
	if (draft.assignee !== null) assign(plan, draft, at, draft.assignee, entries);
	else enter(plan, draft, at, { level: 1, pass: 0, cause }, entries);
}

const isPage = ({ type }: Entry): boolean => type === 'page' || type === 'unnotified';

/**
 * Pages somebody together with whoever has been paged just now, unless they have been. They do not fill an empty level: the
 * next one with somebody on call is entered all the same, and even an unowned incident comes back to them.
 */
function pageToo(
	plan: Plan,
	{ draft }: Watched,
	at: Instant,
	person: PersonId,
	entries: Entry[]
): void {
	if (entries.some((entry) => isPage(entry) && entry.people?.[0] === person)) return;
	const { level } = draft;
	// Unowned, it is on no level; what it stood on before is kept for whoever looked then (R7).
	if (draft.region === 'unowned') draft.level = 0;
	page(plan, draft, at, [person], NONE, entries);
	draft.level = level;
	const from = entries.findIndex(isPage);
	const pages = entries.splice(from).sort((a, b) => {
		const [one = ''] = a.people ?? [];
		const [other = ''] = b.people ?? [];
		return one < other ? -1 : one > other ? 1 : 0;
	});
	entries.push(...pages);
}

/** The acknowledgement timed out, or the snooze is over: triggered once more (R10, R11). */
export function again(
	plan: Plan,
	watched: Watched,
	at: Instant,
	cause: 'ack-timeout' | 'snooze-ended',
	entries: Entry[]
): void {
	const { acknowledger } = watched.draft;
	entries.push({ at, type: 'retrigger', reason: cause, waited: at - watched.quietSince });
	restart(plan, watched, at, cause, entries);
	if (cause === 'ack-timeout' && acknowledger !== null)
		pageToo(plan, watched, at, acknowledger, entries);
}

/** Support hours begin: high from now on, and entered where nobody has it and nothing holds it back (R15). */
export function raise(plan: Plan, watched: Watched, at: Instant, entries: Entry[]): void {
	const { draft } = watched;
	draft.urgency = 'high';
	entries.push({ at, type: 'raise', reason: 'support-hours' });
	if (draft.status === 'triggered' && !isSuspended(watched))
		restart(plan, watched, at, 'raised', entries);
}

function snooze(
	plan: Plan,
	watched: Watched,
	at: Instant,
	{ by, lasts }: Snooze,
	entries: Entry[]
): Refusal | undefined {
	const { draft } = watched;
	const name = by === undefined ? undefined : { by };
	if (draft.status === 'resolved') return 'resolved';
	if (by !== undefined && watches(plan, draft, by)) return 'only-a-shadow';
	if (draft.status === 'triggered') take(plan, draft, at, { do: 'ack', ...name }, entries);
	entries.push({ at, type: 'snooze', ...name, waited: lasts });
	watched.snoozeDue = at + lasts;
	watched.ackDue = Infinity;
	watched.quietSince = at;
	return undefined;
}

/** Applies what somebody does to an incident of a service, or says why not (R6 to R13). */
export function deedOn(
	{ maintenance, ackTimeout = Infinity }: Compiled,
	plan: Plan,
	watched: Watched,
	at: Instant,
	deed: Deed,
	entries: Entry[]
): Refusal | undefined {
	const { draft } = watched;
	if (deed.do === 'snooze') return snooze(plan, watched, at, deed, entries);
	if (deed.do === 'escalate' && draft.status !== 'resolved') {
		// Its end comes after what people do at the same instant (R4).
		const closed = maintenance.some(({ from, to }) => from <= at && at < to);
		if (closed || isSuspended(watched)) return 'in-maintenance';
	}
	const was = draft.status;
	const refused = take(plan, draft, at, deed, entries);
	if (refused === undefined && was === 'triggered' && draft.status === 'acknowledged') {
		watched.ackDue = at + ackTimeout;
		watched.quietSince = at;
	}
	return refused;
}
