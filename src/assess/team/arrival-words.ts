import { capital, list } from '../../domain/words/words.ts';
import { KINDS } from '../../domain/link/kinds.ts';
import { quarterTitle } from '../../domain/maturity/quarter.ts';
import { count, inWords } from '../../ui/format.ts';
import type { Elsewhere, Sorted } from './arrivals.ts';

/** `Three responses`, at the start of a sentence. */
export const responses = (n: number): string =>
	`${capital(inWords(n))} ${n === 1 ? 'response' : 'responses'}`;

const are = (n: number): string => (n === 1 ? 'is' : 'are');

/** What a paste came to, in a heading: `Seven are counted, one is not`. */
export function headingOf(found: Sorted): string {
	const { fresh, same, differs, all } = found;
	const not = all - fresh - same - differs;
	if (all === 0)
		return found.left ? 'This is more than one paste can hold' : 'There is no link in this';
	const parts = [
		...(fresh > 0 ? [`${inWords(fresh)} ${are(fresh)} new and counted`] : []),
		...(same > 0 ? [`${inWords(same)} ${same === 1 ? 'was' : 'were'} in already`] : []),
		...(differs > 0 ? [`${inWords(differs)} ${differs === 1 ? 'needs' : 'need'} your choice`] : []),
		...(not > 0 ? [`${inWords(not)} ${are(not)} not counted`] : [])
	];
	return capital(list(parts));
}

/** Whose answers they are, and why they are not counted here. */
export function elsewhereWords(
	{ team, quarter, label, texts }: Elsewhere,
	ours: number,
	/** What the team is called that it belongs to, where that is collected here too. */
	home?: string
): string {
	const n = texts.length;
	const named = label === undefined ? '' : ` “${label}”,`;
	const when = quarterTitle(quarter);
	if (team === ours) {
		return `${responses(n)} of this team ${are(n)} for the ${when}.`;
	}
	if (home !== undefined) {
		return `${responses(n)} ${n === 1 ? 'belongs' : 'belong'} to ${home}, ${when}.`;
	}
	if (team === 0) {
		return `${responses(n)},${named} ${when}: answered without an invitation, so ${n === 1 ? 'it does' : 'they do'} not say for which team.`;
	}
	return `${responses(n)},${named} ${when}: ${n === 1 ? 'it answers' : 'they answer'} another team’s invitation.`;
}

/** What became of answers that were counted where they belong. */
export function movedWords({ fresh, same, differs }: Sorted, where: string): string {
	const n = fresh + same + differs;
	const already = fresh === 0 && differs === 0 ? ' already' : '';
	const choice = differs > 0 ? ' There you can choose between versions.' : '';
	return `${responses(n)} ${are(n)} in ${where}${already}.${choice}`;
}

/** Why not all that was pasted was looked at. */
export function leftWords(left: NonNullable<Sorted['left']>): string {
	return left.why === 'too-many'
		? `There are ${count(left.links)} links in it. The first ${count(left.most)} were looked at; paste the rest by itself.`
		: `It has ${count(left.has)} characters, and ${count(left.most)} are the most at once. Nothing of it was looked at: paste it in parts.`;
}

/** What else was among the links: `an invitation to answer`. */
export const kindWords = (kind: keyof typeof KINDS): string => KINDS[kind].called;
