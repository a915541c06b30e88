import { dayIn, timeIn } from '../ui/zoned.ts';

/** What tells how time is told: the zone of the wall clock, and how long the story may take in seconds. */
type Wall = { readonly tz: string; readonly horizon?: number };

const DAY = 86_400;

/** A story of more than a day is told by days. */
export const isSlow = ({ horizon = 0 }: Pick<Wall, 'horizon'>): boolean => horizon > DAY;

/** "02:09"; where the story is slow, "Sat 7 March, 12:00". */
export const momentIn = (wall: Wall, at: number): string =>
	isSlow(wall) ? `${dayIn(wall.tz, at)}, ${timeIn(wall.tz, at)}` : timeIn(wall.tz, at);

/** The figure of an axis so many seconds long: "02:09", or "7 March" where it shows days. */
export const tickIn = (wall: Wall, at: number, seconds: number): string =>
	seconds > 2 * DAY ? dayIn(wall.tz, at).replace(/^\S+ /, '') : timeIn(wall.tz, at);

/** Windows that an axis of time grows through, in seconds. */
const WINDOWS = [40 * 60, 4 * 3600, DAY, 7 * DAY, 28 * DAY];

/** How much of the story the wall shows: a sixtieth and forty minutes at least, more once the line is near the edge. */
export function windowOf({ seconds, horizon }: { seconds: number; horizon: number }): number {
	const fits = (one: number): boolean => one >= horizon / 60 && seconds <= one * 0.85;
	return Math.min(Math.max(horizon, 40 * 60), WINDOWS.find(fits) ?? horizon);
}
