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
/** Handoffs, windows and overrides read at most: a case at the limits is looked at for a shorter time. */
const BUDGET = 20_000;

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

/**
 * Five weeks from the start of the case, or the longest full round of a rotation, a year at most; for a case at the
 * limits as much of it as stays quick.
 */
function lengthFor(file: CaseFile, targets: readonly ScheduleId[]): number {
	const layers = targets.map((id) => layersBehind(file, id));
	const wanted = Math.min(
		MOST,
		Math.max(LEAST, ...layers.map((own) => Math.max(0, ...own.map(cycleOf))))
	);
	const work = layers.reduce((sum, own) => sum + workOf(own, wanted), 0);
	return Math.max(HOUR, Math.floor(wanted * Math.min(1, BUDGET / Math.max(1, work))));
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
	const length = lengthFor(
		file,
		named.filter((target) => isSchedule(file, target))
	);
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
		says: sayRange(length),
		covered: ({ level }) => joined(level.targets.flatMap(dutiesOf)),
		people: (placed) => {
			const found = onLevel.get(placed.index) ?? readPeople(placed);
			onLevel.set(placed.index, found);
			return found;
		}
	};
}
