import { assign, setup } from 'xstate';
import type { Answer, Scope, SittingEvent, Tier } from '../domain/maturity/types.ts';

type Asked = { readonly questions: readonly string[] };

export type SittingContext = {
	/** The ids of what this sitting asks, in order. */
	readonly questions: readonly string[];
	/** The one on the screen, or that was last. */
	readonly open: string;
	readonly scope: Scope;
	readonly tier: Tier;
	readonly label?: string;
	readonly answers: Readonly<Record<string, Answer>>;
	readonly notes: Readonly<Record<string, string>>;
	/** Milliseconds since the epoch; 0 until it is finished. */
	readonly finishedAt: number;
};

const without = <T>(all: Readonly<Record<string, T>>, key: string): Record<string, T> =>
	Object.fromEntries(Object.entries(all).filter(([other]) => other !== key));

/**
 * One person's going through the questions: `waiting → asking ⇄ reviewing → finished`. Answers may be changed, left
 * open and returned to until the sitting is finished. Driven by `transition()` over the stored events.
 */
export const sitting = setup({
	types: {
		input: {} as Asked,
		context: {} as SittingContext,
		events: {} as SittingEvent
	},
	guards: {
		isAsked: ({ context }, { question }: { question: string }) =>
			context.questions.includes(question),
		isOpen: ({ context }, { question }: { question: string }) => context.open === question,
		saysSomething: ({ context }) => Object.keys(context.answers).length > 0
	},
	actions: {
		begin: assign((_, begun: Pick<SittingContext, 'scope' | 'tier' | 'label'>) => begun),
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
}).createMachine({
	id: 'sitting',
	initial: 'waiting',
	context: ({ input }) => ({
		questions: input.questions,
		open: input.questions[0] ?? '',
		scope: 'quick',
		tier: 2,
		answers: {},
		notes: {},
		finishedAt: 0
	}),
	states: {
		waiting: {
			on: {
				'sitting.begun': {
					target: 'asking',
					actions: {
						type: 'begin',
						params: ({ event: { scope, tier, label } }) =>
							label === undefined ? { scope, tier } : { scope, tier, label }
					}
				}
			}
		},
		asking: {
			on: {
				'question.opened': {
					guard: { type: 'isAsked', params: ({ event }) => event },
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
		},
		reviewing: {
			on: {
				'question.opened': {
					target: 'asking',
					guard: { type: 'isAsked', params: ({ event }) => event },
					actions: { type: 'open', params: ({ event }) => event }
				},
				'sitting.finished': {
					target: 'finished',
					guard: 'saysSomething',
					actions: { type: 'finish', params: ({ event }) => event }
				}
			}
		},
		finished: { type: 'final' }
	}
});
