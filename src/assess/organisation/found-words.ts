import { capital, list } from '../../domain/words/words.ts';
import { KINDS } from '../../domain/link/kinds.ts';
import { faultWords } from '../../parts/link/fault-words.ts';
import { count, inWords } from '../../ui/format.ts';
import type { Found, Refused } from './found.ts';

const are = (n: number): string => (n === 1 ? 'is' : 'are');

/** What became of all the links: `Fourteen links: twelve are results of teams, one is the same as another …` */
export function foundSentence({ all, results, same, refused }: Found): string {
	const other = refused.filter(({ is }) => is === 'not-a-team').length;
	const edition = refused.filter(({ is }) => is === 'other-edition').length;
	const unread = refused.filter(({ is }) => is === 'unreadable').length;
	const good = results.length;
	const parts = [
		...(good > 0
			? [`${inWords(good)} ${good === 1 ? 'is a team’s result' : 'are teams’ results'}`]
			: []),
		...(same > 0
			? [
					`${inWords(same)} ${same === 1 ? 'repeats' : 'repeat'} another and ${same === 1 ? 'counts' : 'count'} once`
				]
			: []),
		...(edition > 0
			? [
					`${inWords(edition)} ${edition === 1 ? 'answers' : 'answer'} another edition of the questions`
				]
			: []),
		...(other > 0 ? [`${inWords(other)} ${are(other)} something else`] : []),
		...(unread > 0 ? [`${inWords(unread)} cannot be read`] : [])
	];
	return `${capital(inWords(all))} ${all === 1 ? 'link' : 'links'}: ${list(parts)}.`;
}

/** Why one link is not counted, in a sentence. */
export function refusedWords(one: Refused): string {
	if (one.is === 'not-a-team') return `${capital(KINDS[one.kind].called)}, and no team’s result.`;
	if (one.is === 'other-edition')
		return `Edition ${one.edition} of the questions: its levels would not mean the same.`;
	return faultWords(one.error);
}

/** Why not all of a text was looked at. */
export function leftWords(left: NonNullable<Found['left']>): string {
	return left.why === 'too-many'
		? `There are ${count(left.links)} links in it, and the first ${count(left.most)} were looked at. Read the rest as a list of its own.`
		: `It has ${count(left.has)} characters, and ${count(left.most)} are the most at once. Nothing of it was looked at: read it in parts.`;
}

/** `Line 12`; what was mended on the way has none. */
export const placeWords = ({ line }: { readonly line?: number }): string =>
	line === undefined ? 'Somewhere in it' : `Line ${count(line)}`;
