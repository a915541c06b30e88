/** Numbers as they stand in computed sentences. The language is English throughout. */
const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

const NUMBERS =
	'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen';
const WORDS = NUMBERS.split(' ');

/** 124,000 */
export const count = (n: number): string => whole.format(n);

/** 16,800 rather than 16,783: three significant figures, for quantities read off a model. */
export function rounded(n: number): string {
	const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, Math.abs(n)))) - 2);
	return whole.format(Math.round(n / step) * step);
}

/** Small numbers in words. */
export const inWords = (n: number): string => WORDS[n] ?? count(n);

/** `1 play`, `2 plays`. */
export const plural = (n: number, one: string, many = `${one}s`): string =>
	`${count(n)} ${n === 1 ? one : many}`;

/** `a`, `a and b`, `a, b and c`. */
export function list(parts: readonly string[]): string {
	const last = parts.at(-1) ?? '';
	return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${last}` : last;
}

export const capital = (sentence: string): string =>
	sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** Seconds as a person says them: `40 seconds`, `12 minutes`, `2 hours 5 minutes`. */
export function lasted(seconds: number): string {
	if (Math.abs(seconds) < 60) return plural(Math.round(seconds), 'second');
	const minutes = Math.round(seconds / 60);
	if (minutes < 120) return plural(minutes, 'minute');
	const rest = minutes % 60;
	const hours = plural(Math.floor(minutes / 60), 'hour');
	return rest === 0 ? hours : `${hours} ${plural(rest, 'minute')}`;
}
