import { capital, inWords, list } from '../words/words.ts';
import type { RatedDimension } from './dimension.ts';
import { levelTitle } from './outline.ts';
import { ENOUGH, type Overall, type Standing, type Summary } from './overall.ts';
import { LEVEL_NAMES } from './level-names.ts';
import type { Level } from './types.ts';

/** How a title reads inside a sentence. */
export const inSentence = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1);

/** The first two plain sentences: where ownership and operations stand, and what holds the lower back. */
export function headline({ ownership, operations }: Summary): string {
	if (ownership && operations && ownership.level === operations.level) {
		const held = heldBack([...ownership.heldBackBy, ...operations.heldBackBy]);
		return `Ownership and operations are both ${LEVEL_NAMES[ownership.level]}${held}.`;
	}
	const lower =
		ownership && operations
			? ownership.level < operations.level
				? ownership
				: operations
			: (ownership ?? operations);
	const part = (subject: string, standing: Standing | undefined): string =>
		standing
			? `${subject} ${LEVEL_NAMES[standing.level]}${standing === lower ? heldBack(standing.heldBackBy) : ''}.`
			: '';
	const said = [part('Ownership is', ownership), part('Operations are', operations)].filter(
		Boolean
	);
	if (said.length === 2) return said.join(' ');
	if (said.length === 0) return 'Not enough is answered yet to say where the team stands.';
	const silent = ownership ? 'operations' : 'ownership';
	return `${said[0]} Of ${silent} too little is known.`;
}

function heldBack(blockers: readonly RatedDimension[]): string {
	// What is known to be low, before what is low only as long as nobody finds out.
	const known = blockers.filter(({ possible, soFar }) => possible === soFar);
	const lowest = (known.length > 0 ? known : blockers).toSorted((a, b) => a.soFar - b.soFar)[0];
	if (!lowest) return '';
	return `, held back ${blockers.length > 1 ? 'most ' : ''}by ${inSentence(lowest.title)}`;
}

/** The headline where nothing follows it: whether it is an estimate is said at once. */
export const briefly = (overall: Overall): string =>
	[headline(overall), ...(overall.estimate ? ['So far an estimate.'] : [])].join(' ');

/** What follows the headline: the level of the whole, why it is not the next one, and how firm it is. */
export function explanation(overall: Overall): string[] {
	const { team, unknown } = overall;
	return [
		team
			? `Together that is ${levelTitle(team.level)}${whyNotNext(team)}.`
			: `The team as a whole has no level yet: ${whyNoLevel(overall)}.`,
		...(unknown > 0 ? [untilFoundOut(unknown, team)] : []),
		...howFirm(overall)
	];
}

/** What must stand beside any headline: that it is an estimate, and what it would be without its N/A. */
export function howFirm(overall: Overall): string[] {
	const estimate = overall.team
		? 'It is an estimate: not all questions have been asked so far.'
		: 'Some levels are estimates: few of their questions have been asked so far.';
	const manual = ifManual(overall);
	return [...(overall.estimate ? [estimate] : []), ...(manual ? [manual] : [])];
}

/** Empty where it makes no difference. */
function ifManual(overall: Overall): string {
	const { ifManual: manual } = overall;
	if (!manual) return '';
	const would = (part: 'team' | 'ownership' | 'operations', subject: string): string[] =>
		manual[part] && manual[part].level !== overall[part]?.level
			? [`${subject} would be ${levelTitle(manual[part].level)}`]
			: [];
	const team = would('team', 'the team');
	const sides = [...would('ownership', 'ownership'), ...would('operations', 'operations')];
	const said = list(team.length > 0 ? team : sides);
	return said && `If what does not apply counted as Manual, ${said}.`;
}

function whyNoLevel({ missing, counted, controlled }: Overall): string {
	if (missing.length === 0)
		return `${inWords(counted)} of ${inWords(controlled)} dimensions are rated, and it takes ${inWords(ENOUGH)}`;
	const [are, them] = missing.length > 1 ? ['are', 'them'] : ['is', 'it'];
	const titles = list(missing.map(({ title }) => `“${title}”`));
	return `${titles} ${are} not rated, and everything else rests on ${them}`;
}

function whyNotNext(team: Standing): string {
	if (team.level === 4) return ', the highest there is';
	const next = levelTitle((team.level + 1) as Level);
	const { atNext, counted, takes } = team;
	if (atNext < takes) {
		const stand = atNext === 0 ? 'none' : inWords(atNext);
		const verb = atNext < 2 ? 'stands' : 'stand';
		const foundations =
			team.needsAll && team.heldBackBy.length > takes - atNext
				? ', the foundations among them'
				: '';
		return `: ${stand} of ${inWords(counted)} dimensions ${verb} at ${next} or higher, and it takes ${inWords(takes)}${foundations}`;
	}
	const [first] = team.heldBackBy;
	return first
		? `: enough dimensions stand at ${next}, but ${inSentence(first.title)} is too far behind`
		: '';
}

function untilFoundOut(unknown: number, team: Standing | undefined): string {
	const what =
		unknown === 1 ? 'question has no answer and counts' : 'questions have no answer and count';
	const could =
		team && team.possible > team.level
			? `; the team may be ${levelTitle(team.possible)} already`
			: '';
	return `${capital(inWords(unknown))} ${what} as Manual until someone finds out${could}.`;
}
