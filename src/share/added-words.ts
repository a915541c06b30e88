import { capital } from '../domain/words/words.ts';
import type { Taken } from '../parts/link/collecting.ts';
import { inWords } from '../ui/format.ts';

/** What became of answers that their collector added; `gone`: the team is no longer here. */
export type Added = Taken['is'] | 'gone' | 'not-loaded';

export function addedWords(became: Added, team: string, counted: number, expected: number): string {
	switch (became) {
		case 'new': {
			const are = counted === 1 ? 'is' : 'are';
			return counted <= expected
				? `Added. ${capital(inWords(counted))} of ${inWords(expected)} ${are} in.`
				: `Added. ${capital(inWords(counted))} ${are} in, more than the ${inWords(expected)} expected.`;
		}
		case 'same':
			return `They are counted for ${team} already.`;
		case 'differs':
			return 'They are kept beside the version that is in. Which of the two counts is chosen on the team’s page.';
		case 'full':
			return 'As many answers are in as a team can have, 63, so these are not counted.';
		case 'crowded':
			return 'Several versions of these answers are in already, so this one is not kept. Choose among them first.';
		case 'other-edition':
			return 'They answer another edition of the questions, and no table leads from it to this one.';
		case 'gone':
		case 'other-team':
		case 'other-quarter':
			return `${team} is not collected for this quarter any more, so they are not counted.`;
		case 'not-loaded':
			return 'Part of the app did not arrive, so nothing was added. Try again when there is a connection.';
		case 'not-a-response':
		case 'unreadable':
			return 'They cannot be read any more, so they are not counted.';
	}
}

/** What became of several that were added at once; undefined: the app could not add them. */
export function manyAddedWords(became: readonly Added[] | undefined): string {
	if (!became) return 'Part of the app did not arrive, so nothing was added.';
	const of = (...kinds: readonly Added[]): number =>
		became.filter((one) => kinds.includes(one)).length;
	const fresh = of('new');
	const known = of('same');
	const differs = of('differs');
	const not = became.length - fresh - known - differs;
	const parts = [
		fresh > 0 ? `${inWords(fresh)} added` : 'none added',
		...(known > 0 ? [`${inWords(known)} ${known === 1 ? 'was' : 'were'} in already`] : []),
		...(differs > 0
			? [`of ${inWords(differs)} another version is in, and you choose on the team’s page`]
			: []),
		...(not > 0 ? [`${inWords(not)} not counted`] : [])
	];
	return `${capital(parts.join('; '))}.`;
}
