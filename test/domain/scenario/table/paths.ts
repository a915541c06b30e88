import { beginning } from '../../../../src/domain/scenario/play.ts';
import { askedAt, canWait, openChoices } from '../../../../src/domain/scenario/asked.ts';
import type { TableEvent } from '../../../../src/domain/scenario/table/events.ts';
import { lobby, stepTable } from '../../../../src/domain/scenario/table/step.ts';
import type { Table } from '../../../../src/domain/scenario/table/types.ts';
import type { Scenario } from '../../../../src/domain/scenario/types.ts';
import { stream } from '../random.ts';

export const SECRET = 'Only the facilitator may read this note';
const NOW = 1_000_000;

/** One more event that must fit. */
export function put(table: Table, event: TableEvent): Table {
	const next = stepTable(table, event);
	if ('refused' in next) throw new Error(`${event.type} is refused: ${next.refused}`);
	return next;
}

export const through = (scenario: Scenario, events: readonly TableEvent[]): Table =>
	events.reduce(put, lobby(scenario));

/** A table in its first scene. */
export const begun = (scenario: Scenario, seed = 1): readonly TableEvent[] => [
	{ type: 'table.briefed', now: NOW },
	beginning(scenario, seed, 'tabletop')
];

export const here = ({ scenario, run }: Table): string =>
	(run && askedAt(scenario, run.state)?.id) ?? '';

/** Decides and follows: `choice` null waits. */
export const decided = (at: string, choice: string): readonly TableEvent[] => [
	{ type: 'table.decided', at, choice, by: 'Nia', why: 'It seemed right', now: NOW },
	choice === 'wait' ? { type: 'time.waited', at } : { type: 'option.chosen', at, choice }
];

/** Everything that a facilitator may try at a table, whether it fits or not. */
function tries(table: Table, whole: (below: number) => number): TableEvent[] {
	const { scenario, run, pending } = table;
	const at = here(table);
	const now = NOW;
	const scenes = Object.keys(scenario.scenes);
	const pick = <T>(from: readonly T[]): T => from[whole(from.length)] as T;
	const inject = scenario.injects.length > 0 ? pick(scenario.injects).id : 'none';
	const options = run ? openChoices(scenario, run.state).map(({ id }) => id) : [];
	const moves = [...options, ...(run && canWait(scenario, run.state) ? ['wait'] : [])];
	const choice = moves.length > 0 ? pick(moves) : 'none';
	const decide = { type: 'table.decided', at, by: 'Nia', why: SECRET, now } as const;
	return [
		{ type: 'table.asked', at },
		{ type: 'table.shown', at, shown: whole(2) === 0 },
		{ type: 'table.noted', text: SECRET, now },
		{ type: 'table.ticked', expectation: scenario.expectations[0]?.id ?? 'none', result: 'missed' },
		{ type: 'table.cast', role: 'command', who: 'Nia' },
		{ type: table.paused ? 'table.resumed' : 'table.paused', now },
		...(whole(4) === 0
			? ([
					{ type: 'table.fired', inject, now },
					{ type: 'table.skipped', inject, now },
					{
						...decide,
						choice: null,
						instead: { text: 'Went another way', takes: 60, to: pick(scenes) }
					}
				] as const)
			: []),
		{ type: 'table.undone', at },
		...(pending
			? [
					pending.choice === 'wait'
						? ({ type: 'time.waited', at } as const)
						: ({ type: 'option.chosen', at, choice: pending.choice } as const)
				]
			: [{ ...decide, choice }])
	];
}

/** A path of events that fit, picked by a seed, with the table after each. */
export function path(
	scenario: Scenario,
	seed: number,
	most = 80
): { readonly events: readonly TableEvent[]; readonly tables: readonly Table[] } {
	const next = stream(seed);
	const whole = (below: number): number => Math.floor(next() * below);
	const events: TableEvent[] = [...begun(scenario, seed)];
	const tables: Table[] = [];
	let table = lobby(scenario);
	for (const event of events) tables.push((table = put(table, event)));
	for (let i = 0; i < most * 3 && events.length < most && table.phase !== 'hotWash'; i++) {
		const event = tries(table, whole)[whole(tries(table, whole).length)];
		const after = event && stepTable(table, event);
		if (!event || !after || 'refused' in after) continue;
		events.push(event);
		tables.push((table = after));
	}
	return { events, tables };
}
