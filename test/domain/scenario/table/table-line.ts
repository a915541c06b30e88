import { roomOf, type RoomView } from '../../../../src/domain/scenario/table/room.ts';
import type { TableEvent } from '../../../../src/domain/scenario/table/events.ts';
import { lobby, stepTable } from '../../../../src/domain/scenario/table/step.ts';
import type { Run, RunEvent } from '../../../../src/domain/scenario/run-types.ts';
import type { Scenario } from '../../../../src/domain/scenario/types.ts';

const WHY = 'A reason that only the console shows';

/** What a facilitator does for one event of a line: asks, shows the options, decides, goes on. */
const stepsFor = (event: RunEvent): TableEvent[] =>
	event.type === 'run.begun'
		? [
				{ type: 'table.briefed', now: 0 },
				{ ...event, mode: 'tabletop' }
			]
		: [
				{ type: 'table.asked', at: event.at },
				{ type: 'table.shown', at: event.at, shown: true },
				{
					type: 'table.decided',
					at: event.at,
					choice: event.type === 'option.chosen' ? event.choice : 'wait',
					by: 'Everybody',
					why: WHY,
					now: 0
				},
				event
			];

/** Everything that the room's screen shows while a table plays a line. */
export function* roomsOf(scenario: Scenario, line: Run): Generator<RoomView> {
	let table = lobby(scenario);
	for (const event of line.events.flatMap(stepsFor)) {
		const next = stepTable(table, event);
		if ('refused' in next) throw new Error(`${event.type}: ${next.refused}`);
		table = next;
		yield roomOf(table);
	}
}

export const ROOM_SECRETS = [WHY];
