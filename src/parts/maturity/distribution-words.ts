import { capital, inWords as words, list } from '../../domain/words/words.ts';
import { inSentence } from '../../domain/maturity/sentences.ts';
import { LEVEL_NAMES } from '../../domain/maturity/level-names.ts';
import { count, inWords, plural } from '../../ui/format.ts';

type Counts = readonly [number, number, number, number, number];

/** How many teams stand where in one dimension; a link carries the same. */
export type Spread = {
	readonly id: string;
	readonly title: string;
	/** By level, lowest first. */
	readonly levels: Counts;
	/** How many of those are estimates. */
	readonly estimates: number;
	/** How many of them are rated although something in it does not apply; a link does not carry it. */
	readonly partly?: number;
	readonly notRated: number;
};

export const sum = (counts: readonly number[]): number => counts.reduce((all, n) => all + n, 0);

/** Where most of the teams stand: `Five of twelve are responsive.` */
export function standWords(levels: Counts, teams: number): string {
	const rated = sum(levels);
	const most = Math.max(...levels);
	if (rated === 0) return 'Too little is answered in any team for a level.';
	const at = LEVEL_NAMES.filter((_, level) => levels[level] === most);
	if (teams === 1) return `The team is ${at[0] ?? ''}.`;
	const level = `${list(at)}${at.length > 1 ? ' each' : ''}`;
	if (most === teams) return `${teams === 2 ? 'Both' : `All ${words(teams)}`} teams are ${level}.`;
	const of = `${words(rated)} teams${rated === teams ? '' : ' with a level'}`;
	return `${capital(words(most))} of ${of} ${most === 1 ? 'is' : 'are'} ${level}.`;
}

/** Everything that the marks of a row show: `Two manual, three reactive. One is not rated. Four are estimates.` */
export function spreadWords({
	levels,
	estimates,
	partly = 0,
	notRated
}: Omit<Spread, 'id' | 'title'>): string {
	const at = LEVEL_NAMES.flatMap((name, level) => {
		const n = levels[level] ?? 0;
		return n > 0 ? [`${inWords(n)} ${name}`] : [];
	});
	const are = (n: number): string => (n === 1 ? 'is' : 'are');
	return [
		at.length > 0 ? `${capital(list(at))}.` : 'No team is rated.',
		notRated > 0 ? `${capital(inWords(notRated))} ${are(notRated)} not rated.` : '',
		estimates > 0
			? `${capital(inWords(estimates))} ${estimates === 1 ? 'is an estimate' : 'are estimates'}.`
			: '',
		partly > 0 ? `${capital(partlyWords(partly))}.` : ''
	]
		.filter(Boolean)
		.join(' ');
}

/** `to two, something in it does not apply` */
export const partlyWords = (n: number): string =>
	`to ${inWords(n)}, something in it does not apply`;

/** Where teams stand as wholes: by their own level, and how many have none. */
export function wholeOf(
	teams: readonly { readonly level: number | null; readonly estimate: boolean }[]
): Omit<Spread, 'id' | 'title'> {
	const at = (level: number): number => teams.filter((one) => one.level === level).length;
	const levels: Counts = [at(0), at(1), at(2), at(3), at(4)];
	return {
		levels,
		estimates: teams.filter(({ level, estimate }) => level !== null && estimate).length,
		notRated: teams.length - sum(levels)
	};
}

/** From this share on, a bar says less than it seems to. */
const MANY = 0.25;

/** Dimensions that are not rated for many, since teams are compared only where a question applies to both. */
export function unratedWords(dimensions: readonly Spread[], teams: number): string {
	if (teams < 2) return '';
	const many = dimensions.filter(({ notRated }) => notRated / teams > MANY);
	const [first] = many;
	if (!first) return '';
	if (many.length === 1) {
		const n = first.notRated;
		return `${first.title} ${n === teams ? 'is rated for no team: its main question was not asked, or does not apply.' : `is not rated for ${count(n)} of ${count(teams)} teams: its bar speaks for the others alone.`}`;
	}
	const named = many.slice(0, 3).map(({ title }) => inSentence(title));
	const rest = many.length - named.length;
	return `In ${plural(many.length, 'dimension')}, more than a quarter of the teams are not rated: ${list([...named, ...(rest > 0 ? [`${inWords(rest)} more`] : [])])}. Those bars speak for the other teams alone.`;
}
