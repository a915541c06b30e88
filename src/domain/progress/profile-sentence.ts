import { quarterTitle } from '../maturity/quarter.ts';
import type { Profile, ProfileRow } from './profile.ts';
import { capital, inWords } from '../words/words.ts';

/** Whose answers it was made of: one person's, or those that a team agreed on. */
type By = 'own' | 'team';

/** What the profile says: how many stand where, how firm that is, and what moved. */
export function profileSentence({ rows, then }: Profile, by: By = 'own'): string {
	const rated = rows.filter(({ now }) => now.standing !== 'not-rated');
	if (rated.length === 0)
		return 'The last assessment rated no dimension: too few questions were answered.';
	const high = rated.filter(({ now }) => now.standing !== 'not-rated' && now.level >= 2).length;
	const estimates = rated.filter(({ now }) => now.standing === 'estimate').length;
	const stand = `${capital(inWords(high))} of ${inWords(rated.length)} ${rated.length === 1 ? 'dimension' : 'dimensions'} ${high === 1 ? 'stands' : 'stand'} at Responsive or higher`;
	return `${stand}${firmness(estimates, rated.length)}. ${movement(rows, then?.outcome.quarter, by)}`;
}

function firmness(estimates: number, rated: number): string {
	if (estimates === 0) return '';
	if (estimates === rated) return rated === 1 ? ', an estimate' : ', all of them estimates';
	return `; ${inWords(estimates)} ${estimates === 1 ? 'is an estimate' : 'are estimates'}`;
}

function movement(rows: readonly ProfileRow[], since: string | undefined, by: By): string {
	if (since === undefined)
		return by === 'own'
			? 'A check next quarter will show what moved.'
			: 'The next quarter’s talk will show what moved.';
	const quarter = quarterTitle(since);
	const comparable = rows.filter((row) => row.change !== undefined);
	if (comparable.length === 0)
		return `Nothing that was rated in the ${quarter} is rated now, so nothing can be compared.`;
	const up = comparable.filter((row) => (row.change ?? 0) > 0).length;
	const down = comparable.filter((row) => (row.change ?? 0) < 0).length;
	if (up + down === 0) return `None has moved since the ${quarter}.`;
	const moves = [
		...(up > 0 ? [`${inWords(up)} rose`] : []),
		...(down > 0 ? [`${inWords(down)} fell`] : [])
	].join(' and ');
	const care =
		by === 'own'
			? 'from one person’s answers a single step may be noise'
			: 'which of that is more than noise stands below';
	return `Since the ${quarter} ${moves}; ${care}.`;
}
