import { describe, expect, test } from 'vitest';
import { parseCase } from '../../../src/domain/escalation/case-schema.ts';
import type { CaseFile, CaseSchedule } from '../../../src/domain/escalation/case-types.ts';
import {
	calendarOf,
	monthAfter,
	monthOfPage,
	weekNumber,
	zoneOfAll,
	type Cell
} from '../../../src/lab/month/calendar.ts';
import { HEADS, levelSources, monthShare } from '../../../src/lab/month/share.ts';

const march = { year: 2026, month: 3 };
const lisbon = 'Europe/Lisbon';

function caseOf(
	schedules: Readonly<Record<string, CaseSchedule>>,
	targets: readonly (readonly string[])[] = [['primary']],
	service: CaseFile['service'] = { urgency: 'high' }
): CaseFile {
	const parsed = parseCase({
		id: 'month',
		start: '2026-03-04T10:00:00Z',
		service,
		people: { ade: { name: 'Ade', tz: lisbon }, bo: { name: 'Bo', tz: lisbon } },
		schedules,
		policy: { levels: targets.map((all) => ({ timeoutMin: 5, targets: all })) },
		until: 10
	});
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
	return parsed.file;
}
const weekly = (more: Partial<Extract<CaseSchedule, { layers: unknown }>> = {}): CaseSchedule => ({
	tz: lisbon,
	layers: [
		{ rotation: { unit: 'week', length: 1, start: '2026-02-23T09:00', users: ['ade', 'bo'] } }
	],
	...more
});
const cellsOf = (file: CaseFile): readonly Cell[] =>
	calendarOf(file, [{ schedule: 'primary' }], march, lisbon).flatMap(({ days }) =>
		days.flatMap((day) => day ?? [])
	);
const told = (cell: Cell | undefined) =>
	cell?.lines.map(({ pieces }) =>
		pieces.map(({ names, from, to, isGap }) => [from, names || (isGap ? 'gap' : 'off'), to])
	);

describe('a month', () => {
	test('has weeks of seven, Monday first, with the days of other months left out', () => {
		const weeks = calendarOf(
			caseOf({ primary: weekly() }),
			[{ schedule: 'primary' }],
			march,
			lisbon
		);
		expect(weeks.map(({ number }) => number)).toEqual([9, 10, 11, 12, 13, 14]);
		expect(weeks.every(({ days }) => days.length === 7)).toBe(true);
		expect(weeks[0]?.days.map((day) => day?.number)).toEqual([...Array(6).fill(undefined), 1]);
		expect(cellsOf(caseOf({ primary: weekly() }))).toHaveLength(31);
	});

	test('shows hand-offs with their times, as shares of their day', () => {
		const cells = cellsOf(caseOf({ primary: weekly() }));
		expect(told(cells[1])).toEqual([
			[
				[undefined, 'Ade', '09:00'],
				['09:00', 'Bo', undefined]
			]
		]);
		const [before, after] = cells[1]?.lines[0]?.pieces ?? [];
		expect([before?.x, before?.w, after?.x, after?.w]).toEqual([0, 37.5, 37.5, 62.5]);
		expect(told(cells[2])).toEqual([[[undefined, 'Bo', undefined]]]);
	});

	test('marks the day of the page, and the day on which the clock changes', () => {
		const cells = cellsOf(caseOf({ primary: weekly() }));
		expect(cells.filter(({ isPage }) => isPage).map(({ number }) => number)).toEqual([4]);
		expect(cells.filter(({ notes }) => notes.length > 0)).toMatchObject([
			{ number: 29, notes: ['23 hours: the clock changes'] }
		]);
	});

	test('marks overrides and temporary schedules on every day they touch, and on no other', () => {
		const cells = cellsOf(
			caseOf({
				primary: weekly({
					overrides: [
						{ from: '2026-03-10T09:00', to: '2026-03-12T00:00', remove: 'bo', add: 'ade' }
					],
					temporary: [
						{
							from: '2026-03-19T22:00',
							to: '2026-03-20T06:00',
							shifts: [{ from: '2026-03-19T22:00', to: '2026-03-20T02:00', user: 'bo' }]
						}
					]
				})
			})
		);
		const on = (note: string) =>
			cells.filter(({ notes }) => notes.includes(note)).map(({ number }) => number);
		expect([on('Override'), on('Temporary schedule')]).toEqual([
			[10, 11],
			[19, 20]
		]);
		expect(told(cells[19])).toEqual([
			[
				[undefined, 'Bo', '02:00'],
				['02:00', 'gap', '06:00'],
				['06:00', 'Bo', undefined]
			]
		]);
	});

	test('nobody is a gap only while somebody is needed', () => {
		const hours = { days: ['mon', 'tue'], from: '09:00', to: '17:00' } as const;
		const primary: CaseSchedule = {
			tz: lisbon,
			layers: [
				{
					rotation: { unit: 'week', length: 1, start: '2026-02-23T09:00', users: ['ade'] },
					restrictions: [{ ...hours, days: ['mon'] }]
				}
			]
		};
		const supported = caseOf({ primary }, [['primary']], {
			urgency: { byHours: { inside: 'high', outside: 'low' } },
			supportHours: { ...hours, tz: lisbon }
		});
		const cells = cellsOf(supported);
		expect(told(cells[1])?.[0]?.map(([, who]) => who)).toEqual(['off', 'Ade', 'off']);
		expect(told(cells[2])?.[0]?.map(([, who]) => who)).toEqual(['gap']);
		expect(told(cells[3])?.[0]?.map(([, who]) => who)).toEqual(['off']);
	});

	test('of all levels has a line for each, people called by name too', () => {
		const file = caseOf({ primary: weekly(), other: { always: 'bo' } }, [
			['primary'],
			['other', 'ade']
		]);
		const sources = levelSources(file);
		expect(sources).toEqual([
			{ schedule: 'primary', label: '1' },
			{ schedule: 'other', label: '2' },
			{ person: 'ade', label: '2' }
		]);
		const [first] = calendarOf(file, sources, march, zoneOfAll(file, sources)).flatMap(({ days }) =>
			days.flatMap((day) => day ?? [])
		);
		expect(first?.lines.map(({ label, pieces }) => [label, pieces[0]?.names])).toEqual([
			['1', 'Ade'],
			['2', 'Bo'],
			['2', 'Ade']
		]);
	});
});

test('months follow each other over the turn of a year, and begin at the page’s own', () => {
	expect(monthAfter({ year: 2026, month: 12 }, 1)).toEqual({ year: 2027, month: 1 });
	expect(monthAfter({ year: 2026, month: 3 }, -15)).toEqual({ year: 2024, month: 12 });
	const file: CaseFile = { ...caseOf({ primary: weekly() }), start: '2026-03-31T23:30:00Z' };
	expect(monthOfPage(file, lisbon)).toEqual({ year: 2026, month: 4 });
	expect(monthOfPage(file, 'America/New_York')).toEqual(march);
});

test('weeks are counted as ISO counts them', () => {
	expect(
		['2026-01-01', '2027-01-01', '2024-12-30', '2026-03-04', '2020-12-31'].map(weekNumber)
	).toEqual([1, 53, 1, 10, 53]);
});

describe('shares', () => {
	test('of one schedule: the most and the least are marked where it is uneven', () => {
		const { sentences, shares } = monthShare(
			caseOf({ primary: weekly() }),
			[{ schedule: 'primary' }],
			march,
			lisbon
		);
		expect(sentences[0]).toBe('Somebody is on call the whole month.');
		expect(HEADS[0]).toBe('Hours');
		// 1 March to the 2nd, the 9th to the 16th, the 23rd to the 30th, which has an hour less.
		// Weekend days are 1, 14, 15, 28 and 29 against 7, 8, 21 and 22.
		expect(shares.map(({ person, figures }) => [person, figures[0], figures[3]])).toEqual([
			['ade', { text: String(33 + 168 + 167) }, { text: '5', mark: 'most' }],
			['bo', { text: String(168 + 168 + 39) }, { text: '4', mark: 'least' }]
		]);
	});

	test('of all levels: hours on two of them at once count once', () => {
		const file = caseOf({ primary: { always: 'ade' }, other: { always: 'ade' }, third: weekly() }, [
			['primary'],
			['other'],
			['third']
		]);
		const { sentences, shares } = monthShare(file, levelSources(file), march, lisbon);
		expect(sentences).toEqual([
			'Level 1, Primary: Somebody is on call the whole month.',
			'Level 2, Other: Somebody is on call the whole month.',
			'Level 3, Third: Somebody is on call the whole month.'
		]);
		expect(shares.map(({ person, figures }) => [person, figures[0], figures[4]?.text])).toEqual([
			['ade', { text: '743', mark: 'most' }, '2'],
			['bo', { text: '375', mark: 'least' }, '3']
		]);
	});
});
