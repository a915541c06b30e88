/** Dates and numbers as they stand in sentences and charts. The language is English throughout. */
const LOCALE = 'en-GB';

const date = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long' });
const dateShort = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short' });
const dateYear = new Intl.DateTimeFormat(LOCALE, {
	day: 'numeric',
	month: 'long',
	year: 'numeric'
});
const weekday = new Intl.DateTimeFormat(LOCALE, { weekday: 'long', day: 'numeric', month: 'long' });
const whole = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });

/** 10 March */
export const dayMonth = (at: number): string => date.format(at);
/** 10 Mar */
export const dayMonthShort = (at: number): string => dateShort.format(at);
/** 10 March 2026 */
export const dayMonthYear = (at: number): string => dateYear.format(at);
/** Tuesday 10 March */
export const weekdayDay = (at: number): string => weekday.format(at).replace(',', '');
/** 124,000 */
export const count = (value: number): string => whole.format(value);

/** 16,800 rather than 16,783: three significant figures, for quantities read off a model. */
export const rounded = (value: number): string => {
	const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, Math.abs(value)))) - 2);
	return whole.format(Math.round(value / step) * step);
};

/** `1 card`, `2 cards`. */
export const plural = (n: number, one: string, many = `${one}s`): string =>
	`${count(n)} ${n === 1 ? one : many}`;

const NUMBERS = [
	'no',
	'one',
	'two',
	'three',
	'four',
	'five',
	'six',
	'seven',
	'eight',
	'nine',
	'ten',
	'eleven',
	'twelve'
];

/** Small numbers in words, as at the start of a sentence. */
export const inWords = (n: number): string => NUMBERS[n] ?? count(n);

const DAY = 86_400_000;

/** `today`, `yesterday`, `9 days ago`. */
export function daysAgo(at: number, now: number): string {
	const start = (time: number): number => new Date(time).setHours(0, 0, 0, 0);
	const days = Math.round((start(now) - start(at)) / DAY);
	if (days <= 0) return 'today';
	return days === 1 ? 'yesterday' : `${days} days ago`;
}
