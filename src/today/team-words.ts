import { capital } from '../domain/words/words.ts';
import { quarterTitle } from '../domain/maturity/quarter.ts';
import type { OpenSteps, WaitingRound } from '../domain/progress/team-today.ts';
import { inWords } from '../ui/format.ts';

/** What a round waits for. */
export function roundWords(round: WaitingRound): {
	readonly title: string;
	readonly text: string;
	readonly act: string;
} {
	const { label, quarter, expected } = round;
	const about = `Answers for the ${quarterTitle(quarter)}.`;
	if (round.in === 0)
		return {
			title: `${label}: no answers yet`,
			text: `${about} The invitation may be sent again.`,
			act: 'Open'
		};
	if (round.in < expected)
		return { title: `${label}: ${round.in} of ${expected} in`, text: about, act: 'Open' };
	const all = round.in === 1 ? 'the one answer is in' : `all ${inWords(round.in)} are in`;
	return {
		title: `${label}: ${all}`,
		text: `Time to talk about the ${quarterTitle(quarter)}.`,
		act: 'Open'
	};
}

/** `Checkout has two steps open of three. Ade sees to this one.` */
export function openWords({ label, chosen, open }: OpenSteps): string {
	const many =
		chosen === open.length
			? `${capital(inWords(chosen))} ${chosen === 1 ? 'step' : 'steps'} of ${label}, still open.`
			: `${capital(inWords(open.length))} of ${inWords(chosen)} steps of ${label} ${open.length === 1 ? 'is' : 'are'} still open.`;
	const owner = open[0]?.owner;
	if (!owner) return many;
	return `${many} ${capital(owner)} sees to ${open.length === 1 ? 'it' : 'this one'}.`;
}

/** The row is of one team; where others have the same, it says how many. */
export function withOthers(text: string, others: readonly unknown[]): string {
	if (others.length === 0) return text;
	const more = others.length === 1 ? 'one other team' : `${inWords(others.length)} other teams`;
	return `${text} The same waits for ${more}, under Assess.`;
}
