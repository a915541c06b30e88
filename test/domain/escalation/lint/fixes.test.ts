import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CASE_LIMITS } from '../../../../src/domain/escalation/case-limits.ts';
import { parseCase } from '../../../../src/domain/escalation/case-schema.ts';
import type { CaseFile, CaseSchedule } from '../../../../src/domain/escalation/case-types.ts';
import { lintCase, type CaseFinding } from '../../../../src/domain/escalation/lint-case.ts';

const PEOPLE = ['ade', 'bo', 'cy', 'dana'] as const;
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const CLOCKS = ['00:00', '08:00', '09:00', '17:00', '20:00'] as const;

const hours = fc.record({
	days: fc.subarray([...DAYS], { minLength: 1 }),
	from: fc.constantFrom(...CLOCKS),
	to: fc.constantFrom(...CLOCKS)
});

const layer = fc.record(
	{
		rotation: fc.record({
			unit: fc.constantFrom('hour', 'day', 'week', 'month'),
			length: fc.integer({ min: 1, max: 12 }),
			start: fc.constantFrom('2026-01-05T09:00', '2026-03-09T00:00', '2026-03-20T08:00'),
			users: fc.array(fc.constantFrom(...PEOPLE, 'none'), { minLength: 1, maxLength: 7 })
		}),
		restrictions: fc.array(hours, { minLength: 1, maxLength: 2 })
	},
	{ requiredKeys: ['rotation'] }
);

const layered = fc.record(
	{
		tz: fc.constantFrom('UTC', 'Europe/Lisbon', 'Pacific/Auckland'),
		layers: fc.array(layer, { minLength: 1, maxLength: 2 }),
		overrides: fc.array(
			fc.record({
				from: fc.constantFrom('2026-03-05T08:00', '2026-03-06T08:00'),
				to: fc.constantFrom('2026-03-07T08:00', '2026-03-12T20:00'),
				remove: fc.constantFrom(...PEOPLE)
			}),
			{ maxLength: 1 }
		),
		temporary: fc.array(
			fc.constant({
				from: '2026-03-06T00:00',
				to: '2026-03-08T00:00',
				shifts: [{ from: '2026-03-06T00:00', to: '2026-03-08T00:00', user: 'bo' }]
			}),
			{ maxLength: 1 }
		)
	},
	{ requiredKeys: ['layers'] }
);

const rule = fc.record({
	afterMin: fc.constantFrom(0, 1, 2, 5, 15, '2:30'),
	channel: fc.constantFrom('push', 'sms', 'phone', 'email', 'chat')
});

const cases = fc
	.record({
		preset: fc.constantFrom('pagerduty-like', 'goalert-like', 'grafana-like'),
		tier: fc.constantFrom(1, 2, 3),
		supportHours: hours,
		byHours: fc.boolean(),
		rules: fc.array(fc.array(rule, { maxLength: 4 }), { minLength: 4, maxLength: 4 }),
		primary: layered,
		spare: layered,
		turns: fc.integer({ min: 1, max: 4 }),
		repeat: fc.constantFrom(0, 1),
		levels: fc.array(
			fc.record({
				timeoutMin: fc.constantFrom(1, 2, 5, 15, '7:30'),
				targets: fc.uniqueArray(
					fc.constantFrom('primary', 'secondary', 'spare', 'lead', 'ade', 'dana'),
					{ maxLength: 3 }
				),
				shadows: fc.uniqueArray(fc.constantFrom(...PEOPLE), { maxLength: 1 })
			}),
			{ maxLength: 4 }
		)
	})
	.map(({ preset, tier, supportHours, byHours, rules, primary, spare, turns, repeat, levels }) => ({
		id: 'any',
		preset,
		start: '2026-03-04T10:00:00Z',
		service: {
			tier,
			urgency: byHours ? { byHours: { inside: 'high', outside: 'low' } } : 'high',
			supportHours
		},
		people: Object.fromEntries(PEOPLE.map((id, i) => [id, { rules: { high: rules[i] ?? [] } }])),
		schedules: {
			primary,
			spare,
			secondary: { offsetOf: { schedule: 'primary', turns } },
			lead: { always: 'cy' }
		},
		policy: { repeat, levels },
		until: 60
	}));

const count = (findings: readonly CaseFinding[], rule: string) =>
	findings.filter((finding) => finding.rule === rule).length;

describe('suggested changes', () => {
	it('take the finding away, leave a case that holds, and bring no other', () => {
		const fixed = new Map<string, number>();
		fc.assert(
			fc.property(cases, (raw) => {
				const parsed = parseCase(raw);
				if (!parsed.ok) return;
				const before = lintCase(parsed.file);
				for (const finding of before) {
					if (finding.fix === undefined) continue;
					const changed = finding.fix.apply(parsed.file);
					const after = lintCase(changed);
					fixed.set(finding.rule, (fixed.get(finding.rule) ?? 0) + 1);
					expect(parseCase(changed).ok, finding.fix.label).toBe(true);
					expect(count(after, finding.rule), finding.fix.label).toBeLessThan(
						count(before, finding.rule)
					);
					for (const { rule } of after)
						expect(count(after, rule), `${finding.rule} brings ${rule}`).toBeLessThanOrEqual(
							count(before, rule)
						);
				}
			}),
			{ numRuns: 40, seed: 7 }
		);
		expect([...fixed.keys()].sort()).toEqual([
			'L1',
			'L10',
			'L11',
			'L12',
			'L13',
			'L14',
			'L2',
			'L3',
			'L4',
			'L5',
			'L6',
			'L7',
			'L8'
		]);
	});
});

describe('a case at the limits', () => {
	const range = (n: number) => Array.from({ length: n }, (_, i) => i);
	const people = Object.fromEntries(range(500).map((i) => [`p${i}`, {}]));
	const ids = Object.keys(people);
	const dense = (layers: number, overrides: number): CaseSchedule => ({
		layers: range(layers).map((i) => ({
			rotation: { unit: 'hour', length: 1, start: '2026-01-05T09:00', users: [ids[i] ?? '', 'p1'] },
			restrictions: [{ days: DAYS, from: '09:00', to: '17:00' }]
		})),
		overrides: range(overrides).map((i) => ({
			from: `2026-03-${`${5 + (i % 20)}`.padStart(2, '0')}T08:00`,
			to: `2026-03-${`${5 + (i % 20)}`.padStart(2, '0')}T20:00`,
			add: ids[i % 500] ?? ''
		}))
	});
	const big = (schedules: Record<string, CaseSchedule>): CaseFile => ({
		id: 'big',
		start: '2026-03-04T10:00:00Z',
		service: { tier: 1, urgency: 'high' },
		people,
		schedules,
		policy: {
			repeat: 0,
			levels: range(CASE_LIMITS.levels).map(() => ({
				timeoutMin: 5,
				targets: Object.keys(schedules).slice(0, CASE_LIMITS.targets)
			}))
		},
		until: 60
	});
	const took = (file: CaseFile): number => {
		lintCase(file);
		const begun = performance.now();
		lintCase(file);
		return performance.now() - begun;
	};

	it('is read in bounded time', () => {
		const many = Object.fromEntries(range(200).map((i) => [`s${i}`, dense(15, 0)]));
		const long = Object.fromEntries(range(12).map((i) => [`s${i}`, dense(1, 1_000)]));
		const times = [took(big(many)), took(big(long))];
		expect(Math.max(...times)).toBeLessThan(1_000);
	});
});
