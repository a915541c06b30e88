import { and, assign, setup, stateIn } from 'xstate';
import { take } from '../domain/scenario/play.ts';
import type { Refused, Run, RunEvent } from '../domain/scenario/run-types.ts';
import type { Scenario } from '../domain/scenario/types.ts';

/** A pause belongs to the player at the screen, not to the run: it is no fact of the night and is not stored. */
export type SessionEvent =
	RunEvent | { readonly type: 'run.paused' } | { readonly type: 'run.resumed' };
export type SessionContext = { readonly scenario: Scenario; readonly run: Run | null };
export type Phase = 'briefing' | 'deciding' | 'interrupted' | 'debrief';

const phaseOf = ({ state }: Run): Phase => {
	if (state.end !== null) return 'debrief';
	return state.queue.length > 0 ? 'interrupted' : 'deciding';
};

const isRunEvent = (event: SessionEvent): event is RunEvent =>
	event.type !== 'run.paused' && event.type !== 'run.resumed';

type Told = { readonly context: SessionContext; readonly event: SessionEvent };

/** Three guards, the action, and `can` before them ask the same of one event: the answer is kept as long as the event is. */
const answers = new WeakMap<
	RunEvent,
	{ readonly to: SessionContext; readonly is: Run | Refused }
>();

function next({ context, event }: Told): Run | Refused {
	if (!isRunEvent(event)) return { refused: 'not-here' };
	const known = answers.get(event);
	if (known?.to === context) return known.is;
	const is = take(context.scenario, context.run, event);
	answers.set(event, { to: context, is });
	return is;
}

const leadsTo = (told: Told, phase: Phase): boolean => {
	const run = next(told);
	return !('refused' in run) && phaseOf(run) === phase;
};

const machine = setup({
	types: {
		context: {} as SessionContext,
		events: {} as SessionEvent,
		input: {} as { scenario: Scenario }
	},
	guards: {
		isRunning: stateIn({ clock: 'running' }),
		leadsToDeciding: (told) => leadsTo(told, 'deciding'),
		leadsToInterrupted: (told) => leadsTo(told, 'interrupted'),
		leadsToDebrief: (told) => leadsTo(told, 'debrief')
	},
	actions: {
		take: assign(({ context, event }) => {
			const run = next({ context, event });
			return 'refused' in run ? {} : { run };
		})
	}
});

const onwards = [
	{ guard: and(['isRunning', 'leadsToDeciding']), target: 'deciding', actions: 'take' },
	{ guard: and(['isRunning', 'leadsToInterrupted']), target: 'interrupted', actions: 'take' },
	{ guard: and(['isRunning', 'leadsToDebrief']), target: 'debrief', actions: 'take' }
] as const;

/**
 * One person's play of a scenario. Pure: scenes, time and chance are the scenario's; this holds only what the screen is
 * for. Events that cannot be are not transitions: ask `can` before storing one.
 */
export const session = machine.createMachine({
	id: 'session',
	type: 'parallel',
	context: ({ input }) => ({ scenario: input.scenario, run: null }),
	states: {
		drill: {
			initial: 'briefing',
			states: {
				briefing: { on: { 'run.begun': onwards } },
				deciding: { on: { 'option.chosen': onwards, 'time.waited': onwards } },
				interrupted: { on: { 'option.chosen': onwards } },
				debrief: {}
			}
		},
		clock: {
			initial: 'running',
			states: {
				running: { on: { 'run.paused': 'paused' } },
				paused: { on: { 'run.resumed': 'running' } }
			}
		}
	}
});
