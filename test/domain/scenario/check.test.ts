import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPoints } from '../../../src/domain/scenario/check.ts';
import { explore, TooManyPositions } from '../../../src/domain/scenario/positions.ts';
import { WRITTEN } from './check-faults.ts';
import { make } from '../../../src/domain/scenario/step.ts';
import { PLAYED } from './check-faults-played.ts';
import { at, said } from './check-said.ts';
import { quietPage } from './quiet-page.ts';

const starting = (text: string): RegExp =>
	new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

describe('the scenario of the library', () => {
	it('passes every check', () => expect(said(() => undefined)).toEqual([]));
});

describe('each check catches its fault', () => {
	it.each([...WRITTEN, ...PLAYED])('%s: %s', (_, says, change) =>
		expect(said(change)).toContainEqual(expect.stringMatching(starting(says)))
	);

	it('K13: the stated length, in seconds', () => {
		const [problem] = said((a) => (a.length = '20m'));
		expect(problem).toMatch(/^length: The best line takes 2\d\d to 3\d\d s to read and decide$/);
	});

	it('a dilemma with its reason may cost more than another (K19)', () =>
		expect(
			said((a) => {
				at(a, 'triage/roll-back').takes = '12m';
				a.scenes['triage']!.dilemma = 'Tonight the rollback is the slower way.';
			}).filter((line) => line.startsWith('scenes.triage'))
		).toEqual([]));

	it('K4: time alone ends every line, wherever it stands', () => {
		const { all, scenario } = explore(quietPage);
		for (const { state } of all.filter((_, i) => i % 7 === 0)) {
			let now = state;
			for (let n = 0; now.end === null && n < 100; n++)
				now = make(scenario, now, 'wait', () => 0).state;
			expect(now.end).not.toBeNull();
			expect(now.t).toBeLessThanOrEqual(scenario.horizon);
		}
	});

	it('K24: more than so many positions', () => {
		expect(() => explore(quietPage, { limit: 100 })).toThrow(TooManyPositions);
	});

	it('K14: points that do not exist', () => {
		const points = (exists: (point: string) => boolean) =>
			checkPoints(quietPage, exists).map(({ path }) => path.join('.'));
		expect(points(() => true)).toEqual([]);
		expect(points((point) => point !== 'fso.on-call.14')).toEqual(['teaches.0', 'debrief.0.guide']);
		expect(points((point) => point !== 'fso.functions.37')).toEqual([
			'teaches.9',
			'expectations.shield.guide'
		]);
	});

	it('and there is one for every check, in all at least forty', () => {
		const here = [...WRITTEN, ...PLAYED];
		expect(here.length).toBeGreaterThanOrEqual(40);
		// What only the library, its replays and its golden files show is spoiled there.
		const beside = ['drill-library', 'drill-lines'].flatMap((name) => {
			const text = readFileSync(new URL(`../../compile/${name}.test.ts`, import.meta.url), 'utf8');
			return [...text.matchAll(/it\('fault (K\d+)/g)].map(([, check = '']) => check);
		});
		const checks = Array.from({ length: 24 }, (_, i) => `K${i + 1}`);
		const caught = new Set([...here.map(([check]) => check), ...beside]);
		expect([...checks, 'why'].filter((check) => !caught.has(check))).toEqual([]);
	});
});
