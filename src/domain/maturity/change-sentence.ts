import { capital, inWords as words } from '../words/words.ts';
import type { Changes, DimensionChange } from './change.ts';
import { isRated } from './overall.ts';

/**
 * What changed between two times, in one sentence: `Two dimensions changed since the fourth quarter of 2025,
 * both upwards; three other moves are within noise.` `since` is the earlier time, as it reads in a sentence.
 */
export function changeSentence({ dimensions }: Changes, since: string): string {
	const moved = dimensions.filter((one) => direction(one) !== 0);
	const by = (verdict: DimensionChange['verdict']) => moved.filter((d) => d.verdict === verdict);
	const changed = by('changed');
	const other = changed.length > 0 ? 'other ' : '';
	const noise = by('within-noise').length;
	const unclear = by('cannot-tell').length;
	const asked = by('only-once').length;
	const parts = [
		changed.length > 0
			? `${count(changed.length, 'dimension')} changed since ${since}, ${directions(changed)}`
			: moved.length > 0
				? `No dimension is known to have changed since ${since}`
				: `No dimension moved since ${since}`,
		noise > 0 ? `${count(noise, `${other}move`)} ${noise === 1 ? 'is' : 'are'} within noise` : '',
		unclear > 0
			? `of ${count(unclear, `${other}move`)} too few answers are known to tell ${unclear === 1 ? 'it' : 'them'} from noise`
			: '',
		asked > 0
			? `${count(asked, `${other}dimension`)} moved only because other questions were answered`
			: ''
	];
	return `${capital(parts.filter(Boolean).join('; '))}.`;
}

/** 1: its level rose. −1: it fell. 0: it stayed, or there is nothing to compare. */
export function direction({ before, after }: Pick<DimensionChange, 'before' | 'after'>): number {
	return isRated(before) && isRated(after) ? Math.sign(after.soFar - before.soFar) : 0;
}

const count = (n: number, what: string): string => `${words(n)} ${what}${n === 1 ? '' : 's'}`;

function directions(changed: readonly DimensionChange[]): string {
	const up = changed.filter((one) => direction(one) > 0).length;
	const down = changed.length - up;
	if (up > 0 && down > 0) return `${words(up)} upwards and ${words(down)} downwards`;
	const where = up > 0 ? 'upwards' : 'downwards';
	return changed.length === 1 ? where : `${changed.length === 2 ? 'both' : 'all'} ${where}`;
}
