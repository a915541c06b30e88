import { inWords } from '../words/words.ts';
import { type Assumptions, type Model, tradeOff } from './trade-off.ts';

/** What the trade-off is said about: the policy's delay, and one to compare it with. Minutes. */
export type Weighed = {
	readonly model: Model;
	readonly assumptions: Assumptions;
	readonly delay: number;
	readonly compared: number;
};

/** 4.5, 4, 12: minutes to a tenth, and whole from 10 on, because no assumption is better than that. */
export function tenths(minutes: number): string {
	const text = minutes < 9.95 ? minutes.toFixed(1) : minutes.toFixed(0);
	return text.replace(/\.0$/, '');
}

/** A delay as it was set: 5, 1.5. */
const set = (minutes: number): string => String(Math.round(minutes * 100) / 100);

const minutesOf = (text: string): string => `${text} ${text === '1' ? 'minute' : 'minutes'}`;

/** `4.5 minutes`, `1 minute`: a mean. */
export const minutesSaid = (minutes: number): string => minutesOf(tenths(minutes));

/** `5 minutes`, `1 minute`: a delay as it was set. */
export const delayOf = (minutes: number): string => minutesOf(set(minutes));

/** `36 pages in 100`; for hardly any and for all of them in words. */
export function pagesIn(share: number): string {
	const pages = Math.round(share * 100);
	if (share >= 0.995) return 'every page';
	if (pages === 0) return share < 0.0005 ? 'no page' : 'fewer than 1 page in 100';
	return `${pages} ${pages === 1 ? 'page' : 'pages'} in 100`;
}

/** The same where the pages have just been named: `36`. */
export const justIn = (share: number): string => {
	const said = pagesIn(share);
	return /^\d/.test(said) ? said.replace(/ pages? in 100$/, '') : said;
};

const HALVES = [
	'half a minute',
	'one minute',
	'one and a half minutes',
	'two minutes',
	'two and a half minutes'
];

/** A stretch of time: seconds to the nearest five below a minute, then halves of minutes; undefined if hardly any. */
function stretch(minutes: number): string | undefined {
	const seconds = Math.round(minutes * 12) * 5;
	if (seconds < 10) return undefined;
	if (seconds < 60 && seconds !== 30) return `${inWords(seconds)} seconds`;
	const halves = Math.round(minutes * 2);
	const about = Math.abs(minutes - halves / 2) > 0.1 ? 'about ' : '';
	if (halves <= HALVES.length) return `${about}${HALVES[halves - 1]}`;
	return `${inWords(Math.round(minutes))} minutes`;
}

/** `one minute sooner`. */
function sooner(from: number, to: number): string {
	const gained = from - to;
	if (Math.abs(gained) < 0.02) return 'no sooner';
	const word = gained > 0 ? 'sooner' : 'later';
	const said = stretch(Math.abs(gained));
	return said === undefined ? `hardly ${word}` : `${said} ${word}`;
}

const MORE = [
	[1 / 10, 'a tenth more'],
	[1 / 5, 'a fifth more'],
	[1 / 4, 'a quarter more'],
	[1 / 3, 'a third more'],
	[1 / 2, 'half as many again'],
	[2 / 3, 'two thirds more']
] as const;
const FEWER = [
	[1 / 10, 'a tenth fewer'],
	[1 / 5, 'a fifth fewer'],
	[1 / 4, 'a quarter fewer'],
	[1 / 3, 'a third fewer'],
	[1 / 2, 'half as many'],
	[2 / 3, 'two thirds fewer'],
	[3 / 4, 'three quarters fewer'],
	[9 / 10, 'nine tenths fewer']
] as const;

const nearest = (parts: readonly (readonly [number, string])[], part: number): string =>
	parts.reduce((best, one) => (Math.abs(one[0] - part) < Math.abs(best[0] - part) ? one : best))[1];

/** `twice as many`, `more than three times as many`. */
function times(ratio: number): string {
	if (ratio < 1.9) return 'nearly twice as many';
	if (ratio > 12.25) return 'more than twelve times as many';
	const whole = Math.round(ratio);
	const near = Math.abs(ratio - whole) <= 0.25;
	const n = near ? whole : Math.floor(ratio);
	return `${near ? '' : 'more than '}${n === 2 ? 'twice' : `${inWords(n)} times`} as many`;
}

/** `three times as many called`: by the figures as they are shown beneath, so that the two agree. */
function called(from: number, to: number): string {
	if (from >= 0.995 && to >= 0.995) return 'the second person called every time';
	const [before, after] = [from * 100, to * 100];
	if (Math.abs(after - before) < 0.5) return 'about as many called';
	if (after < 0.5) return 'hardly anybody called';
	if (before < 0.5) return `${inWords(Math.round(after))} more in 100 called`;
	const ratio = Math.round(after) / Math.round(before);
	if (ratio >= 1.75) return `${times(ratio)} called`;
	if (Math.abs(ratio - 1) < 0.05) return `slightly ${after > before ? 'more' : 'fewer'} called`;
	return ratio > 1 ? `${nearest(MORE, ratio - 1)} called` : `${nearest(FEWER, 1 - ratio)} called`;
}

/** The finding, as a heading: `From 15 minutes to 5: one minute sooner, three times as many called`. */
export function headTradeOff({ model, assumptions, delay, compared }: Weighed): string {
	const now = tradeOff(model, assumptions, delay);
	if (set(delay) === set(compared)) {
		const said = minutesSaid(now.minutes);
		return `With ${delayOf(delay)} of waiting, a page is answered after ${said} on average`;
	}
	const then = tradeOff(model, assumptions, compared);
	const gain = sooner(then.minutes, now.minutes);
	return `From ${delayOf(compared)} to ${set(delay)}: ${gain}, ${called(then.called, now.called)}`;
}

/** The figures of both delays, in two sentences. */
export function tellTradeOff({ model, assumptions, delay, compared }: Weighed): string {
	const now = tradeOff(model, assumptions, delay);
	const then = tradeOff(model, assumptions, compared);
	const other = set(delay) !== set(compared);
	const answered = minutesSaid(now.minutes);
	const alike = tenths(then.minutes) === tenths(now.minutes);
	const against = alike ? 'as' : `against ${tenths(then.minutes)}`;
	const before = other ? `, ${against} at ${delayOf(compared)}` : '';
	const same = pagesIn(then.called) === pagesIn(now.called);
	const then100 = other ? `, ${same ? 'as there' : `against ${justIn(then.called)}`}` : '';
	return `With these figures a page is answered after ${answered} on average${before}. The second person is called for ${pagesIn(now.called)}${then100}.`;
}

/** What a minute more costs: `costs six seconds on average`; whole seconds, from ten on to the nearest five. */
function costs(minutes: number): string {
	const seconds = Math.abs(minutes) * 60;
	if (seconds < 0.5) return 'costs no time';
	const verb = minutes > 0 ? 'costs' : 'saves';
	if (seconds > 57) return `${verb} ${seconds > 63 ? 'more than a' : 'a whole'} minute`;
	const round = seconds < 9.5 ? Math.round(seconds) : Math.round(seconds / 5) * 5;
	return `${verb} ${inWords(round)} ${round === 1 ? 'second' : 'seconds'} on average`;
}

function spares(calls: number): string {
	const said = Math.round(calls * 100);
	if (said < 1) return 'spares the second person hardly a call';
	return `spares the second person ${said} ${said === 1 ? 'call' : 'calls'} in 100 pages`;
}

/**
 * What the chart means for this policy, in one sentence: what one minute more of waiting costs and spares at its delay.
 * Where nobody misses a page and both answer alike, that the delay buys nothing.
 */
export function sayTradeOff({ model, assumptions, delay }: Omit<Weighed, 'compared'>): string {
	const { missed, answer, second } = assumptions;
	const now = tradeOff(model, assumptions, delay);
	if (missed < 0.0005 && model === 'stop' && answer === second)
		return `No page is missed here, so the delay buys nothing: somebody answers after ${minutesSaid(now.minutes)} whatever it is, and a shorter one only calls a second person more often.`;
	if (missed > 0.9995)
		return `Every page is missed here, so the second person is called for all of them, and each minute of waiting is a minute lost.`;
	const later = tradeOff(model, assumptions, delay + 1);
	const calls = spares(now.called - later.called);
	const cost = costs(later.minutes - now.minutes);
	return `At ${delayOf(delay)}, one minute more of waiting ${cost} and ${calls}.`;
}
