import { getNextSnapshot, initialTransition, transition } from 'xstate';
import { expect, test } from 'vitest';
import { stepTable } from '../../src/domain/scenario/table/step.ts';
import { tabletop } from '../../src/drill/table/machine.ts';
import { quietPage } from '../domain/scenario/quiet-page.ts';
import { path } from '../domain/scenario/table/paths.ts';

test('the machine goes wherever its step goes, on every path', () => {
	const visited = new Set<string>();
	for (let seed = 1; seed <= 40; seed++) {
		const { events, tables } = path(quietPage, seed);
		let [snapshot] = initialTransition(tabletop, { scenario: quietPage });
		for (const [i, event] of events.entries()) {
			expect(snapshot.can(event)).toBe(true);
			[snapshot] = transition(tabletop, snapshot, event);
			const table = tables[i];
			expect(snapshot.context.table).toEqual(table);
			expect(snapshot.value).toEqual({
				table: table?.phase,
				clock: table?.paused ? 'paused' : 'running'
			});
			visited.add(JSON.stringify(snapshot.value));
		}
	}
	expect([...visited].length).toBeGreaterThan(4);
});

test('what the step refuses, the machine ignores', () => {
	const { events, tables } = path(quietPage, 5);
	for (const [i, table] of tables.entries())
		for (const event of events) {
			let [snapshot] = initialTransition(tabletop, { scenario: quietPage });
			if (i > 6 || !('refused' in stepTable(table, event))) continue;
			for (const past of events.slice(0, i + 1))
				snapshot = getNextSnapshot(tabletop, snapshot, past);
			expect(snapshot.can(event)).toBe(false);
			expect(getNextSnapshot(tabletop, snapshot, event).context.table).toEqual(table);
		}
});
