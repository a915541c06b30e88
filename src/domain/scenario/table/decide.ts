import { askedAt, canChoose, canWait, openChoices } from '../asked.ts';
import { sceneOf } from '../named.ts';
import { play, take } from '../play.ts';
import type { Run, RunEvent } from '../run-types.ts';
import type { Scenario } from '../types.ts';
import { WAITED } from '../words.ts';
import { amend, type Amendment, STOPPED } from './amend.ts';
import type { TableEvent } from './events.ts';
import type { Decision, RefusedTable, Table } from './types.ts';

type Of<T extends TableEvent['type']> = Extract<TableEvent, { type: T }>;

/** Seconds of the story; below zero in a scene before the incident. */
export function secondsOf(scenario: Scenario, run: Run): number {
	const { incident, scene, t } = run.state;
	if (incident !== null) return t;
	return scene === null ? t : -(sceneOf(scenario, scene).before ?? 0);
}

const letter = (index: number): string => String.fromCharCode(65 + index);

/** What the room said it does; nothing has come of it yet. */
export function decide(table: Table, run: Run, event: Of<'table.decided'>): Table | RefusedTable {
	const { at, choice, by, why, instead } = event;
	const asked = askedAt(table.scenario, run.state);
	if (asked?.id !== at) return { refused: 'not-here' };
	if ((choice === null) !== (instead !== undefined)) return { refused: 'no-such-choice' };
	const options = openChoices(table.scenario, run.state).map(({ id, text }, i) => ({
		key: letter(i),
		id,
		text
	}));
	const base = { at, ask: asked.ask ?? null, by, why, options };
	const seconds = secondsOf(table.scenario, run);
	const made = (
		more: Pick<Decision, 'key' | 'choice' | 'text' | 'own'>,
		scenario = table.scenario
	) => ({
		...table,
		scenario,
		phase: 'decided' as const,
		pending: { ...base, ...more, seconds }
	});
	if (instead) {
		const { text, takes, to } = instead;
		if (to === null ? run.state.queue.length === 0 : !table.scenario.scenes[to])
			return { refused: 'no-such-scene' };
		const id = `instead-${table.decisions.length + 1}`;
		const change: Amendment = { is: 'instead', at, choice: id, text, takes, to };
		return made({ key: null, choice: id, text, own: true }, amend(table.scenario, change));
	}
	if (choice === WAITED.id)
		return canWait(table.scenario, run.state)
			? made({ key: 'W', choice, text: WAITED.text, own: false })
			: { refused: 'nothing-to-wait-for' };
	const option = options.find(({ id }) => id === choice);
	return option
		? made({ key: option.key, choice: option.id, text: option.text, own: false })
		: { refused: 'not-open' };
}

/** Before anything follows from it, a decision may be taken back. */
export function undo(table: Table, event: Of<'table.undone'>): Table | RefusedTable {
	if (table.pending?.at !== event.at) return { refused: 'not-decided' };
	const { pending, before } = table;
	return {
		...table,
		phase: 'discussing',
		pending: null,
		scenario: pending.own ? before : table.scenario
	};
}

/** The step of the run by which a pending decision is played. */
export function follow(table: Table, run: Run, event: RunEvent): Table | RefusedTable {
	const { pending } = table;
	if (!pending) return { refused: 'not-decided' };
	const move =
		event.type === 'option.chosen' ? event.choice : event.type === 'time.waited' ? WAITED.id : '';
	if (move !== pending.choice) return { refused: 'not-decided' };
	const next = take(table.scenario, run, event);
	if ('refused' in next) return next;
	return moved(
		{ ...table, before: table.scenario, decisions: [...table.decisions, pending] },
		next
	);
}

/** Somewhere new: nothing is asked yet, and no option shown. */
export function moved(table: Table, run: Run): Table {
	const phase = run.state.end === null ? 'discussing' : 'hotWash';
	return { ...table, run, phase, pending: null, asked: false, shown: false };
}

/** Has an inject come now, or never. The run is played again under the story so changed, up to where it stands. */
export function bring(
	table: Table,
	run: Run,
	event: Of<'table.fired'> | Of<'table.skipped'>
): Table | RefusedTable {
	const index = table.scenario.injects.findIndex(({ id }) => id === event.inject);
	if (index < 0) return { refused: 'no-such-inject' };
	const gone = (state: Run['state']): boolean => (state.fired & (1 << index)) !== 0;
	if (gone(run.state)) return { refused: 'cannot-come' };
	const fires = event.type === 'table.fired';
	if (fires && run.state.incident === null) return { refused: 'cannot-come' };
	const scenario = amend(
		table.scenario,
		fires
			? { is: 'fired', inject: event.inject, at: run.state.t }
			: { is: 'skipped', inject: event.inject }
	);
	const again = play(scenario, run.events);
	if ('refused' in again || again.state.t !== run.state.t || fires !== gone(again.state))
		return { refused: 'cannot-come' };
	if (
		!canChoose(scenario, again.state) &&
		!canWait(scenario, again.state) &&
		again.state.end === null
	)
		return { refused: 'needed' };
	const amended = { ...table, scenario, before: scenario };
	if (!fires) return { ...amended, run: again };
	return moved(amended, again);
}

/** Ends the story where it stands: what would still have been harmed counts, as it does for an end that mends nothing. */
export function stop(table: Table, run: Run, event: Of<'table.stopped'>): Table | RefusedTable {
	const asked = askedAt(table.scenario, run.state);
	if (asked?.id !== event.at) return { refused: 'not-here' };
	const text = 'The room stopped here';
	const scenario = amend(table.scenario, {
		is: 'instead',
		at: event.at,
		choice: STOPPED,
		text,
		takes: 0,
		to: STOPPED
	});
	const next = take(scenario, run, { type: 'option.chosen', at: event.at, choice: STOPPED });
	if ('refused' in next || next.state.end === null) return { refused: 'cannot-come' };
	return moved({ ...table, scenario, before: scenario }, next);
}
