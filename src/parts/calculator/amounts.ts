const tenths = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const hundredths = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** 1,200; 4.3 */
export const tenth = (value: number): string => tenths.format(value);
/** 40.32 */
export const hundredth = (value: number): string => hundredths.format(value);

/** `1 minute`, `4.5 minutes`. */
export const minutes = (value: number): string =>
	`${tenth(value)} ${tenth(value) === '1' ? 'minute' : 'minutes'}`;

/** `1 week`, `4.5 weeks`. */
export const weeks = (value: number): string =>
	`${tenth(value)} ${tenth(value) === '1' ? 'week' : 'weeks'}`;

/** `26 April 2027`, of a day such as `2027-04-26`. */
export const dayInWords = (day: string): string =>
	new Intl.DateTimeFormat('en-GB', {
		weekday: 'long',
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC'
	})
		.format(new Date(`${day}T00:00:00Z`))
		.replace(',', '');

/** The day of a moment as `2027-04-26`, where the reader is, not in Greenwich. */
export function localDay(at: number): string {
	const day = new Date(at);
	const two = (value: number): string => String(value).padStart(2, '0');
	return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
