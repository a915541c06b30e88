import type { CaseFile } from '../case-types.ts';
import type { MonthOf } from '../schedule/days.ts';
import { monthRange } from '../schedule/days.ts';
import { monthOf } from '../schedule/month.ts';
import { lengthOf } from '../schedule/spans.ts';
import { sleepOf } from '../schedule/windows.ts';
import { localOf } from '../schedule/zone.ts';
import type { Instant, PersonId } from '../types.ts';
import { levelsInOrder } from './levels.ts';
import { homeZone } from './moment.ts';

/** What being first to be paged asks of a person in a month. */
export type FirstLoad = {
	readonly person: PersonId;
	/** Nights of which they had at least a part. */
	readonly nights: number;
	/** Of 100 pages spread evenly over the month: how many wake them. */
	readonly wakes: number;
};

/** The month on the case's own calendar that holds an instant. */
export function monthAt(file: CaseFile, at: Instant): MonthOf {
	const [year, month] = localOf(at, homeZone(file)).split('-').map(Number);
	return { year: year ?? 0, month: month ?? 1 };
}

/** Everybody on the first level in a month, most nights first. Somebody on two schedules at once is woken once a page. */
export function firstLoads(file: CaseFile, month: MonthOf): readonly FirstLoad[] {
	const [first] = levelsInOrder(file);
	const range = monthRange(month, homeZone(file));
	const whole = range.to - range.from;
	const loads = new Map<PersonId, FirstLoad>();
	const add = (person: PersonId, nights: number, asleep: number) => {
		const wakes = (asleep / whole) * 100;
		const known = loads.get(person);
		loads.set(person, {
			person,
			nights: Math.max(known?.nights ?? 0, nights),
			wakes: Math.max(known?.wakes ?? 0, wakes)
		});
	};
	for (const target of first?.targets ?? []) {
		const person = file.people[target];
		if (person !== undefined) {
			const sleep = sleepOf(person, range);
			add(target, sleep.length, lengthOf(sleep));
		} else
			for (const load of monthOf(file, target, month).loads)
				if (load.time > 0) add(load.person, load.nights, load.asleep);
	}
	return [...loads.values()].sort((a, b) => b.nights - a.nights || b.wakes - a.wakes);
}
