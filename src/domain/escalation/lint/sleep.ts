import type { CaseFile, CaseLayer, LayeredSchedule, RotationUnit } from '../case-types.ts';
import { DAY, HOUR, WEEK } from '../schedule/local-time.ts';
import { shiftsOf } from '../schedule/shifts.ts';
import { lengthOf, within, type Stretch } from '../schedule/spans.ts';
import { sleepOf } from '../schedule/windows.ts';
import { instantOf } from '../schedule/zone.ts';
import type { PersonId, ScheduleId } from '../types.ts';
import { cycleOf, workOf } from './coverage.ts';
import type { Proposal } from './finding.ts';
import type { LintContext } from './lint-context.ts';

/**
 * Uneven: one person carries more than twice the sleep of another, and at least five hours a week more. Months of 28 and
 * 31 days, clock changes and differing bedtimes stay well below both; who carries twice carries another’s nights too.
 */
const TIMES = 2;
const HOURS = 5;

const MOST = 53 * WEEK;
/** Handoffs and nights read at most, of all schedules together: beyond it, later schedules are left out. */
const BUDGET = 20_000;

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

/** Whole rounds that are whole weeks too where a year has room for them, and at least eight weeks. */
function roundsOf(layers: readonly CaseLayer[]): number {
	let length = WEEK;
	for (const layer of layers) {
		const round = layer.rotation.unit === 'month' ? 0 : cycleOf(layer);
		if (round > 0) length = (length / divisor(length, round)) * round;
		if (layer.rotation.unit === 'month') length = Math.max(length, 12 * 30 * DAY);
	}
	return length > MOST ? MOST : Math.ceil((8 * WEEK) / length) * length;
}

type Share = { readonly person: PersonId; readonly perWeek: number };

function shares(file: CaseFile, id: ScheduleId, range: Stretch): readonly Share[] {
	const weeks = (range.to - range.from) / WEEK;
	const spans = new Map<PersonId, Stretch[]>();
	for (const { people, ...span } of shiftsOf(file, id, range))
		for (const person of people) {
			const own = spans.get(person);
			if (own === undefined) spans.set(person, [span]);
			else own.push(span);
		}
	return [...spans].map(([person, own]) => ({
		person,
		perWeek: lengthOf(within(own, sleepOf(file.people[person] ?? {}, range))) / HOUR / weeks
	}));
}

const hours = (perWeek: number) => `${Math.round(perWeek * 10) / 10}`;

type Shared = {
	readonly id: ScheduleId;
	readonly schedule: LayeredSchedule;
	readonly members: ReadonlySet<PersonId>;
	readonly length: number;
};

/** The same people in the same order, with turns of one day or week. */
function turning(file: CaseFile, id: ScheduleId, unit: RotationUnit): CaseFile {
	const schedule = file.schedules?.[id];
	if (schedule === undefined || !('layers' in schedule)) return file;
	const layers = schedule.layers.map((layer) => ({
		...layer,
		rotation: { ...layer.rotation, unit, length: 1 }
	}));
	return { ...file, schedules: { ...file.schedules, [id]: { ...schedule, layers } } };
}

function inSchedule(
	{ file, nameOf }: LintContext,
	{ id, schedule, members, length }: Shared
): readonly Proposal[] {
	const { layers } = schedule;
	const begins = layers.map(({ rotation }) => instantOf(rotation.start, schedule.tz ?? 'UTC'));
	const from = Math.max(Date.parse(file.start), ...begins);
	// What people agreed among themselves for a week or two is theirs: the layers alone are looked at.
	const bare = { ...file, schedules: { [id]: { ...schedule, overrides: [], temporary: [] } } };
	const found = shares(bare, id, { from, to: from + length });
	const known = new Set(found.map(({ person }) => person));
	const idle = [...members].filter((person) => !known.has(person));
	const all = [...found, ...idle.map((person) => ({ person, perWeek: 0 }))];
	const sorted = all.sort((a, b) => b.perWeek - a.perWeek);
	const [most] = sorted;
	const least = sorted.at(-1);
	if (most === undefined || least === undefined) return [];
	if (most.perWeek <= TIMES * least.perWeek || most.perWeek - least.perWeek < HOURS) return [];
	return [
		{
			rule: 'L14',
			path: `schedules.${id}.layers`,
			severity: 'finding',
			message: `${nameOf(most.person)} is on call for ${hours(most.perWeek)} hours of sleep a week, ${nameOf(least.person)} for ${hours(least.perWeek)}. The nights of this schedule are not shared evenly.`,
			points: ['rev.oncall.15', 'fso.defining.07'],
			tries: [
				{ label: 'Change turns every week', apply: (draft) => turning(draft, id, 'week') },
				{ label: 'Change turns every day', apply: (draft) => turning(draft, id, 'day') }
			]
		}
	];
}

/** Schedules of two and more on some level. Offsets have the shares of what they turn. */
const sharedIn = ({ file, levels }: LintContext): readonly Shared[] => {
	const targets = new Set(levels.flatMap(({ level }) => level.targets));
	return Object.entries(file.schedules ?? {}).flatMap(([id, schedule]) => {
		if (!targets.has(id) || !('layers' in schedule)) return [];
		const members = new Set(schedule.layers.flatMap(({ rotation }) => rotation.users));
		members.delete('none');
		return members.size < 2 ? [] : [{ id, schedule, members, length: roundsOf(schedule.layers) }];
	});
};

/** L14: the hours of sleep that a schedule takes, shared unevenly. */
export function unevenSleep(context: LintContext): readonly Proposal[] {
	let left = BUDGET;
	return sharedIn(context).flatMap((shared) => {
		const { schedule, members, length } = shared;
		left -= workOf(schedule.layers, length) + (members.size * length) / DAY / 5;
		return left < 0 ? [] : inSchedule(context, shared);
	});
}
