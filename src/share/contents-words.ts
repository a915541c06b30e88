import { ENOUGH_VOTES } from '../domain/link/votes.ts';
import { inWords, plural } from '../ui/format.ts';

/** What a link carries and what it leaves out, said before it is made. */
export type Contents = {
	readonly inside: readonly string[];
	readonly outside: readonly string[];
	/** Why to send it later rather than now. */
	readonly wait?: string;
};

const NUMBER_OF_TEAM = 'A number that stands for the team, so that its links find one another';

/** `invited`: the answers go back to whoever asked for them. */
export const responseContents = (invited: boolean): Contents => ({
	inside: [
		'Your answer to each question: a level, don’t know, does not apply, or not asked',
		'The quarter, and the highest tier of what the team owns',
		...(invited ? ['The number of the invitation, so that your answers find their team'] : []),
		'A random number, so that the same answers opened twice count once'
	],
	outside: [
		'Your name, and the names of your team and services',
		'Your notes',
		'Why something does not apply',
		'The day and the hour'
	]
});

export const RUN_CONTENTS: Contents = {
	inside: [
		'Which drill, on which day, and how the dice fell',
		'Each decision in order, what it cost and how it is judged',
		'The measures, and what the guide’s expectations came to'
	],
	outside: ['Your name', 'How long you took to read and decide', 'Everything else in your records']
};

export const invitationContents = (questions: number, expected: number): Contents => ({
	inside: [
		`What is asked: ${plural(questions, 'question')}, for which quarter, about which tier`,
		`That ${inWords(expected)} ${expected === 1 ? 'person is' : 'people are'} asked`,
		NUMBER_OF_TEAM
	],
	outside: [
		'Anybody’s name, and the team’s, unless the label below gives it',
		'Who has answered, and what',
		'Where answers are to be sent: say that in your message'
	]
});

type TeamContents = {
	readonly members: number;
	/** How many were asked, where that is known. */
	readonly expected?: number | undefined;
	/** How many answered each question. */
	readonly votes: readonly number[];
	/** Whether anything was agreed in a talk, and whether anything is borne out. */
	readonly agreed: boolean;
	readonly evidence: boolean;
};

/**
 * Below three people, counting the answers would show somebody’s own. The rule holds question by question, so that one who
 * alone answered more than the others stands in it with those answers: that is said.
 */
export function teamContents({
	members,
	expected = members,
	votes,
	agreed,
	evidence
}: TeamContents): Contents {
	const few = members < ENOUGH_VOTES;
	const alone = votes.filter((n) => n === 1).length;
	const pairs = few ? 0 : votes.filter((n) => n === 2).length;
	const thin = members > 1 ? thinLine(alone, pairs) : undefined;
	const result =
		members === 1
			? 'The one person’s answer to each question'
			: few
				? 'What the two people’s answers come to, question by question'
				: `How many of ${inWords(members)} people chose what, question by question`;
	return {
		inside: [
			result,
			...(thin === undefined ? [] : [thin]),
			'The quarter, the highest tier, and how many answered',
			...(agreed ? ['What the team agreed on when it talked'] : []),
			...(evidence ? ['Which answers are borne out: something to look at, or seen working'] : []),
			NUMBER_OF_TEAM
		],
		outside: [
			few && members > 1
				? 'How many chose what: with two people, that would tell who said it'
				: thin === undefined
					? 'Who answered what: only where all chose the same does it show'
					: 'Who answered what, on every question that three or more answered',
			'Anybody’s name, notes, and why something does not apply',
			'What the evidence is called',
			'The steps you chose, and who sees to them'
		].filter((_, i) => i > 0 || members > 1),
		...(members < expected ? { wait: waitLine(expected - members, expected) } : {})
	};
}

/** What stands in a link where fewer than three answered. */
function thinLine(alone: number, pairs: number): string | undefined {
	if (alone + pairs === 0) return undefined;
	const on = `On ${plural(alone + pairs, 'question')}`;
	if (pairs === 0)
		return `${on} only one person answered; there the link holds that one’s own answer`;
	return alone === 0
		? `${on} only two answered; there the link holds what those two came to`
		: `${on} fewer than three answered; there the link holds what that one or those two came to`;
}

function waitLine(missing: number, expected: number): string {
	const are = missing === 1 ? 'is' : 'are';
	const sentence = `${inWords(missing)} of ${inWords(expected)} answers ${are} missing.`;
	return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)} A second link after one more answer tells that answer: wait until all are in.`;
}

type HistoryContents = {
	readonly quarters: number;
	/** In how many of them one or two people answered. */
	readonly few: number;
	/** Whether in another of them a question was answered by one or two. */
	readonly thin: boolean;
};

export const historyContents = ({ quarters, few, thin }: HistoryContents): Contents => ({
	inside: [
		quarters === 1
			? 'For one quarter: what each question came to'
			: `For each of ${inWords(quarters)} quarters: what each question came to`,
		...(few === 0 ? [] : [fewLine(few, quarters)]),
		...(thin
			? ['Where only one or two answered a question, what that one or those two came to']
			: []),
		'How many answered, how much was asked, and the highest tier',
		NUMBER_OF_TEAM
	],
	outside: [
		'How many people chose what, and who',
		'Anybody’s name, and notes',
		'Evidence, and the steps you chose'
	]
});

function fewLine(few: number, quarters: number): string {
	if (few === quarters)
		return 'Only one or two people answered, so these are those people’s answers';
	return `In ${inWords(few)} of them only one or two people answered; there these are those people’s answers`;
}

export const organisationContents = (teams: number): Contents => ({
	inside: [
		teams === 1
			? 'Where the one team stands in each dimension'
			: `How many of ${inWords(teams)} teams stand where, dimension by dimension`,
		'How many of those are estimates, and what holds how many teams back',
		'The first and the last quarter of the results'
	],
	outside: [
		'The names of the teams',
		teams < 3
			? 'The single questions; of so few teams, the dimensions can still be told apart'
			: 'Which team stands where',
		...(teams < 3 ? [] : ['The single questions']),
		'Everything else in your records'
	]
});
