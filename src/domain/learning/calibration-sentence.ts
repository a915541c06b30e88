import { capital, inWords, list, plural } from '../words/words.ts';
import type { Sure } from './card.ts';
import { ENOUGH, type Confidence } from './calibration.ts';

/** What a share in tenths is called: `in 9 of 10`, `every time`. */
export function tenths({ right, answers }: Pick<Confidence, 'right' | 'answers'>): string {
	if (right === answers) return 'every time';
	if (right === 0) return `in none of ${answers}`;
	const round = Math.round((10 * right) / answers);
	if (round === 10) return 'in more than 9 of 10';
	return round === 0 ? 'in fewer than 1 of 10' : `in ${round} of 10`;
}

/** What is meant by certain: right this often at least. */
const CERTAIN = 0.9;
const HOW: Record<Sure, string> = {
	guess: 'when you are guessing',
	fairly: 'when you are fairly sure',
	certain: 'when you are certain'
};

/**
 * What the confidence of one's answers is worth, in a sentence or two; with few answers, how many more it takes.
 * Undefined before the first answer.
 */
export function calibrationSentence(rows: readonly Confidence[]): string | undefined {
	const all = rows.reduce((sum, row) => sum + row.answers, 0);
	if (all === 0) return undefined;
	const known = rows.filter((row) => row.answers >= ENOUGH).toReversed();
	if (known.length === 0) return tooFew(rows, all);
	const shares = known.map(
		(row, i) => `${HOW[row.sure]}${i === 0 ? ' you are right' : ''} ${tenths(row)}`
	);
	return `${capital(list(shares))}. ${verdict(rows)}`;
}

/** The confidence that is nearest to saying something, and what it lacks. */
function tooFew(rows: readonly Confidence[], all: number): string {
	const nearest = rows.reduce((most, row) => (row.answers >= most.answers ? row : most));
	const missing = ENOUGH - nearest.answers;
	return `${capital(plural(all, 'answer').replace(/^\d+/, (n) => inWords(Number(n))))} so far. After ${inWords(missing)} more given ${HOW[nearest.sure]}, this says how often you are right then.`;
}

function verdict(rows: readonly Confidence[]): string {
	const of = (sure: Sure): Confidence | undefined =>
		rows.find((row) => row.sure === sure && row.answers >= ENOUGH);
	const certain = of('certain');
	const less = of('guess') ?? of('fairly');
	if (certain && certain.high < CERTAIN)
		return 'That is less often than certain sounds: it pays to check a certainty before you act on it.';
	if (certain && less && certain.low > less.high)
		return 'Your certainty tells you something: it can be relied on more than your doubt.';
	if (certain && less) return 'So far the difference is no more than chance would explain.';
	if (certain && (certain.share ?? 0) >= CERTAIN) return 'That is what certain should mean.';
	if (certain)
		return 'Certain should mean 9 of 10 or more; it takes more answers to tell whether you are near.';
	const guess = of('guess');
	if (guess && guess.low > 0.5) return 'You know more than you give yourself credit for.';
	return `Of answers given as certain there are ${inWords(rows.find(({ sure }) => sure === 'certain')?.answers ?? 0)} so far; ${inWords(ENOUGH)} are needed to set beside these.`;
}
