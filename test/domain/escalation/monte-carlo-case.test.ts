import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../../src/domain/escalation/case-types.ts';
import { EXAMPLES } from '../../../src/domain/escalation/examples.ts';
import { BEHAVIOUR } from '../../../src/domain/escalation/monte-carlo/behaviour.ts';
import { isEverUrgent, wholeOf } from '../../../src/domain/escalation/monte-carlo/of-case.ts';
import { sayAsleep, sayWhole } from '../../../src/domain/escalation/monte-carlo/whole-words.ts';
import { wholeStudy, type WholePoint } from '../../../src/domain/escalation/monte-carlo/whole.ts';
import { tradeOff } from '../../../src/domain/escalation/trade-off.ts';

const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;
const CHOSEN = { delays: [1, 5, 15, 30], behaviour: BEHAVIOUR, incidents: 2000, seed: 3 };

const rules = {
	high: [
		{ afterMin: 0, channel: 'sms' },
		{ afterMin: 1, channel: 'push' },
		{ afterMin: 2, channel: 'phone' }
	]
} as const;

const FILE: CaseFile = {
	id: 'pay',
	start: '2026-03-02T00:00:00Z',
	service: { urgency: 'high' },
	people: { ade: { rules }, bo: { rules }, cy: { rules, tz: 'Pacific/Auckland' } },
	schedules: {
		primary: {
			layers: [
				{ rotation: { unit: 'week', length: 1, start: '2026-01-05T09:00', users: ['ade', 'bo'] } }
			]
		},
		secondary: { offsetOf: { schedule: 'primary', turns: 1 } }
	},
	policy: {
		levels: [
			{ timeoutMin: 5, targets: ['primary'] },
			{ timeoutMin: 10, targets: ['secondary'] },
			{ timeoutMin: 10, targets: ['cy'] }
		],
		repeat: 1
	},
	until: 120
};

const byHours = (inside: 'high' | 'low', outside: 'high' | 'low'): CaseFile => ({
	...FILE,
	service: {
		urgency: { byHours: { inside, outside } },
		supportHours: { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' }
	}
});

const length = (file: CaseFile): number =>
	wholeOf(file, CHOSEN).spans.reduce((sum, { from, to }) => sum + to - from, 0);

function play(file: CaseFile): readonly WholePoint[] {
	const study = wholeStudy(wholeOf(file, CHOSEN));
	study.run(Infinity);
	return study.result();
}

describe('A case, played', () => {
	it('has incidents in every hour of eight weeks, or in the urgent ones', () => {
		expect(length(FILE)).toBe(8 * WEEK);
		expect(length(byHours('high', 'low'))).toBe(8 * 5 * 8 * HOUR);
		expect(length(byHours('low', 'high'))).toBe(8 * WEEK - 8 * 5 * 8 * HOUR);
		expect(length(byHours('low', 'low'))).toBe(0);
	});

	it('knows whether anything can ever be urgent', () => {
		expect([FILE, byHours('high', 'low'), byHours('low', 'low')].map(isEverUrgent)).toEqual([
			true,
			true,
			false
		]);
		expect(isEverUrgent({ ...FILE, service: { urgency: 'low' } })).toBe(false);
	});

	it('draws from its schedules, people, hours and rules', () => {
		const points = play(FILE);
		const calls = points.map(({ called }) => called.mean);
		expect(calls).toEqual(calls.toSorted((a, b) => b - a));
		expect(points[1]?.asleep).toHaveLength(3);
		// Ten hours of twenty-four are sleep.
		expect(Math.abs((points[1]?.began.asleep.of ?? 0) / 2000 - 10 / 24)).toBeLessThan(0.05);
		expect(points[0]?.began.nobody.of).toBe(0);
	});

	it('leaves out what the case tells of one page', () => {
		const told: CaseFile = {
			...FILE,
			incidents: [3],
			actions: [
				{ at: 4, do: 'ack', by: 'ade' },
				{ at: 5, do: 'editPolicy', policy: { levels: [] } }
			]
		};
		expect(play(told)).toEqual(play(FILE));
	});

	it('counts pages that find nobody on the first level', () => {
		const layers = [
			{
				rotation: {
					unit: 'week',
					length: 1,
					start: '2026-01-05T09:00',
					users: ['ade', 'none']
				}
			}
		] as const;
		const gappy: CaseFile = { ...FILE, schedules: { ...FILE.schedules, primary: { layers } } };
		const [point] = play(gappy);
		expect(Math.abs((point?.began.nobody.of ?? 0) / 2000 - 0.5)).toBeLessThan(0.05);
		expect(point?.began.nobody.called).toBe(point?.began.nobody.of);
	});
});

const POINT: WholePoint = {
	delay: 5,
	called: { mean: 0.45, error: 0.007 },
	minutes: { mean: 5.23, error: 0.06 },
	unanswered: 0,
	began: {
		awake: { of: 3000, called: 900 },
		asleep: { of: 2000, called: 1350 },
		nobody: { of: 0, called: 0 }
	},
	asleep: [40, 30]
};
const EXACT = { called: 0.358, minutes: 4.5 };
const HEAD =
	'At 5 minutes, with your schedules and phones, the second level is called for 45 pages in 100 and somebody acknowledges after 5.2 minutes';

describe('What the simulation says', () => {
	it('names both figures and why they differ', () => {
		expect(sayWhole(POINT, EXACT, false)).toBe(
			`${HEAD}; the simple model says 36 pages in 100 and 4.5. Where the first person is asleep the second level is called for 68 pages in 100, else for 30.`
		);
	});

	it('names a gap, messages that never go out, and pages nobody answers', () => {
		const began = {
			...POINT.began,
			asleep: { of: 0, called: 0 },
			nobody: { of: 300, called: 300 }
		};
		expect(sayWhole({ ...POINT, began, unanswered: 0.02 }, EXACT, true)).toBe(
			`${HEAD}; the simple model says 36 pages in 100 and 4.5. For 9 pages in 100 nobody is on call on the first level. Some of the first level’s messages are due too late ever to go out. Nobody ever acknowledges 2 pages in 100; no mean holds those.`
		);
	});

	it('says so where both agree, and where nobody ever acknowledges', () => {
		expect(sayWhole(POINT, { called: 0.44, minutes: 5.1 }, false)).toBe(
			`${HEAD}: the simple model agrees.`
		);
		const silent = { ...POINT, minutes: { mean: NaN, error: NaN }, unanswered: 1 };
		expect(sayWhole(silent, EXACT, false)).toMatch(
			/for 45 pages in 100 and nobody ever acknowledges; the simple/
		);
	});

	it.each([
		[{ called: 0.36, minutes: 4.5 }, 'misses more pages, or answers later'],
		[{ called: 0.6, minutes: 4.5 }, 'misses fewer pages, or answers sooner'],
		[{ called: 0.45, minutes: 4.5 }, 'People answer later'],
		[{ called: 0.45, minutes: 7 }, 'People answer sooner']
	])('says which way it leans where nothing stands out: %o', (exact, said) => {
		const began = { ...POINT.began, asleep: { of: 10, called: 9 } };
		expect(sayWhole({ ...POINT, began }, exact, false)).toContain(said);
	});

	it('says whom it wakes', () => {
		const woken = (...asleep: number[]) => sayAsleep({ ...POINT, asleep });
		expect(woken(41.6, 12.2, 0.3)).toBe(
			'Pages in sleep hours, for 100 incidents: 42 on level one and 12 on level two.'
		);
		expect(woken(0, 0)).toBe('Hardly any page comes in somebody’s sleep hours.');
	});

	it.each(EXAMPLES)('is sound English of the example $title', ({ file }) => {
		const study = wholeStudy(wholeOf(file, { ...CHOSEN, incidents: 300 }));
		study.run(Infinity);
		for (const point of study.result())
			for (const missed of [0, 0.1, 1])
				for (const lost of [true, false]) {
					const exact = tradeOff('stop', { missed, answer: 4, second: 4 }, point.delay);
					const said = `${sayWhole(point, exact, lost)} ${sayAsleep(point)}`;
					expect(said).not.toMatch(
						/NaN|undefined|Infinity| {2}|[.,;:]{2}|(?<![\d.])1 (?:minutes|pages)/
					);
					expect(said).toMatch(/^At .*\.$/);
				}
	});
});
