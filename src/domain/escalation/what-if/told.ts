import { inWords, list } from '../../words/words.ts';
import { isAsleep } from '../measures.ts';
import type { WorldEntry } from '../simulate.ts';
import type { Instant, PersonId } from '../types.ts';
import { nameIn, type Story } from './story.ts';
import { atWords, clockIn, spell, weekdayIn } from './words.ts';

const HOUR = 3_600_000;

/** One incident of a story, as its sentences need it. */
export type Told = {
	readonly story: Story;
	readonly entries: readonly WorldEntry[];
	readonly start: Instant;
};

export const at = ({ story, start }: Told, instant: Instant) => atWords(story.zone, start, instant);
export const dayClock = ({ story: { zone } }: Told, instant: Instant) =>
	`${weekdayIn(zone, instant)} at ${clockIn(zone, instant)}`;
export const clock = (told: Told, instant: Instant) => `on ${dayClock(told, instant)}`;

/** "after 70 minutes"; what took longer than half a day has an hour of its own. */
export function after(told: Told, instant: Instant): string {
	const waited = instant - told.start;
	const isLong = waited > 12 * HOUR && waited < 7 * 24 * HOUR;
	return `after ${isLong ? dayClock(told, instant) : spell(waited)}`;
}

export const targetsPaged = (entries: readonly WorldEntry[]): readonly WorldEntry[] =>
	entries.filter(({ type, shadow }) => type === 'page' && !shadow);

export const idsOf = (entries: readonly WorldEntry[]): readonly PersonId[] => [
	...new Set(entries.flatMap(({ people }) => people ?? []))
];

/** "Bo", "Bo and Cy", "five others": names while they are few. */
export const namesOf = ({ story }: Told, ids: readonly PersonId[], many: string): string =>
	ids.length <= 3 ? list(ids.map((id) => nameIn(story, id))) : `${inWords(ids.length)} ${many}`;

export const wakes = ({ story }: Told, entry: WorldEntry): boolean =>
	isAsleep(story.simulated.plan, entry.people?.[0] ?? '', entry.at);
