import type { Incident, Instant } from './types.ts';

const MINUTE = 60_000;

/**
 * A compact string, equal only when two incidents behave alike from `base` on: times are relative to it and what can
 * no longer matter is left out. For memoising; never stored.
 */
export function keyOf(incident: Incident, base: Instant): string {
	const paged = incident.paged.join(',');
	if (incident.status === 'resolved') return `r|${paged}`;
	let key = `${incident.status[0]}${incident.urgency[0]}${incident.policy}${incident.region[0]}`;
	key += `${incident.level}.${incident.pass}.${incident.since - base}|${incident.acknowledger ?? ''}`;
	key += `|${incident.assignee ?? ''}|${paged}|${incident.turns.join(',')}`;
	for (const c of incident.cycles) key += `;c${c.person},${c.since - base},${c.level}`;
	for (const m of incident.pending)
		key += `;m${m.person},${m.channel},${m.due - base},${m.since - base},${m.level}`;
	for (const s of incident.sent)
		if (s.at + MINUTE >= base) key += `;s${s.person},${s.channel},${s.at - base}`;
	for (const a of incident.added) key += `;a${a.person},${a.urgency},${a.channel},${a.after}`;
	return key;
}
