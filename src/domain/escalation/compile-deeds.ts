import type { CaseAction, CaseFile } from './case-types.ts';
import type { Policies } from './compile-policy.ts';
import type { TimedDeed } from './compiled.ts';
import { durationOf } from './minutes.ts';
import type { Removal } from './schedule/rotation.ts';
import type { Instant, Reassignment, ScheduleId } from './types.ts';

type Reassign = Extract<CaseAction, { do: 'reassign' }>;

function destination({ level, user, policy }: Reassign, written: number): Reassignment {
	if (user !== undefined) return { person: user };
	if (policy !== undefined) return { policy: written };
	return { level: level ?? 1 };
}

function deedOf(action: CaseAction, start: Instant, written: number): TimedDeed {
	const at = start + durationOf(action.at);
	const incident = action.incident ?? 1;
	const by = action.by === undefined ? undefined : { by: action.by };
	switch (action.do) {
		case 'removeUser':
			return { at, deed: { do: 'removeUser' } };
		case 'editPolicy':
			return { at, deed: { do: 'editPolicy', policy: written } };
		case 'addRule': {
			const { user: person, urgency, afterMin, channel } = action;
			const rule = { person, urgency, after: durationOf(afterMin), channel };
			return { at, deed: { do: 'addRule', rule } };
		}
		case 'reassign':
			return { at, incident, deed: { do: 'reassign', ...by, to: destination(action, written) } };
		case 'snooze':
			return { at, incident, deed: { do: 'snooze', ...by, lasts: durationOf(action.min) } };
		case 'handOver':
			return { at, incident, deed: { do: 'handOver', ...by, to: action.to } };
		case 'escalate': {
			const seen = action.asOf === undefined ? {} : { asOf: start + durationOf(action.asOf) };
			return { at, incident, deed: { do: 'escalate', ...by, ...seen } };
		}
		default:
			return { at, incident, deed: { do: action.do, ...by } };
	}
}

/** What people do, in time order, and in the order of the file at equal time (R4). */
export const deedsOf = (file: CaseFile, start: Instant, { written }: Policies): TimedDeed[] =>
	(file.actions ?? [])
		.map((action, index) => deedOf(action, start, written[index] ?? 0))
		.sort((a, b) => a.at - b.at);

/**
 * Who leaves which rotation, known from the beginning, because a schedule is worked out as a whole (R20). `first`: only so
 * many of them, in time order.
 */
export function removalsOf(
	file: CaseFile,
	start: Instant,
	first = Infinity
): Record<ScheduleId, Removal[]> {
	const removals: Record<ScheduleId, Removal[]> = {};
	(file.actions ?? [])
		.flatMap((action) =>
			action.do === 'removeUser' ? [{ ...action, at: start + durationOf(action.at) }] : []
		)
		.sort((a, b) => a.at - b.at)
		.slice(0, first)
		.forEach(({ schedule, at, layer, user }) =>
			(removals[schedule] ??= []).push({ at, layer, user })
		);
	return removals;
}
