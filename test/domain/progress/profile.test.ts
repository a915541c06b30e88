import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { profileSentence } from '../../../src/domain/progress/profile-sentence.ts';
import { profileOf } from '../../../src/domain/progress/profile.ts';
import { sittingsOf } from '../../../src/domain/progress/sittings.ts';
import { day, run, sitting, type Rated } from './facts.ts';

const IDS = ['O1', 'O2', 'P1', 'P2'];
const dimensions = IDS.map((id) => ({
	id,
	title: id,
	side: id.startsWith('O') ? ('ownership' as const) : ('operations' as const)
}));
const profile = (...outcomes: ReturnType<typeof sitting>[]) =>
	profileOf(sittingsOf(outcomes), dimensions);
const said = (...outcomes: ReturnType<typeof sitting>[]): string | undefined => {
	const found = profile(...outcomes);
	return found && profileSentence(found);
};

const rated = fc.option(
	fc.tuple(fc.constantFrom('rated', 'estimate'), fc.nat(4), fc.nat(4)) as fc.Arbitrary<Rated>
);
const sittings = fc
	.array(
		fc.record({
			quarter: fc.constantFrom('2025-Q4', '2026-Q1', '2026-Q2'),
			all: fc.tuple(rated, rated, rated, rated),
			edition: fc.constantFrom(1, 2)
		}),
		{ maxLength: 6 }
	)
	.map((all) =>
		all.map(({ quarter, all: four, edition }, i) =>
			sitting(day(i), quarter, Object.fromEntries(IDS.map((id, n) => [id, four[n] ?? null])), {
				edition
			})
		)
	);

describe('profile', () => {
	test('now beside a quarter ago', () => {
		const then = sitting(day(0), '2025-Q4', { O1: ['rated', 2], P1: ['estimate', 3, 4], P2: null });
		const now = sitting(day(90), '2026-Q1', { O1: ['rated', 3], P1: null, P2: ['rated', 1] });
		expect(profile(run(day(1)), now, then)?.rows).toEqual([
			{
				...dimensions[0],
				now: { standing: 'rated', level: 3, possible: 3 },
				then: { standing: 'rated', level: 2, possible: 2 },
				change: 1
			},
			{ ...dimensions[1], now: { standing: 'not-rated' }, then: { standing: 'not-rated' } },
			{
				...dimensions[2],
				now: { standing: 'not-rated' },
				then: { standing: 'estimate', level: 3, possible: 4 }
			},
			{
				...dimensions[3],
				now: { standing: 'rated', level: 1, possible: 1 },
				then: { standing: 'not-rated' }
			}
		]);
	});

	test('compares with the same team by the same questions, in an earlier quarter', () => {
		const one: Record<string, Rated> = { O1: ['rated', 2] };
		const now = sitting(day(90), '2026-Q1', one, { label: 'Checkout' });
		const then = (quarter: string, more: object) =>
			profile(sitting(day(0), quarter, one, { label: 'Checkout', ...more }), now)?.then?.at;
		expect(then('2025-Q4', {})).toBe(day(0));
		expect(then('2025-Q2', {})).toBe(day(0));
		expect(then('2026-Q1', {})).toBeUndefined();
		expect(then('2025-Q4', { label: 'Search' })).toBeUndefined();
		expect(then('2025-Q4', { edition: 2 })).toBeUndefined();
	});

	test('rows are the dimensions in order; a change is exactly the difference of levels', () => {
		fc.assert(
			fc.property(sittings, (outcomes) => {
				const found = profile(...outcomes);
				if (!found) return void expect(outcomes).toEqual([]);
				expect(found.rows.map((row) => row.id)).toEqual(IDS);
				for (const { now, then, change } of found.rows) {
					if (now.standing !== 'not-rated') expect(now.possible).toBeGreaterThanOrEqual(now.level);
					const both = then && now.standing !== 'not-rated' && then.standing !== 'not-rated';
					expect(change).toBe(both ? now.level - then.level : undefined);
				}
				if (found.then) expect(found.then.outcome.quarter < found.now.outcome.quarter).toBe(true);
				expect(profileSentence(found)).toMatch(/^[A-Z].*\.$/);
				expect(profileSentence(found)).not.toMatch(/NaN|undefined|null| {2}/);
			})
		);
	});
});

describe('the sentence', () => {
	test('none, one and two sittings', () => {
		expect(said()).toBeUndefined();
		const then = sitting(day(0), '2025-Q4', { O1: ['estimate', 2], P1: ['estimate', 1] });
		expect(said(then)).toBe(
			'One of two dimensions stands at Responsive or higher, all of them estimates. A check next quarter will show what moved.'
		);
		const now = sitting(day(90), '2026-Q1', {
			O1: ['rated', 3],
			P1: ['estimate', 0],
			P2: ['rated', 2]
		});
		expect(said(then, now)).toBe(
			'Two of three dimensions stand at Responsive or higher; one is an estimate. Since the fourth quarter of 2025 one rose and one fell; from one person’s answers a single step may be noise.'
		);
		expect(said(then, sitting(day(90), '2026-Q1', { O1: ['rated', 2] }))).toBe(
			'One of one dimension stands at Responsive or higher. None has moved since the fourth quarter of 2025.'
		);
	});

	test('nothing rated, nothing comparable', () => {
		const none = sitting(day(90), '2026-Q1', { O1: null });
		expect(said(none)).toContain('rated no dimension');
		const then = sitting(day(0), '2025-Q4', { O2: ['rated', 1] });
		expect(said(then, sitting(day(90), '2026-Q1', { O1: ['rated', 2] }))).toContain(
			'nothing can be compared'
		);
	});
});
