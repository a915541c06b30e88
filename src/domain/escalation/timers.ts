import { enter } from './enter.ts';
import { policyOf } from './schedule.ts';
import type { Entry, Incident, Instant, Message, Plan, Sent } from './types.ts';

const MINUTE = 60_000;

/** When the level's timeout ends; Infinity while no timer runs. */
function levelDue(plan: Plan, incident: Incident): Instant {
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
function send(incident: Incident, at: Instant, entries: Entry[]): Incident {
	let next: Message | undefined;
	for (const message of incident.pending)
		if (
			(next === undefined || message.person < next.person) &&
			allowed(message, incident.sent) <= at
		)
			next = message;
	if (next === undefined) return incident;
	const { person, channel, level, shadow, since } = next;
	const place = level === 0 ? undefined : { level };
	const watches = shadow ? ({ shadow: true } as const) : undefined;
	entries.push({
		at,
		type: 'notify',
		...place,
		people: [person],
		channel,
		...watches,
		waited: at - since
	});
	const other = (m: { person: string; channel: string }) =>
		m.person !== person || m.channel !== channel;
	const pending = incident.pending.filter((m) => m.due > at || other(m));
	const sent = incident.sent.filter((m) => m.at + MINUTE >= at && other(m));
	sent.push({ person, channel, at });
	return { ...incident, pending, sent };
}

/** Lets the one thing due at `at` happen: the level's timeout before personal rules (R4). */
export const fire = (plan: Plan, incident: Incident, at: Instant, entries: Entry[]): Incident =>
	levelDue(plan, incident) <= at
		? enter(
				plan,
				incident,
				at,
				{ level: incident.level + 1, pass: incident.pass, cause: 'timeout' },
				entries
			)
		: send(incident, at, entries);
