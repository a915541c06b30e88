import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../../../src/domain/escalation/case-types.ts';
import { ticksOf } from '../../../../src/domain/escalation/what-if/axis.ts';
import type { Behaviour } from '../../../../src/domain/escalation/what-if/behaviour.ts';
import { changesOf } from '../../../../src/domain/escalation/what-if/changes.ts';
import { figuresOf } from '../../../../src/domain/escalation/what-if/figures.ts';
import { atX, scaleOf, xOf } from '../../../../src/domain/escalation/what-if/scale.ts';
import { shown } from '../../../../src/domain/escalation/what-if/shown.ts';
import { linesOf } from '../../../../src/domain/escalation/what-if/story-lines.ts';
import { storyLanes } from '../../../../src/domain/escalation/what-if/story-lanes.ts';
import { tell } from '../../../../src/domain/escalation/what-if/story.ts';
import { level, SMALL, withPolicy } from './small-case.ts';

const MIN = 60_000;
const HOUR = 60 * MIN;
const START = Date.parse(SMALL.start);
const story = (file: CaseFile, how: Behaviour = { is: 'silence' }) => tell(file, START, how);
const minutes = ({ from, to, again, end, until }: ReturnType<typeof shown>) => ({
	to: (to - from) / MIN,
	again: again === undefined ? undefined : (again - from) / MIN,
	end,
	until: (until - from) / MIN
});
const times = (repeat: number): CaseFile => ({ ...SMALL, policy: { ...SMALL.policy, repeat } });

describe('the drawn part of a story', () => {
	it('is all of it while it is short', () => {
		expect(minutes(shown(story(SMALL)))).toEqual({ to: 50, again: 25, end: 'silence', until: 50 });
	});

	it('is two passes of ten that are the same', () => {
		expect(minutes(shown(story(times(9))))).toEqual({ to: 50, again: 25, end: 'same', until: 250 });
	});

	it('says so when the passes are not the same', () => {
		const primary = {
			tz: 'Europe/Lisbon',
			layers: [
				{
					rotation: { unit: 'hour', length: 1, start: '2026-03-04T00:00', users: ['ade', 'cy'] }
				}
			]
		} as const;
		const file: CaseFile = { ...times(9), schedules: { ...SMALL.schedules, primary } };
		expect(minutes(shown(story(file)))).toMatchObject({ to: 50, end: 'more', until: 250 });
	});

	it('keeps in sight where the page would have gone', () => {
		expect(minutes(shown(story(SMALL, { is: 'answers', after: 4 })))).toMatchObject({
			to: 17,
			end: 'over',
			until: 4
		});
	});

	it('holds something even when nothing happens', () => {
		expect(minutes(shown(story(withPolicy([]))))).toMatchObject({ to: 1, end: 'over' });
	});
});

describe('the axis', () => {
	it('is to one scale while nothing is long', () => {
		const scale = scaleOf([5 * MIN, 15 * MIN], 0, 50 * MIN);
		expect(scale.pieces).toHaveLength(1);
		expect(xOf(scale, 25 * MIN)).toBe(0.5);
		expect(atX(scale, 0.5)).toBe(25 * MIN);
		expect(ticksOf(scale, [], 'UTC').map(({ label }) => label)).toEqual([
			'0',
			'10',
			'20',
			'30',
			'40',
			'50 min'
		]);
	});

	it('cuts a weekend of waiting out, and reads what follows by the clock', () => {
		const friday = Date.parse('2026-03-06T18:00:00Z');
		const monday = Date.parse('2026-03-09T09:00:00Z');
		const stops = [friday, monday, monday + 30 * MIN, monday + HOUR];
		const scale = scaleOf(stops, friday, monday + HOUR);
		expect(scale.pieces.map(({ cut }) => cut)).toEqual([false, true, false]);
		expect(xOf(scale, monday + HOUR) - xOf(scale, monday)).toBeGreaterThan(0.7);
		const labels = ticksOf(scale, stops, 'UTC').map(({ label }) => label);
		expect(labels[0]).toBe('0');
		expect(labels).toContain('Mon 09:00');
		for (const at of stops) expect(atX(scale, xOf(scale, at))).toBeCloseTo(at, -2);
	});

	it('does not cut waits that are the policy’s own', () => {
		expect(scaleOf([120 * MIN, 240 * MIN], 0, 360 * MIN).pieces).toHaveLength(1);
	});

	it('counts hours when it is long', () => {
		const labels = ticksOf(scaleOf([], 0, 10 * HOUR), [], 'UTC').map(({ label }) => label);
		expect(labels.at(-1)).toBe('10 h');
		expect(labels).toContain('2');
	});
});

describe('lanes of a story', () => {
	it('show messages, the hold, the answer and where it would have gone', () => {
		const told = story(SMALL, { is: 'answers', after: 4 });
		const lanes = storyLanes(told, shown(told));
		expect(lanes.map(({ name, place }) => [name, place])).toEqual([
			['Ade', 'level 1'],
			['Bo', 'level 2'],
			['Cy', 'level 3']
		]);
		expect(lanes[0]?.marks).toEqual([
			{ is: 'hold', at: START, to: START + 4 * MIN },
			{ is: 'sms', at: START },
			{ is: 'call', at: START + 2 * MIN },
			{ is: 'ack', at: START + 4 * MIN }
		]);
		expect(lanes[1]?.marks).toEqual([{ is: 'will', at: START + 5 * MIN }]);
	});

	it('has ticks that never ring for a page that was raised, too', () => {
		const service: CaseFile['service'] = {
			urgency: { byHours: { inside: 'high', outside: 'low', raiseAtStart: true } },
			supportHours: { tz: 'Europe/Lisbon', days: ['wed'], from: '03:00', to: '17:00' }
		};
		const told = story(withPolicy([level(2, 'primary'), level(10, 'secondary')], { service }));
		const [ade] = storyLanes(told, shown(told));
		expect(ade?.marks).toContainEqual({ is: 'call', at: START + 52 * MIN, never: true });
	});

	it('show what is asked for by hand', () => {
		const told = story(SMALL, { is: 'stuck', after: 4 });
		const [ade] = storyLanes(told, shown(told));
		expect(ade?.marks).toContainEqual({ is: 'hand', at: START + 8 * MIN });
	});

	it('put several incidents on one line a person', () => {
		const told = story({ ...SMALL, incidents: [0, 60] }, { is: 'answers', after: 4 });
		const lanes = storyLanes(told, shown(told));
		expect(lanes).toHaveLength(1);
		expect(lanes[0]?.marks.filter(({ is }) => is === 'ack')).toHaveLength(2);
	});
});

describe('what changes around a page', () => {
	it('is told of: handoffs and clocks, in order', () => {
		const primary = {
			tz: 'Europe/Lisbon',
			layers: [
				{ rotation: { unit: 'day', length: 1, start: '2026-03-28T00:30', users: ['ade', 'cy'] } }
			]
		} as const;
		const file: CaseFile = { ...SMALL, schedules: { ...SMALL.schedules, primary } };
		const from = Date.parse('2026-03-29T00:00:00Z');
		expect(
			changesOf(file, ['ade', 'bo'], 'Europe/Lisbon', from, from + 90 * MIN).map(({ at, says }) => [
				(at - from) / MIN,
				says
			])
		).toEqual([
			[30, 'Primary: Cy takes over from Ade'],
			[60, 'Clocks go forward in Lisbon'],
			[60, 'Clocks go forward in Berlin']
		]);
	});

	it('is told of where nobody is on call any more', () => {
		const gap = {
			tz: 'Europe/Lisbon',
			layers: [
				{
					rotation: { unit: 'day', length: 1, start: '2026-03-01T00:00', users: ['ade'] },
					restrictions: [{ days: ['wed'], from: '00:00', to: '02:30' }]
				}
			]
		} as const;
		const file = withPolicy([level(5, 'gap')], { schedules: { gap } });
		expect(changesOf(file, [], 'Europe/Lisbon', START, START + HOUR)).toEqual([
			{
				at: START + 20 * MIN,
				is: 'handoff',
				says: 'Gap: nobody is on call any more',
				short: 'nobody on call'
			}
		]);
	});
});

describe('the list', () => {
	it('gives the minute, the clock, the person’s own clock and why', () => {
		const told = story(SMALL, { is: 'answers', after: 6 });
		expect(linesOf(told, 1, []).slice(-4)).toEqual([
			{
				at: START + 5 * MIN,
				minute: '5',
				clock: 'Wed 02:15',
				says: 'Level 2 after 5 min without acknowledgement',
				is: 'entry'
			},
			{
				at: START + 5 * MIN,
				minute: '5',
				clock: 'Wed 02:15',
				there: 'Wed 03:15 in Berlin',
				says: 'Bo is paged',
				is: 'entry'
			},
			{
				at: START + 5 * MIN,
				minute: '5',
				clock: 'Wed 02:15',
				there: 'Wed 03:15 in Berlin',
				says: 'Bo: text message at once',
				is: 'entry'
			},
			{
				at: START + 6 * MIN,
				minute: '6',
				clock: 'Wed 02:16',
				says: 'Ade acknowledges',
				is: 'entry'
			}
		]);
	});
});

describe('the figures', () => {
	it('count people, messages and pages in sleep hours', () => {
		const figures = figuresOf(story(SMALL, { is: 'answers', after: 6 }));
		expect(figures).toMatchObject({
			toAcknowledge: 6 * MIN,
			quiet: undefined,
			people: 2,
			woken: 2,
			messages: 3,
			sleepPages: 2,
			escalations: 1,
			shadows: [],
			shadowMessages: 0
		});
		expect(
			figures.byPerson.map(({ person, pages, messages }) => [person, pages, messages])
		).toEqual([
			['ade', 1, 2],
			['bo', 1, 1]
		]);
		expect(figuresOf(story(SMALL))).toMatchObject({ toAcknowledge: undefined, sleepPages: 6 });
	});

	it('tell apart what goes to whoever only watches', () => {
		const [first, ...more] = SMALL.policy.levels;
		const levels = first ? [{ ...first, shadows: ['bo'] }, ...more.slice(1)] : [];
		const watched = figuresOf(story({ ...SMALL, policy: { ...SMALL.policy, levels } }));
		expect(watched.shadows).toEqual(['bo']);
		expect(watched.shadowMessages).toBeGreaterThan(0);
		expect(watched.byPerson.map(({ person }) => person)).not.toContain('bo');
	});
});
