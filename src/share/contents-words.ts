/** What a link carries and what it leaves out, said before it is made. */
export type Contents = { readonly inside: readonly string[]; readonly outside: readonly string[] };

export const RESPONSE_CONTENTS: Contents = {
	inside: [
		'Your answer to each question: a level, don’t know, does not apply, or not asked',
		'The quarter, and the highest tier of what the team owns',
		'A random number, so that the same answers opened twice count once'
	],
	outside: [
		'Your name, and the names of your team and services',
		'Your notes',
		'Why something does not apply',
		'The day and the hour'
	]
};

export const RUN_CONTENTS: Contents = {
	inside: [
		'Which drill, on which day, and how the dice fell',
		'Each decision in order, what it cost and how it is judged',
		'The measures, and what the guide’s expectations came to'
	],
	outside: ['Your name', 'How long you took to read and decide', 'Everything else in your records']
};
