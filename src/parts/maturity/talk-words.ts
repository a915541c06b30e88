import { capital } from '../../domain/words/words.ts';
import type { Talk } from '../../domain/maturity/agenda.ts';
import type { NextStep } from '../../domain/maturity/next-steps.ts';
import { LEVEL_NAMES } from '../../domain/maturity/level-names.ts';
import { rangeOf, type Spread } from '../../domain/maturity/spread.ts';
import type { Tally } from '../../domain/maturity/tally.ts';
import { hasVotes } from './votes-words.ts';
import { inWords, plural } from '../../ui/format.ts';

const questions = (n: number): string => `${inWords(n)} ${n === 1 ? 'question' : 'questions'}`;

/** Over the questions that lie apart; where none does, over those that not everybody could answer. */
export const talkHeading = (apart: number, unsure: number, members: number): string =>
	apart > 0
		? `On ${questions(apart)} ${inWords(members)} people describe different teams`
		: `On ${questions(unsure)} somebody could not say`;

/** Over the others, where some lie apart. */
export const unsureHeading = (unsure: number): string =>
	`On ${inWords(unsure)} more, somebody could not say`;

/** `1.2 levels from the middle`, `two camps`, `2 don’t know`: beside a question that is closed. */
export function apartWords({ why, spread, dontKnow }: Talk): string {
	if (why === 'some-do-not-know') return `${dontKnow} ${dontKnow === 1 ? 'doesn’t' : 'don’t'} know`;
	return why === 'polarised' || !spread ? 'two camps' : `${farWords(spread)} from the middle`;
}

/** `1.0 level`, `1.2 levels` */
function farWords({ deviation }: Spread): string {
	const mean = deviation.toFixed(1);
	return `${mean} ${mean === '1.0' ? 'level' : 'levels'}`;
}

/** The disagreement in words, and how to take it. */
export function talkWords({ why, spread, dontKnow }: Talk, { levels }: Tally): string {
	const sentences: string[] = [];
	if (spread && why !== 'some-do-not-know') {
		if (why === 'polarised')
			sentences.push(
				`There are two camps: ${inWords(levels[0] + levels[1])} at Reactive or below, ${inWords(levels[3] + levels[4])} at Proactive or above.`
			);
		sentences.push(
			`The answers lie ${farWords(spread)} from their middle on average; up to 0.8 counts as agreement.`,
			'Both may be true, for different people.'
		);
	}
	if (dontKnow > 0)
		sentences.push(
			`${capital(inWords(dontKnow))} ${dontKnow === 1 ? 'person' : 'people'} could not say: let whoever knows show it.`
		);
	return sentences.join(' ');
}

/** How long a talk about so many questions takes, and what half an hour has room for. */
export function minutesWords(open: number, minutes: number): string {
	const long = `About three minutes a question: ${plural(minutes, 'minute')} in all.`;
	return open > 10 ? `${long} Half an hour has room for ten.` : long;
}

/** One descriptor where all who know chose the same, else the lowest and the highest. */
export const quoted = ({
	from,
	to
}: Pick<Talk, 'from' | 'to'>): readonly (typeof LEVEL_NAMES)[number][] =>
	from === to ? [LEVEL_NAMES[from]] : [LEVEL_NAMES[from], LEVEL_NAMES[to]];

/** The same beside a step whose question lies apart; none where too few answered for anybody's own to stay unknown. */
export function apartQuotes(
	talkFirst: NextStep['talkFirst'],
	tally: Tally
): readonly (typeof LEVEL_NAMES)[number][] {
	if (talkFirst !== 'apart' || !hasVotes(tally)) return [];
	const [from, to] = rangeOf(tally.levels);
	return quoted({ from, to });
}

/** Over the questions to which nobody had an answer. */
export function findOutHeading(n: number, members: number, own: boolean): string {
	const things = `${capital(inWords(n))} ${n === 1 ? 'thing' : 'things'}`;
	if (members > 1) return `${things} nobody could say`;
	return own ? `${things} you could not say` : `${things} that could not be said`;
}
