/** Times as a clock on a wall in another place shows them. */
const LOCALE = 'en-GB';

const cache = new Map<string, { time: Intl.DateTimeFormat; day: Intl.DateTimeFormat }>();

function formats(tz: string): { time: Intl.DateTimeFormat; day: Intl.DateTimeFormat } {
	const known = cache.get(tz);
	if (known) return known;
	const made = {
		time: new Intl.DateTimeFormat(LOCALE, { timeZone: tz, hour: '2-digit', minute: '2-digit' }),
		day: new Intl.DateTimeFormat(LOCALE, {
			timeZone: tz,
			weekday: 'short',
			day: 'numeric',
			month: 'long'
		})
	};
	cache.set(tz, made);
	return made;
}

/** `02:09`, of an instant in milliseconds since the epoch. */
export const timeIn = (tz: string, at: number): string => formats(tz).time.format(at);
/** `Wed 4 March` */
export const dayIn = (tz: string, at: number): string =>
	formats(tz).day.format(at).replace(',', '');
