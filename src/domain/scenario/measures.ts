import type { MeasureRow } from './analysis-types.ts';
import { curveOf } from './curve.ts';
import type { Measures } from './outcome.ts';
import type { Happening, Run } from './run-types.ts';
import type { Scenario, Yardstick } from './types.ts';

/** When nobody was affected any more, not before the end; null where the run did not end well. */
function resolvedAt(run: Run): number | null {
	const { end } = run.state;
	if (end !== 'resolved' && end !== 'handed-over') return null;
	const curve = curveOf(run.happened);
	if (curve.at(-1)?.value !== 0) return null;
	const affected = curve.findLastIndex(({ value }) => value > 0);
	const ended = run.happened.findLast((each) => each.type === 'end')?.at ?? 0;
	return Math.max(ended, curve[affected + 1]?.at ?? 0);
}

const isAck = (each: Happening): boolean => each.type === 'engine' && each.entry.type === 'ack';

/** What a finished run measures, in whole seconds and customer-minutes. */
export function measure(run: Run): Measures {
	const interrupted = run.happened.filter((each) => each.type === 'cost');
	const resolved = resolvedAt(run);
	return {
		ackSeconds: run.happened.find(isAck)?.at ?? null,
		resolvedSeconds: resolved === null ? null : Math.round(resolved),
		customerMinutes: Math.round(run.state.spent.customerMinutes),
		cost: run.state.spent.cost,
		peoplePaged: interrupted.length,
		sleepHoursPaged: interrupted.filter(({ asleep }) => asleep).length
	};
}

const placeOn = ({ good, poor }: Yardstick, value: number | null): number | null =>
	value === null ? null : Math.min(1, Math.max(0, (poor - value) / (poor - good)));

const minutes = (seconds: number | null): number | null =>
	seconds === null ? null : Math.round(seconds / 6) / 10;

/** The table of measures: yours, the best line's, and what is good and poor. */
export function measureRows(
	{ yardsticks }: Scenario,
	yours: Measures,
	best: Measures
): MeasureRow[] {
	const row = (
		id: MeasureRow['id'],
		name: string,
		unit: MeasureRow['unit'],
		read: (from: Measures) => number | null
	): MeasureRow => ({
		id,
		name,
		unit,
		yours: read(yours),
		best: read(best),
		yardstick: yardsticks[id],
		place: placeOn(yardsticks[id], read(yours))
	});
	return [
		row('ack', 'Until somebody acknowledged', 'minutes', (from) => minutes(from.ackSeconds)),
		row('resolved', 'Until resolved', 'minutes', (from) => minutes(from.resolvedSeconds)),
		row('customerMinutes', 'Customer-minutes', 'customer-minutes', (from) => from.customerMinutes),
		row('people', 'People interrupted', 'people', (from) => from.peoplePaged)
	];
}
