import { capital } from '../../domain/words/words.ts';
import { quarterTitle } from '../../domain/maturity/quarter.ts';
import type { TeamRound } from '../../domain/maturity/team-records.ts';
import { dayMonthYear, inWords } from '../../ui/format.ts';
import type { TeamHoldings } from './changing.ts';

/** Where the collecting stands: `Fourth quarter of 2026, quick check. Five of eight are in.` */
export function standWords(
	{ quarter, scope, expected }: Pick<TeamRound, 'quarter' | 'scope' | 'expected'>,
	arrived: number
): string {
	const what = scope === 'quick' ? 'quick check' : 'whole assessment';
	return `${capital(quarterTitle(quarter))}, ${what}. ${inWordsOf(arrived, expected)}`;
}

function inWordsOf(arrived: number, expected: number): string {
	if (arrived === 0) {
		return expected === 1
			? 'One person is asked; the answers are not in yet.'
			: `${capital(inWords(expected))} people are asked; nobody’s answers are in yet.`;
	}
	if (arrived < expected) {
		const left = expected - arrived;
		return `${capital(inWords(left))} ${left === 1 ? 'is' : 'are'} still to come.`;
	}
	if (arrived === expected) {
		if (expected === 1) return 'The one person asked has answered.';
		return expected === 2 ? 'Both have answered.' : `All ${inWords(expected)} have answered.`;
	}
	const more = arrived - expected;
	return `${capital(inWords(arrived))} have answered, ${inWords(more)} more than expected.`;
}

/** What a result of so few people hides, and why; undefined from three on. */
export function fewWords(members: number): string | undefined {
	if (members === 1)
		return 'So far this is one person’s view. How answers are spread is shown from three people on.';
	if (members === 2)
		return 'With two people, the lower answer of the two is taken. How answers are spread stays hidden until three are in, because of two each could tell what the other said.';
	return undefined;
}

/** Before a link is made of some of the answers: what a second one would tell; undefined once all are in. */
export function laterWords(missing: number): string | undefined {
	if (missing <= 0) return undefined;
	const left = missing === 1 ? 'One answer is' : `${capital(inWords(missing))} answers are`;
	return `${left} still to come. A second link, made after one more answer, tells that answer to whoever has both: wait until all are in.`;
}

/** `Agreed on 21 November 2026: ownership is responsive.` */
export function agreedWords(at: number, result: string): string {
	const on = `Agreed on ${dayMonthYear(at)}`;
	return result === '' ? on : `${on}: ${result.charAt(0).toLowerCase()}${result.slice(1)}`;
}

/** What goes when a team is forgotten, as the end of a sentence. */
export function holdingsWords(holdings: TeamHoldings): string {
	const some = (n: number, one: string, many = `${one}s`): string[] =>
		n === 0 ? [] : [`${inWords(n)} ${n === 1 ? one : many}`];
	const parts = [
		'its name',
		...some(holdings.rounds, 'quarter'),
		...some(holdings.responses, 'response'),
		...some(holdings.talks, 'talk'),
		...some(holdings.milestones, 'milestone')
	];
	return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}
