import { describe, expect, it } from 'vitest';
import { spreadOf } from '../../../src/domain/maturity/spread.ts';
import { tallyOf } from '../../../src/domain/maturity/tally.ts';
import { LEVEL_NAMES } from '../../../src/domain/maturity/level-names.ts';
import type { AnswerState, LevelName } from '../../../src/domain/maturity/types.ts';
import { allVotes } from './all-votes.ts';
import { must } from './random-team.ts';

const question = { id: 'P1.1', core: true, text: 'Q' };
const spread = (...states: AnswerState[]) =>
	spreadOf(
		tallyOf(
			question,
			states.map((is) => ({ is }))
		)
	);

describe('how far answers lie apart', () => {
	it.each<[string, LevelName[], ReturnType<typeof spreadOf>]>([
		['one answer agrees with itself', ['proactive'], undefined],
		[
			'two alike',
			['proactive', 'proactive'],
			{ deviation: 0, accepted: true, from: 3, to: 3, polarised: false }
		],
		[
			'two that differ by one: half a level, which is acceptable',
			['responsive', 'proactive'],
			{ deviation: 0.5, accepted: true, from: 2, to: 3, polarised: false }
		],
		[
			'exactly 0.8 of a level is acceptable still',
			['manual', 'reactive', 'responsive', 'responsive', 'proactive'],
			{ deviation: 0.8, accepted: true, from: 0, to: 3, polarised: false }
		],
		[
			'two that differ by two are apart',
			['reactive', 'proactive'],
			{ deviation: 1, accepted: false, from: 1, to: 3, polarised: false }
		],
		[
			'two camps',
			['manual', 'reactive', 'proactive', 'preventative'],
			{ deviation: 1.5, accepted: false, from: 0, to: 4, polarised: true }
		],
		[
			'two camps with many between: near on average, and polarised',
			['reactive', 'reactive', ...Array(6).fill('responsive'), 'proactive', 'proactive'],
			{ deviation: 0.4, accepted: true, from: 1, to: 3, polarised: true }
		]
	])('%s', (_, states, expected) => {
		expect(spread(...states)).toEqual(expected);
	});

	it('agrees with a second reading, however up to eight people answer', () => {
		for (const votes of allVotes(8)) {
			const r = votes
				.map((vote) => (LEVEL_NAMES as readonly string[]).indexOf(vote))
				.filter((at) => at >= 0)
				.toSorted((a, b) => a - b);
			const got = spread(...votes);
			must((got === undefined) === r.length < 2, votes);
			if (!got) continue;
			const point = r[Math.floor((r.length - 1) / 2)] ?? NaN;
			const ad = r.reduce((sum, at) => sum + Math.abs(at - point), 0) / r.length;
			must(got.deviation === ad && ad >= 0 && ad <= 2, votes, got);
			must(got.accepted === ad <= 0.8, votes, got);
			must(got.from === r[0] && got.to === r.at(-1), votes, got);
			const camps = [r.filter((at) => at <= 1), r.filter((at) => at >= 3)];
			must(got.polarised === camps.every((camp) => camp.length >= 2), votes, got);
			const copied = spread(...votes, ...votes, ...votes);
			must(copied?.deviation === got.deviation && copied.accepted === got.accepted, votes);
		}
	});
});
