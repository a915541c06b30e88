import type { Draft, Writing } from './draft.ts';
import { enter } from './enter.ts';
import { policyOf } from './schedule.ts';
import type { Entry, Incident, Instant, Message, Plan, Sent } from './types.ts';

const MINUTE = 60_000;

/** When the level's timeout ends; Infinity while no timer runs. */
export function levelDue(plan: Plan, incident: Incident): Instant {
	if (incident.status !== 'triggered' || incident.region !== 'atLevel') return Infinity;
	const level = policyOf(plan, incident).levels[incident.level - 1];
	return level === undefined ? Infinity : incident.since + level.timeout;
}

/** A channel carries one message a minute to a person: a message due too soon waits (R16). */
function allowed(message: Message, sent: readonly Sent[]): Instant {
	for (const last of sent)
		if (last.person === message.person && last.channel === message.channel)
			return Math.max(message.due, last.at + MINUTE);
	return message.due;
}

/** The next instant at which something happens by itself; Infinity if nothing ever will. */
export function dueOf(plan: Plan, incident: Incident): Instant {
	let due = levelDue(plan, incident);
	for (const message of incident.pending) {
		const at = allowed(message, incident.sent);
		if (at < due) due = at;
	}
	return due;
}

/** Sends the first message that may go now, by person id, then by its place in the rules. */
function send(draft: Draft, at: Instant, entries: Entry[]): void {
	let next: Message | undefined;
	for (const message of draft.pending)
		if ((next === undefined || message.person < next.person) && allowed(message, draft.sent) <= at)
			next = message;
	if (next === undefined) return;
	const { person, channel, level, shadow, since } = next;
	const entry: Writing = { at, type: 'notify', people: [person], channel, waited: at - since };
	if (level > 0) entry.level = level;
	if (shadow) entry.shadow = true;
	entries.push(entry);
	const isOther = (m: Message | Sent) => m.person !== person || m.channel !== channel;
	draft.pending = draft.pending.filter((m) => m.due > at || isOther(m));
	const sent = draft.sent.filter((m) => m.at + MINUTE >= at && isOther(m));
	sent.push({ person, channel, at });
	draft.sent = sent;
}

/** Lets the one thing due at `at` happen: the level's timeout before personal rules (R4). */
export function fire(plan: Plan, draft: Draft, at: Instant, entries: Entry[]): void {
	if (levelDue(plan, draft) > at) return send(draft, at, entries);
	enter(plan, draft, at, { level: draft.level + 1, pass: draft.pass, cause: 'timeout' }, entries);
}
