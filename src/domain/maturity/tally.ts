import type { Outline, OutlineQuestion } from './outline.ts';
import { BLANK, type Answer } from './types.ts';

/** How many members said what about one question. Blanks are not counted: they were not asked. */
export type Tally = {
	/** By level, lowest first. */
	readonly levels: readonly [number, number, number, number, number];
	readonly dontKnow: number;
	readonly notApplicable: number;
};

export const NO_VOTES: Tally = { levels: [0, 0, 0, 0, 0], dontKnow: 0, notApplicable: 0 };

/** What an answer counts as: a member need not know what only a lead is asked. */
export function counted(question: OutlineQuestion, answer: Answer): Answer {
	return answer.is === 'dont-know' && question.asks === 'lead' ? BLANK : answer;
}

/** The votes of several members on one question. */
export function tallyOf(question: OutlineQuestion, answers: readonly Answer[]): Tally {
	return tallyAt(
		question,
		answers.map((answer) => [answer]),
		0
	);
}

/** The votes of several members on every question, in the order of `questionOrder(outline)`. */
export function talliesOf(outline: Outline, members: readonly (readonly Answer[])[]): Tally[] {
	const tallies: Tally[] = [];
	for (const { questions } of outline.dimensions) {
		for (const question of questions) tallies.push(tallyAt(question, members, tallies.length));
	}
	return tallies;
}

/** In one pass without a copy: an organisation has a thousand teams. */
function tallyAt(
	question: OutlineQuestion,
	members: readonly (readonly Answer[])[],
	at: number
): Tally {
	const levels: [number, number, number, number, number] = [0, 0, 0, 0, 0];
	let dontKnow = 0;
	let notApplicable = 0;
	for (const answers of members) {
		switch (counted(question, answers[at] ?? BLANK).is) {
			case 'manual':
				levels[0] += 1;
				break;
			case 'reactive':
				levels[1] += 1;
				break;
			case 'responsive':
				levels[2] += 1;
				break;
			case 'proactive':
				levels[3] += 1;
				break;
			case 'preventative':
				levels[4] += 1;
				break;
			case 'dont-know':
				dontKnow += 1;
				break;
			case 'not-applicable':
				notApplicable += 1;
				break;
			case 'blank':
		}
	}
	return { levels, dontKnow, notApplicable };
}
