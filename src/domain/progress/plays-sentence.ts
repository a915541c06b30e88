import type { Play } from './plays.ts';
import { trendOf, type Trend } from './trend.ts';
import { capital, inWords, lasted, list, rounded } from '../words/words.ts';

/**
 * What the drill series says, in a sentence or two. Replays are told apart: whoever replays knows the ending.
 * @param titleOf the title of a scenario by its id
 */
export function playsSentence(
	plays: readonly Play[],
	titleOf: (scenario: string) => string
): string | undefined {
	const [first] = plays;
	const last = plays.at(-1);
	if (!first || !last) return undefined;
	if (plays.length === 1)
		return `One play so far, of “${titleOf(first.scenario)}”: ${acknowledged(first)}, ${above(first)}, ${met(first)}.`;
	const firsts = plays.filter((play) => play.nth === 1);
	if (firsts.length === 1)
		return `“${titleOf(first.scenario)}” was played ${times(plays.length)}: first ${acknowledged(first)}, last ${acknowledged(last)}; ${change(first, last)}. A replay shows memory more than judgement.`;
	return `${comparison(first, firsts.at(-1) ?? last, firsts.length)} ${verdict(firsts)}`;
}

const comparison = (first: Play, last: Play, drills: number): string =>
	`From the first to the latest of ${inWords(drills)} drills, first plays only: ${acknowledged(first)}, then ${short(last)}; ${change(first, last)}.`;

/** What may be concluded from first plays; drills differ, so it takes several. */
function verdict(firsts: readonly Play[]): string {
	const faster = trendOf(firsts.map((play) => play.ackSeconds ?? Infinity));
	if (faster === 'too-few')
		return `${capital(inWords(firsts.length))} drills are too few to call it a trend.`;
	const cleaner = trendOf(firsts.map((play) => play.extraCustomerMinutes));
	const surer = trendOf(firsts.map((play) => (play.exercised ? play.met / play.exercised : 0)));
	const said = [
		moved(faster, 'drills get faster', 'drills get slower'),
		moved(cleaner, 'cost customers less', 'cost customers more'),
		moved(surer, 'meet fewer expectations', 'meet more expectations')
	].filter((part) => part !== undefined);
	if (said.length === 0) return 'No measure moves by more than chance would explain.';
	const subject = said[0]?.startsWith('drills') ? '' : 'drills ';
	return `${capital(subject + list(said))}, by more than chance would explain.`;
}

const moved = (trend: Trend, falls: string, rises: string): string | undefined =>
	trend === 'falls' ? falls : trend === 'rises' ? rises : undefined;

const times = (n: number): string => (n === 2 ? 'twice' : `${inWords(n)} times`);

const short = ({ ackSeconds }: Play): string =>
	ackSeconds === null ? 'never' : `after ${lasted(ackSeconds)}`;

const acknowledged = (play: Play): string =>
	play.ackSeconds === null ? 'never acknowledged' : `acknowledged ${short(play)}`;

function above({ extraCustomerMinutes: extra }: Play): string {
	if (extra === 0) return 'as many customer-minutes as on the best line';
	const side = extra > 0 ? 'above' : 'below';
	return `${rounded(Math.abs(extra))} customer-minutes ${side} the best line`;
}

const met = ({ met, exercised }: Play): string =>
	exercised === 0 ? 'no expectation tested' : `${met} of ${exercised} expectations met`;

function change(first: Play, last: Play): string {
	const from = rounded(first.extraCustomerMinutes);
	const to = rounded(last.extraCustomerMinutes);
	return from === to
		? `customer-minutes above the best line stayed at ${to}`
		: `customer-minutes above the best line went from ${from} to ${to}`;
}
