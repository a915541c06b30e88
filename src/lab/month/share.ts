import type { CaseFile, Zone } from '../../domain/escalation/case-types.ts';
import { daysOf, monthRange, type MonthOf } from '../../domain/escalation/schedule/days.ts';
import { loadOf, ownHoursIn, type Load } from '../../domain/escalation/schedule/load.ts';
import { monthOf } from '../../domain/escalation/schedule/month.ts';
import { membersOf } from '../../domain/escalation/schedule/root.ts';
import { sayMonth } from '../../domain/escalation/schedule/say-month.ts';
import { shiftsOf } from '../../domain/escalation/schedule/shifts.ts';
import { joined, type Stretch } from '../../domain/escalation/schedule/spans.ts';
import { scheduleName } from '../../domain/escalation/names.ts';
import type { Source } from './calendar.ts';

const HOUR = 3_600_000;
/** Most over least up to which a share counts as even. */
const EVEN = 1.1;
const BEFORE = 31 * 24 * HOUR;

/** Every source of the policy's levels, in the order of the levels. */
export const levelSources = ({ policy, schedules = {} }: CaseFile): readonly Source[] =>
	policy.levels.flatMap(({ targets }, i) =>
		targets.map((target): Source => {
			const label = String(i + 1);
			return Object.hasOwn(schedules, target)
				? { schedule: target, label }
				: { person: target, label };
		})
	);

/** What several schedules together are for each person: hours on two of them at once count once. */
function loadsTogether(
	file: CaseFile,
	sources: readonly Source[],
	month: MonthOf,
	tz: Zone
): readonly Load[] {
	const range = monthRange(month, tz);
	const long = { from: range.from - BEFORE, to: range.to };
	const held = new Map<string, Stretch[]>();
	const hold = (person: string, span: Stretch) =>
		held.set(person, [...(held.get(person) ?? []), span]);
	const members = new Set<string>();
	for (const source of sources) {
		if ('person' in source) {
			hold(source.person, long);
			members.add(source.person);
			continue;
		}
		for (const id of membersOf(file, source.schedule)) members.add(id);
		for (const { from, to, people } of shiftsOf(file, source.schedule, long))
			for (const person of people) hold(person, { from, to });
	}
	const handoffs = new Map<string, number>();
	for (const source of sources)
		for (const load of 'schedule' in source ? monthOf(file, source.schedule, month).loads : [])
			handoffs.set(load.person, (handoffs.get(load.person) ?? 0) + load.handoffs);
	const days = daysOf(month, tz, []);
	const hoursOf = ownHoursIn(range);
	return [...new Set([...members, ...held.keys()])].map((person) => {
		const duties = joined(held.get(person) ?? []).map((span) => ({ ...span, people: [person] }));
		const load = loadOf(
			person,
			hoursOf(file.people[person] ?? {}),
			members.has(person),
			duties,
			range,
			days
		);
		// Of several schedules together it is not known who was relieved; each one knows.
		return { ...load, handoffs: handoffs.get(person) ?? 0 };
	});
}

/** A figure of a person's month. */
export type Figure = { readonly text: string; readonly mark?: 'most' | 'least' };
export type Share = { readonly person: string; readonly figures: readonly Figure[] };

const hours = (time: number) => String(Math.round(time / HOUR));
const COLUMNS: readonly {
	readonly head: string;
	readonly of: (load: Load) => number;
	readonly say: (amount: number) => string;
	/** Whether much of it is hard on somebody, so that the most is marked. */
	readonly weighs: boolean;
}[] = [
	{ head: 'Hours', of: ({ time }) => time, say: hours, weighs: true },
	{ head: 'Of them asleep', of: ({ asleep }) => asleep, say: hours, weighs: true },
	{ head: 'Nights', of: ({ nights }) => nights, say: String, weighs: true },
	{ head: 'Weekend days', of: ({ weekendDays }) => weekendDays, say: String, weighs: true },
	{ head: 'Hand-offs', of: ({ handoffs }) => handoffs, say: String, weighs: false }
];
export const HEADS = COLUMNS.map(({ head }) => head);

/** Each person's month; the most and the least of what weighs on them are marked where it is shared unevenly. */
export function sharesOf(loads: readonly Load[]): readonly Share[] {
	const members = loads.filter(({ member }) => member);
	return loads.map((load) => ({
		person: load.person,
		figures: COLUMNS.map(({ of, say, weighs }): Figure => {
			const amounts = members.map(of);
			const [most, least] = [Math.max(...amounts), Math.min(...amounts)];
			const isUneven = weighs && load.member && members.length > 1 && most > least * EVEN;
			const mark = of(load) === most ? 'most' : of(load) === least ? 'least' : undefined;
			return { text: say(of(load)), ...(isUneven && mark !== undefined && { mark }) };
		})
	}));
}

/** What the calendar shows in sentences, and each person's share of it. */
export function monthShare(
	file: CaseFile,
	sources: readonly Source[],
	month: MonthOf,
	tz: Zone
): { readonly sentences: readonly string[]; readonly shares: readonly Share[] } {
	const [only, ...more] = sources;
	if (only !== undefined && more.length === 0 && 'schedule' in only) {
		const found = monthOf(file, only.schedule, month);
		return { sentences: sayMonth(file, found), shares: sharesOf(found.loads) };
	}
	const sentences = sources.flatMap((source) => {
		if (!('schedule' in source)) return [];
		const [cover = ''] = sayMonth(file, monthOf(file, source.schedule, month));
		const level = source.label === undefined ? '' : `Level ${source.label}, `;
		return [`${level}${scheduleName(source.schedule)}: ${cover}`];
	});
	return { sentences, shares: sharesOf(loadsTogether(file, sources, month, tz)) };
}
