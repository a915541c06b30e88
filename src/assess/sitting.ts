import { assign, setup } from 'xstate';
import type { Answer, SittingEvent } from '../domain/maturity/types.ts';

type Asked = { readonly questions: readonly string[] };

export type SittingContext = {
	/** The ids of what this sitting asks, in order. */
	readonly questions: readonly string[];
	/** The one on the screen, or that was last. */
	readonly open: string;
	/** Answers taken over from the result that is deepened. */
	readonly carried: Readonly<Record<string, Answer>>;
	/** By question, carried ones among them until they are changed. */
	readonly answers: Readonly<Record<string, Answer>>;
	readonly notes: Readonly<Record<string, string>>;
	/** Milliseconds since the epoch; 0 until it is finished. */
	readonly finishedAt: number;
};

const without = <T>(all: Readonly<Record<string, T>>, key: string): Record<string, T> =>
	Object.fromEntries(Object.entries(all).filter(([other]) => other !== key));

const reasonOf = (answer: Answer): string | undefined =>
	answer.is === 'not-applicable' ? answer.reason : undefined;

/** Whether the two say the same. */
export const isSameAnswer = (a: Answer, b: Answer | undefined): boolean =>
	a.is === b?.is && reasonOf(a) === reasonOf(b);

const machine = setup({
	types: {
		input: {} as Asked,
		context: {} as SittingContext,
		events: {} as SittingEvent
	},
	guards: {
		canOpen: ({ context }, { question }: { question: string }) =>
			context.questions.includes(question) || Object.hasOwn(context.carried, question),
		isOpen: ({ context }, { question }: { question: string }) => context.open === question,
		saysSomething: ({ context: { answers, carried } }) =>
			Object.entries(answers).some(([id, answer]) => !isSameAnswer(answer, carried[id]))
	},
	actions: {
		begin: assign((_, { carried = {} }: { carried?: Readonly<Record<string, Answer>> }) => ({
			carried,
			answers: carried
		})),
		open: assign({ open: (_, { question }: { question: string }) => question }),
		answer: assign({
			answers: ({ context }, said: { question: string; answer: Answer }) => {
				const others = without(context.answers, said.question);
				return said.answer.is === 'blank' ? others : { ...others, [said.question]: said.answer };
			}
		}),
		note: assign({
			notes: ({ context }, { question, note }: { question: string; note: string }) => {
				const others = without(context.notes, question);
				return note === '' ? others : { ...others, [question]: note };
			}
		}),
		finish: assign({ finishedAt: (_, { at }: { at: number }) => at })
	}
});

const saying = machine.createStateConfig({
	on: {
		'question.opened': {
			guard: { type: 'canOpen', params: ({ event }) => event },
			actions: { type: 'open', params: ({ event }) => event }
		},
		'question.answered': {
			guard: { type: 'isOpen', params: ({ event }) => event },
			actions: { type: 'answer', params: ({ event }) => event }
		},
		'note.written': {
			guard: { type: 'isOpen', params: ({ event }) => event },
			actions: { type: 'note', params: ({ event }) => event }
		},
		'review.opened': 'reviewing'
	}
});

/**
 * One person's going through the questions: `waiting → asking → reviewing ⇄ revisiting → finished`. Answers may be
 * changed, left open and returned to until the sitting is finished. Driven by `transition()` over the stored events.
 */
export const sitting = machine.createMachine({
	id: 'sitting',
	initial: 'waiting',
	context: ({ input }) => ({
		questions: input.questions,
		open: input.questions[0] ?? '',
		carried: {},
		answers: {},
		notes: {},
		finishedAt: 0
	}),
	states: {
		waiting: {
			on: {
				'sitting.begun': {
					target: 'asking',
					actions: { type: 'begin', params: ({ event }) => event }
				}
			}
		},
		asking: saying,
		reviewing: {
			on: {
				'question.opened': {
					target: 'revisiting',
					guard: { type: 'canOpen', params: ({ event }) => event },
					actions: { type: 'open', params: ({ event }) => event }
				},
				'sitting.finished': {
					target: 'finished',
					guard: 'saysSomething',
					actions: { type: 'finish', params: ({ event }) => event }
				}
			}
		},
		revisiting: saying,
		finished: { type: 'final' }
	}
});
