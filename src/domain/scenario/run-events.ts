import * as v from 'valibot';
import type { StoredEvent } from '../record/types.ts';
import type { RunEvent } from './run-types.ts';

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const place = v.pipe(v.string(), v.nonEmpty());

/** A fact of a run as it lies in storage. */
export const runEventSchema = v.variant('type', [
	v.strictObject({
		type: v.literal('run.begun'),
		scenario: v.string(),
		version: whole,
		rulesHash: v.string(),
		seed: whole,
		mode: v.picklist(['solo', 'tabletop'])
	}),
	v.strictObject({ type: v.literal('option.chosen'), at: place, choice: v.string() }),
	v.strictObject({ type: v.literal('time.waited'), at: place })
]);

const isOfTable = (event: unknown): boolean =>
	String((event as { type?: unknown } | null)?.type).startsWith('table.');

/** The events of a run, or null where one of them is none. Those of the table around it are left out. */
export function runEventsOf(stored: readonly StoredEvent[]): RunEvent[] | null {
	const parsed = v.safeParse(
		v.array(runEventSchema),
		stored.map(({ event }) => event).filter((event) => !isOfTable(event))
	);
	return parsed.success ? parsed.output : null;
}
