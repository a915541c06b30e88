import { describe, expect, it } from 'vitest';
import { parseCase } from '../../../src/domain/escalation/case-schema.ts';
import { lintCase } from '../../../src/domain/escalation/lint-case.ts';
import { simulate } from '../../../src/domain/escalation/simulate.ts';
import { blankCase, tierCase, type Tier } from '../../../src/domain/escalation/tiers.ts';

const TIERS: readonly Tier[] = [1, 2, 3];

describe('tier presets', () => {
	it('hold, and nothing is to be found in them', () => {
		for (const tier of TIERS)
			for (const fourth of [false, true])
				for (const tz of ['UTC', 'Europe/Lisbon', 'Pacific/Auckland'])
					for (const start of ['2026-03-04T10:00:00Z', '2031-10-18T23:00:00Z']) {
						const file = tierCase(tier, { fourth, tz, start });
						expect(parseCase(file)).toEqual({ ok: true, file });
						expect(lintCase(file).map(({ rule }) => rule)).toEqual(['L9']);
					}
	});

	it('have three levels, and tier 1 a fourth if asked', () => {
		const levels = (tier: Tier, fourth?: boolean) =>
			tierCase(tier, fourth === undefined ? {} : { fourth }).policy.levels.map(
				({ targets }) => targets[0]
			);
		for (const tier of TIERS) expect(levels(tier)).toEqual(['primary', 'secondary', 'leads']);
		expect(levels(1, true)).toEqual(['primary', 'secondary', 'leads', 'leadership']);
		expect(levels(2, true)).toHaveLength(3);
	});

	it('page two people of the team, then a leader', () => {
		const { entries } = simulate(tierCase(1));
		const paged = entries.filter(({ type, pass }) => type === 'page' && (pass ?? 0) === 0);
		expect(new Set(paged.map(({ people }) => people?.[0])).size).toBe(3);
	});
});

it('a blank case holds, pages nobody and is told nothing', () => {
	const file = blankCase({ start: '2026-11-22T05:00:00Z' });
	expect(parseCase(file)).toEqual({ ok: true, file });
	expect(lintCase(file)).toEqual([]);
	expect(simulate(file).entries.some(({ type }) => type === 'page')).toBe(false);
});
