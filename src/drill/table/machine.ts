import { and, assign, setup, stateIn } from 'xstate';
import type { Scenario } from '../../domain/scenario/types.ts';
import type { TableEvent } from '../../domain/scenario/table/events.ts';
import { lobby, stepTable } from '../../domain/scenario/table/step.ts';
import type { Phase, RefusedTable, Table } from '../../domain/scenario/table/types.ts';

export type TableContext = { readonly table: Table };
type Told = { readonly context: TableContext; readonly event: TableEvent };

/** Guards and the action ask the same of one event: the answer is kept as long as the event is. */
const answers = new WeakMap<
	TableEvent,
	{ readonly to: Table; readonly is: Table | RefusedTable }
>();

function next({ context: { table }, event }: Told): Table | RefusedTable {
	const known = answers.get(event);
	if (known?.to === table) return known.is;
	const is = stepTable(table, event);
	answers.set(event, { to: table, is });
	return is;
}

const leadsTo = (told: Told, phase: Phase): boolean => {
	const table = next(told);
	return !('refused' in table) && table.phase === phase;
};

const machine = setup({
	types: {
		context: {} as TableContext,
		events: {} as TableEvent,
		input: {} as { scenario: Scenario }
	},
	guards: {
		isRunning: stateIn({ clock: 'running' }),
		fits: (told) => !('refused' in next(told)),
		leadsToBriefing: (told) => leadsTo(told, 'briefing'),
		leadsToDiscussing: (told) => leadsTo(told, 'discussing'),
		leadsToDecided: (told) => leadsTo(told, 'decided'),
		leadsToHotWash: (told) => leadsTo(told, 'hotWash'),
		leadsToReport: (told) => leadsTo(told, 'report')
	},
	actions: {
		take: assign(({ context, event }) => {
			const table = next({ context, event });
			return 'refused' in table ? {} : { table };
		})
	}
});

const stays = { guard: 'fits', actions: 'take' } as const;
const discussing = {
	guard: and(['isRunning', 'leadsToDiscussing']),
	target: 'discussing',
	actions: 'take'
} as const;
const hotWash = {
	guard: and(['isRunning', 'leadsToHotWash']),
	target: 'hotWash',
	actions: 'take'
} as const;
const onwards = [discussing, hotWash] as const;

/** What can be put down at any time before the report. */
const beside = {
	'table.planned': stays,
	'table.named': stays,
	'table.cast': stays,
	'table.noted': stays,
	'table.ticked': stays
} as const;

/**
 * A drill run for a room. Pure: the story is the scenario's, its steps those of a run alone; this holds what the
 * facilitator's desk is for. Events that cannot be are not transitions: ask `can` before storing one.
 */
export const tabletop = machine.createMachine({
	id: 'tabletop',
	type: 'parallel',
	context: ({ input }) => ({ table: lobby(input.scenario) }),
	states: {
		table: {
			initial: 'lobby',
			states: {
				lobby: {
					on: {
						...beside,
						'table.briefed': {
							guard: and(['isRunning', 'leadsToBriefing']),
							target: 'briefing',
							actions: 'take'
						}
					}
				},
				briefing: { on: { ...beside, 'run.begun': discussing } },
				discussing: {
					on: {
						...beside,
						'table.asked': stays,
						'table.shown': stays,
						'table.fired': onwards,
						'table.skipped': discussing,
						'table.stopped': hotWash,
						'table.decided': {
							guard: and(['isRunning', 'leadsToDecided']),
							target: 'decided',
							actions: 'take'
						}
					}
				},
				decided: {
					on: {
						...beside,
						'table.undone': discussing,
						'option.chosen': onwards,
						'time.waited': onwards
					}
				},
				hotWash: {
					on: {
						...beside,
						'table.went': stays,
						'table.improved': stays,
						'table.struck': stays,
						'table.closed': { guard: 'leadsToReport', target: 'report', actions: 'take' }
					}
				},
				report: {}
			}
		},
		clock: {
			initial: 'running',
			states: {
				running: { on: { 'table.paused': { ...stays, target: 'paused' } } },
				paused: { on: { 'table.resumed': { ...stays, target: 'running' } } }
			}
		}
	}
});
