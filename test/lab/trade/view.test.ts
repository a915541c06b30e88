import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../../src/domain/escalation/case-types.ts';
import { EXAMPLES } from '../../../src/domain/escalation/examples.ts';
import type { WholePoint } from '../../../src/domain/escalation/monte-carlo/whole.ts';
import { tradeOff } from '../../../src/domain/escalation/trade-off.ts';
import {
	calledDrawn,
	minutesDrawn,
	pointAt,
	readingsOf,
	tableOf
} from '../../../src/lab/trade/played.ts';
import { DEFAULTS } from '../../../src/lab/trade/settings.ts';
import {
	assumed,
	comparedWith,
	curvesOf,
	inHundred,
	inMinutes,
	minuteTicks,
	playedAt,
	policied
} from '../../../src/lab/trade/view.ts';

const FILE = EXAMPLES[0].file;
const [first, second] = FILE.policy.levels;
const withPolicy = (policy: Partial<CaseFile['policy']>): CaseFile => ({
	...FILE,
	policy: { ...FILE.policy, ...policy }
});
const ASSUMED = { missed: 0.1, answer: 4, second: 4 };

describe('What the policy says', () => {
	it('is its first delay, and whether the first level drops out', () => {
		expect(policied(FILE)).toEqual({ delay: 5, model: 'stop' });
		expect(policied(withPolicy({ afterEscalation: 'continue' }))).toMatchObject({
			model: 'continue'
		});
		expect(policied({ ...FILE, preset: 'goalert-like' })).toMatchObject({ model: 'continue' });
	});

	it('takes levels by their numbers, and minutes as they are written', () => {
		if (!first || !second) throw new Error('the example has two levels');
		const levels = [
			{ ...second, number: 2 },
			{ ...first, number: 1, timeoutMin: '7:30' }
		];
		expect(policied(withPolicy({ levels }))).toMatchObject({ delay: 7.5 });
	});

	it('may give nothing to weigh', () => {
		expect(policied(withPolicy({ levels: [] }))).toEqual({ why: 'no-level' });
		expect(policied(withPolicy({ levels: FILE.policy.levels.slice(0, 1) }))).toEqual({
			why: 'one-level'
		});
		expect(policied({ ...FILE, service: { urgency: 'low' } })).toEqual({ why: 'never-urgent' });
	});
});

describe('What is compared', () => {
	it('is what the session says, or 15 minutes', () => {
		const saved = { delay: 10, name: 'March' };
		expect(comparedWith(5, 5, saved)).toBe(saved);
		expect(comparedWith(5, 5, undefined).delay).toBe(15);
		expect(comparedWith(5, 5, { delay: -3, name: 'half typed' }).delay).toBe(15);
	});

	it('is the policy’s own delay while another one is tried', () => {
		expect(comparedWith(7, 5, { delay: 10, name: 'March' }).delay).toBe(5);
	});
});

describe('The curves', () => {
	const curves = (delay: number, compared: number) =>
		curvesOf({ model: 'stop', assumptions: ASSUMED, delay, compared });

	it('are the closed form at every point, and hold both marks', () => {
		const { called, minutes, last, ticks, stops } = curves(5, 7.5);
		for (const { at, value } of called)
			expect(value).toBeCloseTo(tradeOff('stop', ASSUMED, at).called * 100, 10);
		for (const at of [1, 5, 7.5, 30]) expect(minutes.some((point) => point.at === at)).toBe(true);
		expect(last).toBe(30);
		expect(ticks).toEqual([0, 5, 10, 15, 20, 25, 30]);
		expect(stops).toEqual([...new Set([...playedAt(7.5), 7.5])]);
	});

	it('reach as far as the longer delay', () => {
		const { last, stops, called } = curves(5, 100);
		expect(last).toBe(120);
		expect(stops.slice(-4)).toEqual([45, 60, 90, 100]);
		expect(called.at(-1)?.at).toBe(120);
		expect(curves(0.5, 15).called[0]?.at).toBe(0.5);
	});

	it('have an axis that holds them', () => {
		for (const most of [0.4, 1, 4, 7, 13, 88, 700]) {
			const ticks = minuteTicks([{ at: 1, value: most }]);
			expect(ticks[0]).toBe(0);
			expect(ticks.at(-1)).toBeGreaterThanOrEqual(most);
		}
	});
});

describe('A figure at a mark', () => {
	it('is whole of a hundred pages, and a tenth of a minute', () => {
		expect([0, 0.02, 0.3, 0.6, 35.8, 100].map(inHundred)).toEqual([
			'0',
			'0',
			'<1',
			'1',
			'36',
			'100'
		]);
		expect([4, 4.52, 13, NaN].map(inMinutes)).toEqual(['4', '4.5', '13', '–']);
	});

	it('stands on what was assumed', () => {
		expect(assumed(DEFAULTS)).toEqual(ASSUMED);
		expect(assumed({ ...DEFAULTS, second: 2 })).toEqual({ ...ASSUMED, second: 2 });
	});
});

const played = (delay: number, mean: number): WholePoint => ({
	delay,
	called: { mean: 0.4, error: 0.01 },
	minutes: { mean, error: mean / 100 },
	unanswered: 0.02,
	began: {
		awake: { of: 1, called: 0 },
		asleep: { of: 0, called: 0 },
		nobody: { of: 0, called: 0 }
	},
	asleep: [40, 20]
});
const POINTS = [played(5, NaN), played(10, 5), played(60, 9)];

describe('What was simulated', () => {
	it('is drawn with two standard errors either way, as far as the axis goes', () => {
		expect(calledDrawn(POINTS, 30)).toEqual([
			{ at: 5, value: 40, spread: 2 },
			{ at: 10, value: 40, spread: 2 }
		]);
		expect(minutesDrawn(POINTS, 30)).toEqual([{ at: 10, value: 5, spread: 0.1 }]);
	});

	it('is read beside the simple model, where it was played', () => {
		const { called, minutes } = readingsOf([5, 7, 10], 'stop', ASSUMED, POINTS);
		expect(called.map(({ text }) => text)).toEqual([
			'After 5 minutes: 36 pages in 100; simulated 40 pages in 100',
			'After 7 minutes: 26 pages in 100',
			'After 10 minutes: 17 pages in 100; simulated 40 pages in 100'
		]);
		expect(minutes.map(({ text }) => text)).toEqual([
			'After 5 minutes: 4.5 minutes',
			'After 7 minutes: 4.7 minutes',
			'After 10 minutes: 5 minutes; simulated 5 minutes'
		]);
	});

	it('stands in the table, gaps where nothing was played or nobody answered', () => {
		expect(tableOf([5], 'stop', ASSUMED, []).columns.map(({ label }) => label)).toEqual([
			'Delay, min',
			'Called, of 100',
			'Minutes'
		]);
		const { columns, rows } = tableOf([5, 7], 'stop', ASSUMED, POINTS);
		expect(columns.map(({ label }) => label).slice(-3)).toEqual([
			'Never acknowledged',
			'Asleep, level 1',
			'Asleep, level 2'
		]);
		expect(rows[0]?.slice(3)).toEqual([40, 2, null, null, 2, 40, 20]);
		expect(rows[1]?.slice(3)).toEqual([null, null, null, null, null, null, null]);
	});

	it('is told for the delay, or the next shorter one that was played', () => {
		expect(pointAt(POINTS, 10)?.delay).toBe(10);
		expect(pointAt(POINTS, 12)?.delay).toBe(10);
		expect(pointAt(POINTS, 1)?.delay).toBe(5);
		expect(pointAt([], 1)).toBeUndefined();
	});
});
