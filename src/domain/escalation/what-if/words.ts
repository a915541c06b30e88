import type { Zone } from '../case-types.ts';
import { localOf } from '../schedule/zone.ts';
import { plainOf, wallOf } from '../schedule/local-time.ts';
import type { Duration, Instant } from '../types.ts';
import { capital, plural } from '../../words/words.ts';

const MINUTE = 60_000;
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** With a capital and a full stop. */
export const sentence = (text: string): string =>
	`${capital(text)}${/[.!?]$/.test(text) ? '' : '.'}`;

/** "70 minutes", "10 hours 30 minutes", "3 days": as exact as its length asks for. */
export function spell(duration: Duration): string {
	const seconds = Math.round(duration / 1000);
	const minutes = Math.floor(seconds / 60);
	if (minutes < 120) {
		const rest = seconds % 60;
		if (minutes === 0 && rest > 0) return plural(rest, 'second');
		return [plural(minutes, 'minute'), rest > 0 && plural(rest, 'second')]
			.filter(Boolean)
			.join(' ');
	}
	const hours = Math.floor(minutes / 60);
	if (hours < 48) {
		const rest = minutes % 60;
		return [plural(hours, 'hour'), rest > 0 && plural(rest, 'minute')].filter(Boolean).join(' ');
	}
	const left = hours % 24;
	return [plural(Math.floor(hours / 24), 'day'), left > 0 && plural(left, 'hour')]
		.filter(Boolean)
		.join(' ');
}

/** "7", "7:30": minutes as a reader of the axis finds them. */
export function minuteFigure(duration: Duration): string {
	const seconds = Math.round(duration / 1000);
	const rest = seconds % 60;
	const minutes = Math.floor(seconds / 60);
	return rest === 0 ? `${minutes}` : `${minutes}:${String(rest).padStart(2, '0')}`;
}

/** "Sunday" */
export const weekdayIn = (zone: Zone, at: Instant): string =>
	DAYS[plainOf(wallOf(localOf(at, zone))).dayOfWeek - 1] ?? '';

/** "03:05" */
export const clockIn = (zone: Zone, at: Instant): string => localOf(at, zone).slice(11);

/** "Sun 14:00" */
export const dayAndClock = (zone: Zone, at: Instant): string =>
	`${weekdayIn(zone, at).slice(0, 3)} ${clockIn(zone, at)}`;

/** "at 7" within three hours, else "on Monday at 09:00". */
export const atWords = (zone: Zone, start: Instant, at: Instant): string =>
	at - start <= 180 * MINUTE
		? `at ${minuteFigure(at - start)}`
		: `on ${weekdayIn(zone, at)} at ${clockIn(zone, at)}`;

/** "Lisbon", of "Europe/Lisbon". */
export const placeOf = (zone: Zone): string =>
	(zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
