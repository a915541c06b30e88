import { plural } from '../../words/words.ts';
import type { CaseFile, CaseLayer, CaseSchedule, Zone } from '../case-types.ts';
import { DAY, HOUR, WEEK } from '../schedule/local-time.ts';
import type { Duty } from '../schedule/people.ts';
import { shiftsOf } from '../schedule/shifts.ts';
import { joined, type Stretch } from '../schedule/spans.ts';
import type { PersonId, ScheduleId } from '../types.ts';
import type { PlacedLevel } from './lint-context.ts';
import { isSchedule, sourceOf } from './people-behind.ts';

/** Who is on call where, over the stretch that the linter looks at; each schedule is read once. */
export type Coverage = {
	readonly range: Stretch;
	/** What reading it costs, in microseconds, roughly. */
	readonly cost: number;
	/** "the next 5 weeks" */
	readonly says: string;
	/** When a level has anybody. */
	readonly covered: (level: PlacedLevel) => readonly Stretch[];
	/** When each person is on call at a level, through whichever target. */
	readonly people: (level: PlacedLevel) => ReadonlyMap<PersonId, readonly Stretch[]>;
};

const UNIT = { hour: HOUR, day: DAY, week: WEEK, month: 31 * DAY };
const LEAST = 5 * WEEK;
const MOST = 53 * WEEK;
/** Microseconds, roughly: a case at the limits is looked at for a shorter time. */
const BUDGET = 40_000;
const A_TURN = 1.5;
const A_CHANGE = 0.03;
const A_DUTY = 0.4;

export const turnOf = ({ rotation }: CaseLayer): number => rotation.length * UNIT[rotation.unit];
export const cycleOf = (layer: CaseLayer): number =>
	turnOf(layer) * Math.max(1, layer.rotation.users.length);

const layersOf = (schedule: CaseSchedule | undefined): readonly CaseLayer[] =>
	schedule !== undefined && 'layers' in schedule ? schedule.layers : [];

/** The layers behind a schedule, its own or those it turns. */
export const layersBehind = (file: CaseFile, id: ScheduleId): readonly CaseLayer[] =>
	layersOf(file.schedules?.[sourceOf(file, id) ?? '']);

export function zoneOf(file: CaseFile, id: ScheduleId): Zone {
	const schedule = file.schedules?.[sourceOf(file, id) ?? ''];
	return schedule !== undefined && 'layers' in schedule ? (schedule.tz ?? 'UTC') : 'UTC';
}

/** Handoffs and windows of some layers over a stretch, roughly. */
export const workOf = (layers: readonly CaseLayer[], length: number): number =>
	layers.reduce(
		(sum, layer) =>
			sum +
			length / turnOf(layer) +
			(layer.restrictions ?? []).reduce((days, of) => days + of.days.length, 0) * (length / WEEK),
		0
	);

const overridesOf = (schedule: CaseSchedule | undefined): number =>
	schedule !== undefined && 'layers' in schedule ? (schedule.overrides ?? []).length : 0;

/** What reading a schedule costs: every handoff and every end of an override is held against every override. */
function costOf(file: CaseFile, id: ScheduleId, length: number, levels: number): number {
	const turns = workOf(layersBehind(file, id), length);
	const changes = overridesOf(file.schedules?.[id]);
	const cuts = turns + 2 * changes;
	return cuts * (A_TURN + changes * A_CHANGE + levels * A_DUTY);
}

type Look = { readonly length: number; readonly cost: number };

/**
 * Five weeks from the start of the case, or the longest full round of a rotation, a year at most; for a case at the
 * limits as much of it as stays quick.
 */
function lookAt(file: CaseFile, targets: readonly string[]): Look {
	const levels = new Map<ScheduleId, number>();
	for (const id of targets) if (isSchedule(file, id)) levels.set(id, (levels.get(id) ?? 0) + 1);
	const rounds = [...levels.keys()].map((id) =>
		Math.max(0, ...layersBehind(file, id).map(cycleOf))
	);
	const wanted = Math.min(MOST, Math.max(LEAST, ...rounds));
	const cost = [...levels].reduce((sum, [id, n]) => sum + costOf(file, id, wanted, n), 0);
	const length = Math.floor(wanted * Math.min(1, BUDGET / Math.max(1, cost)));
	return { length: Math.max(HOUR, length), cost: Math.min(cost, BUDGET) };
}

const sayRange = (length: number): string =>
	length < 2 * DAY
		? `the next ${plural(Math.round(length / HOUR), 'hour')}`
		: length < 2 * WEEK
			? `the next ${plural(Math.round(length / DAY), 'day')}`
			: `the next ${plural(Math.round(length / WEEK), 'week')}`;

export function coverageOf(file: CaseFile, levels: readonly PlacedLevel[]): Coverage {
	const named = levels.flatMap(({ level }) => level.targets);
	const from = Date.parse(file.start);
	const { length, cost } = lookAt(file, named);
	const range = { from, to: from + length };
	const known = new Map<string, readonly Duty[]>();
	const dutiesOf = (target: string): readonly Duty[] => {
		const found =
			known.get(target) ??
			(isSchedule(file, target) ? shiftsOf(file, target, range) : [{ ...range, people: [target] }]);
		known.set(target, found);
		return found;
	};
	const onLevel = new Map<number, ReadonlyMap<PersonId, readonly Stretch[]>>();
	const readPeople = ({ level }: PlacedLevel): ReadonlyMap<PersonId, readonly Stretch[]> => {
		const spans = new Map<PersonId, Stretch[]>();
		for (const { people, ...span } of new Set(level.targets.flatMap(dutiesOf)))
			for (const person of people) {
				const own = spans.get(person);
				if (own === undefined) spans.set(person, [span]);
				else own.push(span);
			}
		return new Map([...spans].map(([person, own]) => [person, joined(own)]));
	};
	return {
		range,
		cost,
		says: sayRange(length),
		covered: ({ level }) => joined(level.targets.flatMap(dutiesOf)),
		people: (placed) => {
			const found = onLevel.get(placed.index) ?? readPeople(placed);
			onLevel.set(placed.index, found);
			return found;
		}
	};
}
