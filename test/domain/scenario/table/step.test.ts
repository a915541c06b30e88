import { describe, expect, test } from 'vitest';
import type { StoredEvent } from '../../../../src/domain/record/types.ts';
import { play } from '../../../../src/domain/scenario/play.ts';
import { tableEventsOf, type TableEvent } from '../../../../src/domain/scenario/table/events.ts';
import { lobby, stepTable } from '../../../../src/domain/scenario/table/step.ts';
import { quietPage } from '../quiet-page.ts';
import { randomScenario } from '../random.ts';
import { begun, decided, here, path, put, through } from './paths.ts';

const now = 2_000_000;
const start = (...more: TableEvent[]) => through(quietPage, [...begun(quietPage), ...more]);
const refusal = (table: ReturnType<typeof start>, event: TableEvent): string | null => {
	const after = stepTable(table, event);
	return 'refused' in after ? after.refused : null;
};
const first = { at: 'bedside', choice: 'stagger' };
const bedside = start();
const at = here(bedside);
const [choice = ''] = (bedside.run ? quietPage.scenes[at]?.choices : [])?.map(({ id }) => id) ?? [];

describe('a table', () => {
	test('goes from its lobby over the briefing into the first scene, with nothing asked or shown', () => {
		expect(lobby(quietPage).phase).toBe('lobby');
		expect(through(quietPage, begun(quietPage).slice(0, 1)).phase).toBe('briefing');
		const { phase, asked, shown, pending } = bedside;
		expect({ phase, asked, shown, pending }).toEqual({
			phase: 'discussing',
			asked: false,
			shown: false,
			pending: null
		});
	});

	test('shows options only with their question', () => {
		const shown = put(bedside, { type: 'table.shown', at, shown: true });
		expect([shown.asked, shown.shown]).toEqual([true, true]);
		const hidden = put(shown, { type: 'table.shown', at, shown: false });
		expect([hidden.asked, hidden.shown]).toEqual([true, false]);
	});

	test('holds a decision until it is followed, and lets it be taken back before', () => {
		const [decide, follow] = decided(at, choice) as [TableEvent, TableEvent];
		const held = put(bedside, decide);
		expect(held.phase).toBe('decided');
		expect(held.run).toBe(bedside.run);
		expect(put(held, { type: 'table.undone', at })).toEqual(bedside);
		expect(refusal(bedside, follow)).toBe('not-now');
		expect(refusal(held, { ...follow, choice: 'other' } as TableEvent)).toBe('not-decided');
		const on = put(held, follow);
		expect(on.decisions).toMatchObject([{ at, choice, by: 'Nia', why: 'It seemed right' }]);
		expect(refusal(on, { type: 'table.undone', at })).toBe('not-now');
	});

	test('does not move while it is paused, and does not count the pause', () => {
		const paused = put(bedside, { type: 'table.paused', now });
		expect(refusal(paused, decided(at, choice)[0] as TableEvent)).toBe('paused');
		const noted = put(paused, { type: 'table.noted', text: 'A silence', now });
		const again = put(noted, { type: 'table.resumed', now: now + 5000 });
		expect([again.paused, again.pausedFor, again.notes.length]).toEqual([false, 5000, 1]);
		expect(refusal(again, decided(at, choice)[0] as TableEvent)).toBeNull();
	});

	test('ends early with what it would still have cost, and collects what it learnt', () => {
		const over = put(bedside, { type: 'table.stopped', at, now });
		expect(over.phase).toBe('hotWash');
		expect(over.run?.state.end).toBe('unresolved');
		const washed = [
			{ type: 'table.went', how: 'well', text: 'We talked' },
			{ type: 'table.went', how: 'well', text: 'Twice' },
			{ type: 'table.struck', from: 'well', index: 0 },
			{ type: 'table.improved', text: 'Runbook', owner: 'Mei', due: '2027-01-10' },
			{ type: 'table.closed', now }
		] as const;
		const closed = washed.reduce<ReturnType<typeof start>>(put, over);
		expect(closed).toMatchObject({
			phase: 'report',
			well: ['Twice'],
			items: [{ text: 'Runbook', owner: 'Mei', due: '2027-01-10' }]
		});
		expect(refusal(closed, { type: 'table.noted', text: 'late', now })).toBe('over');
	});
});

describe('a facilitator', () => {
	const night = (): ReturnType<typeof start> => start(...decided(first.at, choice));

	test('has an inject come early, which then asks as if it had come by itself', () => {
		const table = night();
		const inject = quietPage.injects.find(({ choices }) => choices.length > 0);
		if (!inject || table.run?.state.incident === null) throw new Error('no incident yet');
		const fired = put(table, { type: 'table.fired', inject: inject.id, now });
		expect(here(fired)).toBe(inject.id);
		expect(fired.run?.events).toEqual(table.run?.events);
		expect(fired.run?.state.t).toBe(table.run?.state.t);
		expect(refusal(fired, { type: 'table.fired', inject: inject.id, now })).toBe('cannot-come');
	});

	test('has none come before the incident', () => {
		const inject = quietPage.injects[0]?.id ?? '';
		expect(refusal(bedside, { type: 'table.fired', inject, now })).toBe('cannot-come');
	});

	test('leaves an inject out, which then never comes', () => {
		let table = night();
		for (const { id } of quietPage.injects)
			table = put(table, { type: 'table.skipped', inject: id, now });
		for (let i = 0; i < 40 && table.phase === 'discussing'; i++) {
			const place = here(table);
			const [option] = table.run
				? (table.scenario.scenes[place]?.choices ?? []).filter(
						(one) => !('refused' in stepTable(table, decided(place, one.id)[0] as TableEvent))
					)
				: [];
			table = decided(place, option?.id ?? 'wait').reduce(put, table);
		}
		expect(table.phase).toBe('hotWash');
		expect(table.run?.happened.filter(({ type }) => type === 'inject')).toEqual([]);
	});

	test('leads a room that did something else to a scene, with nothing scored', () => {
		const table = night();
		const place = here(table);
		const to = Object.values(quietPage.scenes).find(({ end }) => end === 'resolved')?.id ?? '';
		const decide: TableEvent = {
			type: 'table.decided',
			at: place,
			choice: null,
			by: 'Nia',
			why: 'We know a better way',
			now,
			instead: { text: 'Called the vendor', takes: 120, to }
		};
		const held = put(table, decide);
		const scored = (one: typeof table): number =>
			one.run?.happened.filter(({ type }) => type === 'scored').length ?? 0;
		const after = put(held, {
			type: 'option.chosen',
			at: place,
			choice: held.pending?.choice ?? ''
		});
		expect(after.run?.state.end).toBe('resolved');
		expect(after.run?.state.t).toBe((table.run?.state.t ?? 0) + 120);
		expect(scored(after)).toBe(scored(table));
		// Taken back, no trace of it is left.
		expect(put(held, { type: 'table.undone', at: place })).toEqual(table);
		expect(refusal(table, { ...decide, instead: { text: 'x', takes: 0, to: 'nowhere' } })).toBe(
			'no-such-scene'
		);
	});
});

const stored = (events: readonly TableEvent[]): StoredEvent[] =>
	events.map((event, n) => ({ version: 1, attempt: 'a', n, at: 0, event }) as StoredEvent);

describe('over generated paths', () => {
	const scenarios = [quietPage, ...[1, 2, 3, 4, 5, 6, 7, 8].map(randomScenario)];

	test('every event survives storage, and the whole list leads to the same table again', () => {
		for (const [i, scenario] of scenarios.entries())
			for (let seed = 1; seed <= 12; seed++) {
				const { events, tables } = path(scenario, seed * 31 + i);
				const read = tableEventsOf(JSON.parse(JSON.stringify(stored(events))) as StoredEvent[]);
				expect(read).toEqual(events);
				expect(through(scenario, read ?? [])).toEqual(tables.at(-1));
			}
	});

	test('the run is one that the amended story plays by itself', () => {
		let amended = 0;
		for (const [i, scenario] of scenarios.entries())
			for (let seed = 1; seed <= 12; seed++) {
				const table = path(scenario, seed * 17 + i).tables.at(-1);
				if (!table?.run) throw new Error('never begun');
				const again = play(table.scenario, table.run.events);
				expect('refused' in again ? again.refused : again.state).toEqual(table.run.state);
				if (table.scenario !== scenario) amended++;
			}
		expect(amended).toBeGreaterThan(20);
	});
});

test('an event that is none is refused as a whole', () => {
	expect(tableEventsOf(stored([{ type: 'table.noted', text: '', now }]))).toBeNull();
	expect(
		tableEventsOf(
			stored([{ type: 'table.noted', text: 'x', now, more: 1 } as unknown as TableEvent])
		)
	).toBeNull();
});
