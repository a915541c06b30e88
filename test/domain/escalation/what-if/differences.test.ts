import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../../../src/domain/escalation/case-types.ts';
import {
	differencesOf,
	sayDifferences
} from '../../../../src/domain/escalation/what-if/differences.ts';
import { firstLoads } from '../../../../src/domain/escalation/what-if/month-load.ts';
import { level, SMALL, withPolicy } from './small-case.ts';

const rows = (b: CaseFile) =>
	differencesOf(SMALL, b).map(({ what, one, two }) => `${what}: ${one} | ${two}`);
const [one, two, three] = SMALL.policy.levels;

describe('what differs', () => {
	it('is nothing between a case and itself', () => {
		expect(rows(SMALL)).toEqual([]);
		expect(sayDifferences([])).toBe('Nothing that decides who is paged is different.');
	});

	it('is a wait, in a sentence of its own', () => {
		const b = withPolicy([level(15, 'primary'), ...[two, three].filter((l) => l !== undefined)]);
		expect(rows(b)).toEqual(['Level 1 waits: 5 minutes | 15 minutes']);
		expect(sayDifferences(differencesOf(SMALL, b))).toBe(
			'They differ in one thing. Level 1 waits: 5 minutes in the first, 15 minutes in the second.'
		);
	});

	it('takes levels in the order of their numbers', () => {
		const levels = [
			{ ...two, number: 2 },
			{ ...one, number: 1 },
			{ ...three, number: 3 }
		] as CaseFile['policy']['levels'];
		expect(rows(withPolicy(levels))).toEqual([]);
	});

	it('is levels, shadows, passes, urgency, products and people', () => {
		const b: CaseFile = {
			...SMALL,
			preset: 'goalert-like',
			service: { urgency: 'low', ackTimeoutMin: 30, tier: 2 },
			people: {
				ade: { ...SMALL.people['ade'], rules: { high: [{ afterMin: '1:30', channel: 'push' }] } },
				bo: { ...SMALL.people['bo'], sleep: { from: '23:00', to: '07:00' } },
				di: {}
			},
			schedules: { primary: { always: 'ade' }, secondary: { always: 'ade' } },
			policy: {
				repeat: 0,
				levels: [{ ...level(5, 'primary', 'bo'), assign: 'roundRobin', shadows: ['di'] }]
			}
		};
		expect(rows(b)).toEqual([
			'Levels: 3 | 1',
			'Level 1 calls: Primary | Primary and Bo, in turn; di watches',
			'Level 2 calls: Secondary | –',
			'Level 2 waits: 10 minutes | –',
			'Level 3 calls: Last | –',
			'Level 3 waits: 10 minutes | –',
			'In all: 2 passes | 1 pass',
			'Tier: none | 2',
			'Urgency: high, at all hours | low, at all hours',
			'An acknowledgement runs out: never | after 30 minutes',
			'Behaves like: PagerDuty | GoAlert',
			'Nobody on call at a level: the next level at once | the level’s time passes first',
			'Messages left when the page moves on: dropped | still sent',
			'Edits while an incident is open: the old policy is kept | the new policy is followed',
			'Several layers at once: the last layer alone | all of them together',
			'Schedule Secondary: always Bo | always Ade',
			'Schedules of its own: Last and Empty | –',
			'People of its own: Cy | di',
			'Ade: messages: text at 0, call at 2 | push at 1:30',
			'Ade: messages of low urgency: chat at 0 | none',
			'Bo: sleeps: 22:00 to 08:00 in Berlin | 23:00 to 07:00 in Berlin'
		]);
		expect(sayDifferences(differencesOf(SMALL, b))).toBe('They differ in 20 things.');
	});
});

describe('what only one of them has, or many have alike', () => {
	const many = (prefix: string, count: number, more: CaseFile['people'][string] = {}) =>
		Object.fromEntries(
			Array.from({ length: count }, (_, i) => [
				`${prefix}${i}`,
				{ name: `${prefix.toUpperCase()}${i}`, ...more }
			])
		);

	it('is summed up, however much it is', () => {
		const schedules = Object.fromEntries(
			Array.from({ length: 40 }, (_, i) => [`rota-${i}`, { always: 'ade' }])
		);
		const b = { ...SMALL, schedules: { ...SMALL.schedules, ...schedules } };
		expect(rows({ ...b, people: { ...SMALL.people, ...many('x', 7) } })).toEqual([
			'Schedules of its own: – | Rota 0, Rota 1, Rota 2, Rota 3 and 36 more',
			'People of its own: – | X0, X1, X2, X3 and 3 more'
		]);
	});

	it('is a row where many differ in the same way', () => {
		const a = { ...SMALL, people: { ...SMALL.people, ...many('x', 3) } };
		const b = {
			...a,
			people: { ...a.people, ...many('x', 3, { sleep: { from: '21:00', to: '05:00' } }) }
		};
		const found = differencesOf(a, b);
		expect(found).toEqual([
			{
				what: 'X0, X1 and X2: sleeps',
				one: '22:00 to 08:00 in UTC',
				two: '21:00 to 05:00 in UTC'
			}
		]);
	});
});

describe('a month of being first', () => {
	it('counts nights and the pages that wake', () => {
		const primary = {
			tz: 'Europe/Lisbon',
			layers: [
				{ rotation: { unit: 'week', length: 1, start: '2026-01-05T12:00', users: ['ade', 'none'] } }
			]
		} as const;
		const file = withPolicy([level(5, 'primary')], { schedules: { primary } });
		const [ade, ...others] = firstLoads(file, { year: 2026, month: 6 });
		expect(others).toEqual([]);
		expect(ade).toMatchObject({ person: 'ade', nights: 14 });
		// The morning of the 1st belongs to a night of May.
		expect(ade?.wakes).toBeCloseTo((100 * (14 * 10 + 8)) / (30 * 24), 5);
	});

	it('is of the level that is called first, wherever it stands', () => {
		const levels = [{ ...level(5, 'ade'), number: 1 }, level(5, 'bo')];
		expect(
			firstLoads(withPolicy(levels), { year: 2026, month: 6 }).map(({ person }) => person)
		).toEqual(['ade']);
	});

	it('counts every night of somebody named outright', () => {
		const [ade] = firstLoads(withPolicy([level(5, 'ade')]), { year: 2026, month: 6 });
		expect(ade?.nights).toBeGreaterThanOrEqual(30);
		expect(ade?.wakes).toBeCloseTo(100 * (10 / 24), 0);
	});
});
