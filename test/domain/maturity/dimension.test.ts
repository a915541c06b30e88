import { describe, expect, it } from 'vitest';
import { scoreDimension, type DimensionScore } from '../../../src/domain/maturity/dimension.ts';
import { merge } from '../../../src/domain/maturity/merge.ts';
import type { OutlineQuestion } from '../../../src/domain/maturity/outline.ts';
import { tallyOf } from '../../../src/domain/maturity/tally.ts';
import {
	ANSWER_STATES,
	LEVEL_NAMES,
	type Answer,
	type AnswerState
} from '../../../src/domain/maturity/types.ts';

const questions = (n: number, core: number): OutlineQuestion[] =>
	Array.from({ length: n }, (_, i) => ({ id: `P1.${i + 1}`, core: i === core, text: `Q${i + 1}` }));

/** Cheaper than an expectation, of which there would be millions. */
function must(holds: boolean, ...what: unknown[]): void {
	if (!holds) throw new Error(JSON.stringify(what));
}

const dimension = { id: 'P1', side: 'operations' as const, title: 'Rotation' };

function scored(states: readonly AnswerState[], core = 0): DimensionScore {
	const asked = questions(states.length, core);
	const merged = asked.map((question, i) =>
		merge(question, tallyOf(question, [{ is: states[i] ?? 'blank' } as Answer]))
	);
	return scoreDimension(dimension, merged);
}

/** Section 3 of the spec once more, word for word and on purpose without a shared line. */
function literal(states: readonly AnswerState[], core: number) {
	const all = states.map((state, i) => ({ state, core: i === core, w: i === core ? 2 : 1 }));
	const A = all.filter((q) => q.state !== 'not-applicable');
	const value = (q: (typeof all)[number], unknown: number) => {
		const level = (LEVEL_NAMES as readonly string[]).indexOf(q.state);
		return level >= 0 ? level : unknown;
	};
	const W = A.reduce((s, q) => s + q.w, 0);
	const asked = A.filter((q) => q.state !== 'blank');
	const rule = (over: typeof all, unknown: number) => {
		let highest = 0;
		for (let L = 1; L <= 4; L++) {
			const coreHolds = over.some((q) => q.core && value(q, unknown) >= L);
			const others = over.filter((q) => !q.core);
			const another = others.length < 2 || others.some((q) => value(q, unknown) >= L);
			const none = !over.some((q) => value(q, unknown) < L - 1);
			if (coreHolds && another && none) highest = L;
		}
		return highest;
	};
	const total = all.reduce((s, q) => s + q.w, 0);
	const naWeight = total - W;
	const coreAsked = asked.some((q) => q.core);
	const rated = coreAsked && naWeight / total <= 0.25;
	if (!rated) return { standing: 'not-rated' };
	return {
		standing: asked.reduce((s, q) => s + q.w, 0) / W >= 0.8 ? 'rated' : 'estimate',
		soFar: rule(asked, 0),
		level: rule(A, 0),
		possible: rule(A, 4),
		low: A.reduce((s, q) => s + q.w * value(q, 0), 0) / (4 * W),
		high: A.reduce((s, q) => s + q.w * value(q, 4), 0) / (4 * W)
	};
}

function* patterns(n: number): Generator<AnswerState[]> {
	for (let code = 0; code < 8 ** n; code++) {
		yield Array.from({ length: n }, (_, i) => ANSWER_STATES[(code >> (3 * i)) & 7] ?? 'blank');
	}
}

const every = [3, 4].flatMap((n) =>
	[...patterns(n)].flatMap((p) => p.map((_, core) => ({ p, core })))
);

describe('every pattern of a dimension of three or four questions', () => {
	it('agrees with a second, literal reading of the spec', () => {
		expect(every.length).toBe(3 * 8 ** 3 + 4 * 8 ** 4);
		const wrong = every.filter(({ p, core }) => {
			const got = scored(p, core);
			const want = literal(p, core);
			if (got.standing === 'not-rated') return want.standing !== 'not-rated';
			const { standing, soFar, level, possible, low, high } = got;
			return (
				JSON.stringify({ standing, soFar, level, possible, low, high }) !== JSON.stringify(want)
			);
		});
		expect(wrong).toEqual([]);
	});

	it('keeps level ≤ so far ≤ possible, low ≤ average ≤ high where all is asked, none above the core', () => {
		for (const { p, core } of every) {
			const got = scored(p, core);
			must(got.low <= got.high && got.low >= 0 && got.high <= 1, p, core);
			if (got.standing === 'not-rated') continue;
			must(got.level <= got.soFar && got.soFar <= got.possible, p, core);
			const said = LEVEL_NAMES.indexOf(p[core] as never);
			must(got.soFar <= Math.max(said, 0), p, core);
			if (got.average !== undefined && !p.includes('blank')) {
				must(got.low <= got.average && got.average <= got.high, p, core);
			}
		}
	});

	it('holds every completion of its blanks and don’t-knows between level and possible', () => {
		for (const { p, core } of every) {
			const got = scored(p, core);
			if (got.standing === 'not-rated') continue;
			const open = p.flatMap((s, i) => (s === 'blank' || s === 'dont-know' ? [i] : []));
			for (let code = 0; code < 5 ** open.length; code++) {
				const full = [...p];
				open.forEach(
					(at, i) => (full[at] = LEVEL_NAMES[Math.floor(code / 5 ** i) % 5] ?? 'manual')
				);
				const { soFar } = literal(full, core);
				if (soFar === undefined || soFar < got.level || soFar > got.possible) {
					expect({ p, core, full, soFar, got }).toBeUndefined();
				}
			}
		}
	});

	it('gives reasons that, acted on, lift it by exactly what they promise', () => {
		for (const { p, core } of every) {
			const got = scored(p, core);
			if (got.standing === 'not-rated') continue;
			const after = [...p];
			const oneOf = got.reasons.filter((reason) => reason.rule === 'one-of');
			for (const reason of [
				...got.reasons.filter((r) => r.rule !== 'one-of'),
				...oneOf.slice(0, 1)
			]) {
				must(reason.needs > reason.has, p, core);
				after[Number(reason.question.slice(3)) - 1] = LEVEL_NAMES[reason.needs];
			}
			const lifted = scored(after, core);
			const target = Math.min(got.soFar + 1, 4);
			if (lifted.standing === 'not-rated' || lifted.soFar < target) {
				expect({ p, core, after, got }).toBeUndefined();
			}
			must((got.reasons.length === 0) === (got.soFar === 4), p, core);
		}
	});

	it('never falls when one known answer rises', () => {
		for (const { p, core } of every) {
			const before = scored(p, core);
			p.forEach((state, i) => {
				const up = LEVEL_NAMES[LEVEL_NAMES.indexOf(state as never) + 1];
				if (!up || state === 'dont-know' || !LEVEL_NAMES.includes(state as never)) return;
				const after = scored(p.with(i, up), core);
				const falls =
					after.low < before.low ||
					after.high < before.high ||
					(before.standing !== 'not-rated' &&
						(after.standing === 'not-rated' ||
							after.soFar < before.soFar ||
							after.level < before.level ||
							after.possible < before.possible));
				if (falls) expect({ p, core, i, before, after }).toBeUndefined();
			});
		}
	});

	it('never widens when a don’t-know becomes a level', () => {
		for (const { p, core } of every) {
			const before = scored(p, core);
			p.forEach((state, i) => {
				if (state !== 'dont-know') return;
				for (const name of LEVEL_NAMES) {
					const after = scored(p.with(i, name), core);
					if (after.high - after.low > before.high - before.low) {
						expect({ p, core, i, name }).toBeUndefined();
					}
				}
			});
		}
	});

	it('reads a question that does not apply as one that is not there', () => {
		for (const { p, core } of every) {
			const got = scored(p, core);
			if (got.standing === 'not-rated') continue;
			const kept = p.flatMap((s, i) => (s === 'not-applicable' ? [] : [i]));
			const without = scored(
				kept.map((i) => p[i] ?? 'blank'),
				kept.indexOf(core)
			);
			if (without.standing === 'not-rated') throw new Error('was rated before');
			const same = (['soFar', 'level', 'possible', 'low', 'high'] as const).every(
				(key) => without[key] === got[key]
			);
			must(same, p, core, without, got);
		}
	});

	it('shows beside what does not apply what it would be as manual', () => {
		for (const { p, core } of every) {
			const got = scored(p, core);
			if (got.standing === 'not-rated') continue;
			const asManual = scored(
				p.map((s) => (s === 'not-applicable' ? 'manual' : s)),
				core
			);
			if (asManual.standing === 'not-rated') throw new Error('was rated before');
			const want = p.includes('not-applicable')
				? { soFar: asManual.soFar, low: asManual.low }
				: undefined;
			must(JSON.stringify(got.ifManual) === JSON.stringify(want), p, core);
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
