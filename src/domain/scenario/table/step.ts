import { askedAt } from '../asked.ts';
import { take } from '../play.ts';
import type { Run } from '../run-types.ts';
import type { Scenario } from '../types.ts';
import { bring, decide, follow, moved, secondsOf, stop, undo } from './decide.ts';
import type { TableEvent } from './events.ts';
import type { RefusedTable, Table } from './types.ts';

/** A table before anybody has sat down. */
export const lobby = (scenario: Scenario): Table => ({
	phase: 'lobby',
	original: scenario,
	scenario,
	before: scenario,
	run: null,
	paused: false,
	asked: false,
	shown: false,
	pending: null,
	decisions: [],
	notes: [],
	ticks: {},
	people: [],
	roles: {},
	when: '',
	where: '',
	well: [],
	hard: [],
	items: [],
	startedAt: null,
	pausedAt: null,
	pausedFor: 0,
	endedAt: null
});

const NOT_NOW: RefusedTable = { refused: 'not-now' };
/** What moves the story, and so waits while the table is paused. */
const MOVES: ReadonlySet<TableEvent['type']> = new Set([
	'run.begun',
	'option.chosen',
	'time.waited',
	'table.briefed',
	'table.decided',
	'table.undone',
	'table.fired',
	'table.skipped',
	'table.stopped'
]);

/** One more event of a table. Pure; what cannot be is refused, and says why. */
export function stepTable(table: Table, event: TableEvent): Table | RefusedTable {
	if (table.phase === 'report') return { refused: 'over' };
	if (table.paused && MOVES.has(event.type)) return { refused: 'paused' };
	return (
		beside(table, event) ??
		washed(table, event) ??
		(table.run ? played(table, table.run, event) : opened(table, event))
	);
}

/** What can be put down at any time. */
function beside(table: Table, event: TableEvent): Table | RefusedTable | null {
	switch (event.type) {
		case 'table.planned':
			return { ...table, when: event.when, where: event.where };
		case 'table.named':
			return { ...table, people: event.people };
		case 'table.cast':
			return { ...table, roles: { ...table.roles, [event.role]: event.who } };
		case 'table.noted': {
			const seconds = table.run && secondsOf(table.scenario, table.run);
			return { ...table, notes: [...table.notes, { text: event.text, seconds }] };
		}
		case 'table.ticked': {
			if (!table.original.expectations.some(({ id }) => id === event.expectation))
				return { refused: 'nothing-there' };
			const { expectation, result } = event;
			const others = Object.entries(table.ticks).filter(([id]) => id !== expectation);
			return {
				...table,
				ticks: Object.fromEntries(result === null ? others : [...others, [expectation, result]])
			};
		}
		case 'table.paused':
			return table.paused ? NOT_NOW : { ...table, paused: true, pausedAt: event.now };
		case 'table.resumed': {
			if (!table.paused) return NOT_NOW;
			const stood = Math.max(0, event.now - (table.pausedAt ?? event.now));
			return { ...table, paused: false, pausedAt: null, pausedFor: table.pausedFor + stood };
		}
		default:
			return null;
	}
}

/** What is collected once the story is over. */
function washed(table: Table, event: TableEvent): Table | RefusedTable | null {
	switch (event.type) {
		case 'table.went':
			if (table.phase !== 'hotWash') return NOT_NOW;
			return { ...table, [event.how]: [...table[event.how], event.text] };
		case 'table.improved': {
			if (table.phase !== 'hotWash') return NOT_NOW;
			const { text, owner, due } = event;
			return { ...table, items: [...table.items, { text, owner, due }] };
		}
		case 'table.struck': {
			const { from, index } = event;
			if (table.phase !== 'hotWash') return NOT_NOW;
			if (index >= table[from].length) return { refused: 'nothing-there' };
			return { ...table, [from]: table[from].filter((_, i) => i !== index) };
		}
		case 'table.closed':
			if (table.phase !== 'hotWash') return NOT_NOW;
			return { ...table, phase: 'report', endedAt: event.now };
		default:
			return null;
	}
}

/** Before the first scene. */
function opened(table: Table, event: TableEvent): Table | RefusedTable {
	if (event.type === 'table.briefed' && table.phase === 'lobby')
		return { ...table, phase: 'briefing', startedAt: event.now };
	if (event.type !== 'run.begun' || table.phase !== 'briefing') return NOT_NOW;
	if (event.mode !== 'tabletop') return { refused: 'other-scenario' };
	const run = take(table.scenario, null, event);
	return 'refused' in run ? run : moved(table, run);
}

/** Between the first scene and the last. */
function played(table: Table, run: Run, event: TableEvent): Table | RefusedTable {
	if (table.phase === 'decided') {
		if (event.type === 'table.undone') return undo(table, event);
		if (event.type === 'option.chosen' || event.type === 'time.waited')
			return follow(table, run, event);
		return NOT_NOW;
	}
	if (table.phase !== 'discussing') return NOT_NOW;
	const here = askedAt(table.scenario, run.state)?.id;
	switch (event.type) {
		case 'table.asked':
			return event.at === here ? { ...table, asked: true } : { refused: 'not-here' };
		case 'table.shown':
			if (event.at !== here) return { refused: 'not-here' };
			return { ...table, asked: table.asked || event.shown, shown: event.shown };
		case 'table.decided':
			return decide(table, run, event);
		case 'table.fired':
		case 'table.skipped':
			return bring(table, run, event);
		case 'table.stopped':
			return stop(table, run, event);
		default:
			return NOT_NOW;
	}
}
