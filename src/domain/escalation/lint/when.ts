import { lasted, plural } from '../../words/words.ts';
import type { Zone } from '../case-types.ts';
import { HOUR, wallOf } from '../schedule/local-time.ts';
import { localOf } from '../schedule/zone.ts';
import type { Instant } from '../types.ts';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS =
	'January February March April May June July August September October November December'.split(
		' '
	);

/** "Saturday 7 March, 17:00", from a local time. */
export function sayLocal(local: string): string {
	const date = new Date(wallOf(local));
	return `${DAYS[date.getUTCDay()]} ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}, ${local.slice(11, 16)}`;
}

/** The same on the wall clock of a zone. */
export const sayInstant = (at: Instant, tz: Zone): string => sayLocal(localOf(at, tz));

/** "45 minutes", "63 hours". */
export const sayLength = (milliseconds: number): string =>
	milliseconds < 2 * HOUR
		? lasted(milliseconds / 1000)
		: plural(Math.round(milliseconds / HOUR), 'hour');
