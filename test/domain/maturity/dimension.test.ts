import { describe, expect, it } from 'vitest';
import {
	scoreDimension,
	type DimensionScore,
	type RatedDimension
} from '../../../src/domain/maturity/dimension.ts';
import { merge } from '../../../src/domain/maturity/merge.ts';
import type { OutlineQuestion } from '../../../src/domain/maturity/outline.ts';
import { tallyOf } from '../../../src/domain/maturity/tally.ts';
import { LEVEL_NAMES } from '../../../src/domain/maturity/level-names.ts';
import {
	ANSWER_STATES,
	type Answer,
	type AnswerState
} from '../../../src/domain/maturity/types.ts';
import { literalDimension, literalMerge } from './literal.ts';
import { must } from './random-team.ts';

const questions = (n: number, core: number): OutlineQuestion[] =>
	Array.from({ length: n }, (_, i) => ({ id: `P1.${i + 1}`, core: i === core, text: `Q${i + 1}` }));

const dimension = { id: 'P1', side: 'operations' as const, title: 'Rotation' };

function scored(states: readonly AnswerState[], core = 0): DimensionScore {
	const asked = questions(states.length, core);
	const merged = asked.map((question, i) =>
		merge(question, tallyOf(question, [{ is: states[i] ?? 'blank' } as Answer]))
	);
	return scoreDimension(dimension, merged);
}

/** Every pattern of a dimension of three or four questions, each with its core question in every place. */
type Case = { p: readonly AnswerState[]; core: number; got: DimensionScore };
const table = new Map<string, Case>();
const key = (p: readonly AnswerState[], core: number): string =>
	`${core}${p.map((state) => ANSWER_STATES.indexOf(state)).join('')}`;
for (const n of [3, 4]) {
	for (let code = 0; code < 8 ** n; code++) {
		const p = Array.from({ length: n }, (_, i) => ANSWER_STATES[(code >> (3 * i)) & 7] ?? 'blank');
		for (let core = 0; core < n; core++) table.set(key(p, core), { p, core, got: scored(p, core) });
	}
}
const every = [...table.values()];
const look = (p: readonly AnswerState[], core: number): DimensionScore => {
	const found = table.get(key(p, core));
	if (!found) throw new Error('no such pattern');
	return found.got;
};
const rated = every.flatMap(({ p, core, got }) =>
	got.standing === 'not-rated' ? [] : [{ p, core, got }]
);
const isLevel = (state: AnswerState | undefined): boolean =>
	(LEVEL_NAMES as readonly string[]).includes(state ?? '');

describe('every pattern of a dimension of three or four questions', () => {
	it('agrees with a second, literal reading of the spec', () => {
		expect(every.length).toBe(3 * 8 ** 3 + 4 * 8 ** 4);
		for (const { p, core, got } of every) {
			const { low, high, ...rest } = got;
			const { standing, soFar, level, possible } = rest as Partial<RatedDimension>;
			const said =
				got.standing === 'not-rated'
					? { low, high, why: got.why }
					: { low, high, standing, soFar, level, possible };
			const want = literalDimension(
				p.map((state, i) => ({ ...literalMerge([state]), core: i === core }))
			);
			must(JSON.stringify(said) === JSON.stringify(want), p, core, said, want);
		}
	});

	it('keeps level ≤ so far ≤ possible, low ≤ average ≤ high where all is asked, none above the core', () => {
		for (const { p, core, got } of every) {
			must(got.low <= got.high && got.low >= 0 && got.high <= 1, p, core);
			if (got.standing === 'not-rated') continue;
			must(got.level <= got.soFar && got.soFar <= got.possible, p, core);
			const said = LEVEL_NAMES.indexOf(p[core] as never);
			must(got.soFar <= Math.max(said, 0), p, core);
			must(got.level === got.soFar || p.includes('blank'), p, core);
			if (got.average !== undefined && !p.includes('blank')) {
				must(got.low <= got.average && got.average <= got.high, p, core);
			}
		}
	});

	it('holds all that its blanks and don’t-knows may yet become between level and possible', () => {
		/** What was not asked can turn out to be anything; who did not know finds out, or still does not know. */
		const becomes = (state: AnswerState): readonly AnswerState[] =>
			state === 'blank'
				? ANSWER_STATES
				: state === 'dont-know'
					? [...LEVEL_NAMES, 'dont-know']
					: [state];
		for (const { p, core, got } of rated) {
			const check = (at: number, full: readonly AnswerState[]): void => {
				const now = p[at];
				if (now !== undefined) {
					for (const state of becomes(now)) check(at + 1, full.with(at, state));
					return;
				}
				const later = look(full, core);
				if (later.standing === 'not-rated') return;
				must(later.level >= got.level && later.possible <= got.possible, p, core, full);
				must(later.soFar >= got.level && later.soFar <= got.possible, p, core, full);
				must(later.low >= got.low && later.high <= got.high, p, core, full);
			};
			check(0, p);
		}
	});

	it('gives reasons that, acted on, lift it by exactly what they promise', () => {
		for (const { p, core, got } of rated) {
			// One that is not too far behind as well: there always is one.
			const oneOf = got.reasons.filter(({ rule, has }) => rule === 'one-of' && has >= got.soFar);
			const all = [...got.reasons.filter((r) => r.rule !== 'one-of'), ...oneOf.slice(0, 1)];
			must((got.reasons.length === 0) === (got.soFar === 4), p, core);
			const act = (reasons: typeof all) =>
				look(
					reasons.reduce(
						(after, { question, needs }) =>
							after.with(Number(question.slice(3)) - 1, LEVEL_NAMES[needs]),
						p
					),
					core
				);
			const lifted = act(all);
			const target = Math.min(got.soFar + 1, 4);
			must(lifted.standing !== 'not-rated' && lifted.soFar >= target, p, core);
			for (const left of all) {
				must(left.needs > left.has, p, core);
				const short = act(all.filter((reason) => reason !== left));
				must(short.standing !== 'not-rated' && short.soFar < target, p, core, left);
			}
		}
	});

	it('never falls when one known answer rises', () => {
		for (const { p, core, got: before } of every) {
			p.forEach((state, i) => {
				const up = LEVEL_NAMES[LEVEL_NAMES.indexOf(state as never) + 1];
				if (!up || !isLevel(state)) return;
				const after = look(p.with(i, up), core);
				must(after.low >= before.low && after.high >= before.high, p, core, i);
				if (before.standing === 'not-rated') return;
				if (after.standing === 'not-rated') throw new Error('was rated before');
				must(after.soFar >= before.soFar, p, core, i);
				must(after.level >= before.level && after.possible >= before.possible, p, core, i);
			});
		}
	});

	it('never widens when a don’t-know becomes a level', () => {
		for (const { p, core, got: before } of every) {
			p.forEach((state, i) => {
				if (state !== 'dont-know') return;
				for (const name of LEVEL_NAMES) {
					const after = look(p.with(i, name), core);
					must(after.low >= before.low && after.high <= before.high, p, core, i, name);
				}
			});
		}
	});

	it('reads a question that does not apply as one that is not there', () => {
		for (const { p, core, got } of rated) {
			const kept = p.flatMap((s, i) => (s === 'not-applicable' ? [] : [i]));
			const without = scored(
				kept.map((i) => p[i] ?? 'blank'),
				kept.indexOf(core)
			);
			if (without.standing === 'not-rated') throw new Error('was rated before');
			const same = (
				['standing', 'soFar', 'level', 'possible', 'low', 'high', 'average'] as const
			).every((key) => without[key] === got[key]);
			must(same, p, core, without, got);
		}
	});

	it('shows beside what does not apply what it would be as manual', () => {
		const told = (one: DimensionScore | undefined) =>
			one && one.standing !== 'not-rated'
				? [one.standing, one.soFar, one.level, one.possible, one.low, one.high]
				: [];
		for (const { p, core, got } of every) {
			const manual = p.map((s): AnswerState => (s === 'not-applicable' ? 'manual' : s));
			const want = p.includes('not-applicable') ? told(look(manual, core)) : [];
			must(JSON.stringify(told(got.ifManual)) === JSON.stringify(want), p, core);
		}
	});
});

describe('one dimension, whole', () => {
	it('a quick check reads “proactive so far, manual to proactive possible”', () => {
		const got = scored(['proactive', 'blank', 'blank']);
		expect({ ...got, questions: [] }).toEqual({
			...dimension,
			questions: [],
			standing: 'estimate',
			soFar: 3,
			level: 0,
			possible: 3,
			low: 6 / 16,
			high: 14 / 16,
			average: 0.75,
			reasons: [{ question: 'P1.1', has: 3, needs: 4, rule: 'core', hidden: false }]
		});
	});

	it('names the core question, the ones too far behind and those of which one must rise', () => {
		const got = scored(['responsive', 'reactive', 'responsive', 'dont-know']);
		expect(got.standing === 'not-rated' ? [] : [got.soFar, got.reasons]).toEqual([
			1,
			[{ question: 'P1.4', has: 0, needs: 1, rule: 'floor', hidden: true }]
		]);
		const stuck = scored(['proactive', 'responsive', 'responsive']);
		expect(stuck.standing === 'not-rated' ? [] : stuck.reasons).toEqual([
			{ question: 'P1.2', has: 2, needs: 3, rule: 'one-of', hidden: false },
			{ question: 'P1.3', has: 2, needs: 3, rule: 'one-of', hidden: false }
		]);
	});

	it('says why it is not rated', () => {
		const why = (states: AnswerState[]) => {
			const got = scored(states);
			return got.standing === 'not-rated' ? got.why : got.standing;
		};
		expect(why(['blank', 'proactive', 'proactive'])).toBe('core-not-asked');
		expect(why(['not-applicable', 'proactive', 'proactive'])).toBe('core-not-applicable');
		expect(why(['proactive', 'not-applicable', 'not-applicable'])).toBe('mostly-not-applicable');
		expect(why(['not-applicable', 'not-applicable', 'not-applicable'])).toBe('core-not-applicable');
		expect(why(['proactive', 'not-applicable', 'proactive'])).toBe('rated');
	});
});
