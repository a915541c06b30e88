import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { shiftsOf } from '../../../../src/domain/escalation/schedule/shifts.ts';
import { instantOf, piecesOf } from '../../../../src/domain/escalation/schedule/zone.ts';
import {
	DAY,
	HOUR,
	localText,
	WEEK
} from '../../../../src/domain/escalation/schedule/local-time.ts';
import { layer, primary } from './support.ts';

const ZONES = Intl.supportedValuesOf('timeZone');
const FROM = Date.UTC(2020, 0, 1);
const TO = Date.UTC(2036, 0, 1);

type Change = {
	readonly tz: string;
	readonly at: number;
	readonly before: number;
	readonly after: number;
};

/** Every transition of a zone from 2020 to 2035, from Temporal and not from the code under test. */
function* changesOf(tz: string): Generator<Change> {
	let clock = Temporal.Instant.fromEpochMilliseconds(FROM).toZonedDateTimeISO(tz);
	for (;;) {
		const next = clock.getTimeZoneTransition('next');
		if (next === null || next.epochMilliseconds >= TO) return;
		const before = next.subtract({ nanoseconds: 1 });
		yield {
			tz,
			at: next.epochMilliseconds,
			before: before.offsetNanoseconds / 1e6,
			after: next.offsetNanoseconds / 1e6
		};
		clock = next;
	}
}

const USERS = ['ade', 'bo', 'cy', 'dee', 'eve', 'fay', 'gus'];
const PERIODS = { hour: HOUR, day: DAY, week: WEEK };

/**
 * What is wrong with a rotation around a change: a gap, two people at once, an order that jumps, a shift whose length the
 * change does not explain.
 */
function faultsOf(change: Change, unit: 'hour' | 'day' | 'week', start: string): string[] {
	const { tz, at, before, after } = change;
	const period = PERIODS[unit];
	const range = { from: at - 2 * period - DAY / 2, to: at + 2 * period + DAY / 2 };
	const file = primary({ tz, layers: [layer(unit, start, USERS.join(' '))] });
	const shifts = shiftsOf(file, 'primary', range);
	const moved = Math.abs(after - before);
	const faults: string[] = [];
	const fault = (what: string) =>
		faults.push(`${tz} ${localText(at)} ${unit} from ${start}: ${what}`);
	if (shifts[0]?.from !== range.from || shifts.at(-1)?.to !== range.to) fault('ends');
	for (const [index, { from, to, people }] of shifts.entries()) {
		const next = shifts[index + 1];
		if (people.length !== 1) fault('not one person');
		if (next === undefined) continue;
		if (next.from !== to) fault('a gap or two at once');
		const step = (USERS.indexOf(next.people[0] ?? '') - USERS.indexOf(people[0] ?? '') + 7) % 7;
		// Only where the clock jumps forward by more than a turn are turns without length.
		const skipped = to === at && after > before ? Math.ceil(moved / period) : 0;
		if (step < 1 || step > 1 + skipped) fault(`a step of ${String(step)}`);
		if (index > 0 && Math.abs(to - from - period) > moved) fault('a strange length');
		if (from >= at && index > 0 && from > at + moved && to - from !== period) fault('not settled');
	}
	return faults;
}

describe('clock changes', () => {
	it('of all zones from 2020 to 2035 (over 4,000) leave hourly, daily and weekly rotations gapless and single-handed', () => {
		const faults: string[] = [];
		let changes = 0;
		for (const tz of ZONES)
			for (const change of changesOf(tz)) {
				changes += 1;
				const { at, before, after } = change;
				// Handoffs at the hour, and in the middle of what is skipped or repeated.
				const middle = at + (before + after) / 2;
				for (const [unit, ago] of [
					['hour', 100 * HOUR],
					['day', 5 * DAY],
					['week', 3 * WEEK]
				] as const)
					for (const wall of [Math.floor(at / HOUR) * HOUR, middle])
						faults.push(...faultsOf(change, unit, localText(wall - ago)));
				// A handoff in a skipped hour is at its end, in a repeated one at its first run.
				const handoff = instantOf(localText(middle), tz);
				if (handoff !== (after > before ? at : middle - before))
					faults.push(`${tz} ${localText(at)}: handoff in the middle`);
			}
		expect(faults.slice(0, 5)).toEqual([]);
		expect(changes).toBeGreaterThan(4000);
	}, 60_000);

	it('are known as Intl knows them: every zone, sampled every 19 days', () => {
		const wrong: string[] = [];
		for (const timeZone of ZONES) {
			const format = new Intl.DateTimeFormat('sv', {
				timeZone,
				dateStyle: 'short',
				timeStyle: 'short'
			});
			const pieces = piecesOf(timeZone, { from: FROM, to: TO });
			let piece = 0;
			for (let at = FROM; at < TO; at += 19 * DAY + 5 * HOUR) {
				while ((pieces[piece]?.to ?? TO) <= at) piece += 1;
				const wall = at + (pieces[piece]?.offset ?? NaN);
				const said = new Date(wall).toISOString().slice(0, 16).replace('T', ' ');
				if (format.format(at) !== said) wrong.push(`${timeZone} ${localText(at)}`);
			}
		}
		expect(wrong).toEqual([]);
	}, 60_000);

	it('are told once: pieces follow one another and differ', () => {
		for (const tz of ZONES.filter((_, index) => index % 10 === 0)) {
			const pieces = piecesOf(tz, { from: FROM, to: TO });
			for (const [index, piece] of pieces.entries()) {
				const next = pieces[index + 1];
				if (next === undefined) continue;
				expect(next.from).toBe(piece.to);
				expect(next.offset).not.toBe(piece.offset);
			}
		}
	});
});
