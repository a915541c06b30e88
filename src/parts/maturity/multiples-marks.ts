import { capital, list } from '../../domain/words/words.ts';
import { LEVEL_NAMES } from '../../domain/maturity/level-names.ts';
import { inWords } from '../../ui/format.ts';
import type { SmallTeam } from './multiples.ts';

export const STEP = 7;
const WIDE = 5;
const TALL = 24;
export const HEIGHT = TALL + 6;

type Marks = {
	/** Bars of levels held, of estimates, and ticks where nothing is rated: as paths, a few elements a team. */
	readonly held: string;
	readonly estimates: string;
	readonly unrated: string;
	/** Dots below the line, where something in the dimension does not apply. */
	readonly partly: string;
};

/** Seventeen bars from one line upwards; Manual is a stroke of that line, not nothing. */
export function marksOf({ dimensions, estimates, partly }: SmallTeam, gapBefore: number): Marks {
	const marks = { held: '', estimates: '', unrated: '', partly: '' };
	dimensions.forEach((level, n) => {
		const x = xOf(n, gapBefore);
		if (partly[n]) marks.partly += `M${x + 1.25} ${TALL + 2.5}h2.5v2.5h-2.5z`;
		if (level === null) {
			marks.unrated += `M${x + 1} ${TALL - 4}l3 3m0-3l-3 3`;
			return;
		}
		const tall = level === 0 ? 1.5 : level * (TALL / 4);
		if (estimates[n])
			marks.estimates += `M${x + 0.5} ${TALL}v${0.5 - tall}h${WIDE - 1}v${tall - 0.5}z`;
		else marks.held += `M${x} ${TALL}v${-tall}h${WIDE}v${tall}z`;
	});
	return marks;
}

/** Operations stand a little apart from ownership. */
const xOf = (n: number, gapBefore: number): number => n * STEP + (n >= gapBefore ? STEP : 0);
export const widthOf = (dimensions: number): number => (dimensions + 1) * STEP;

/** `Three manual, five reactive, nine responsive. Eight are estimates.` */
export function smallWords({ dimensions, estimates, partly }: SmallTeam): string {
	const at = LEVEL_NAMES.flatMap((name, level) => {
		const n = dimensions.filter((one) => one === level).length;
		return n > 0 ? [`${inWords(n)} ${name}`] : [];
	});
	const none = dimensions.filter((level) => level === null).length;
	const apart = partly.filter(Boolean).length;
	const open = estimates.filter(Boolean).length;
	return [
		`Dimensions: ${list([...at, ...(none > 0 ? [`${inWords(none)} not rated`] : [])])}.`,
		open > 0
			? `${capital(inWords(open))} of them ${open === 1 ? 'is an estimate' : 'are estimates'}.`
			: '',
		apart > 0 ? `In ${inWords(apart)}, something does not apply.` : ''
	]
		.filter(Boolean)
		.join(' ');
}
