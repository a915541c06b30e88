import { describe, expect, it } from 'vitest';
import { questionOrder } from '../../../src/domain/maturity/outline.ts';
import { isRated } from '../../../src/domain/maturity/overall.ts';
import { outcomeOf } from '../../../src/domain/maturity/outcome.ts';
import { score, type Score } from '../../../src/domain/maturity/score.ts';
import { headline } from '../../../src/domain/maturity/sentences.ts';
import { BLANK, LEVEL_NAMES, sittingOutcomeSchema } from '../../../src/domain/maturity/types.ts';
import * as v from 'valibot';
import {
	coreQuestions,
	is,
	pick,
	quickAnswers,
	raise,
	randomMember,
	seeded
} from './random-team.ts';
import { realModel } from './real-model.ts';

const model = realModel();
const order = questionOrder(model);
const core = coreQuestions(model);
const quick = quickAnswers(model);
const TEAMS = 20_000;
/** Merging has its own proof to come; here several members show only that one is a case of many. */
const SEVERAL = 4_000;
function* teams(seed: number, members = 1, count = members === 1 ? TEAMS : SEVERAL) {
	const random = seeded(seed);
	for (let n = 0; n < count; n++) {
		const scope = n % 2 === 0 ? ('quick' as const) : ('whole' as const);
		const team = Array.from({ length: members }, () => randomMember(model, random, scope));
		yield { team, random, scope };
	}
}
/** Cheaper than an expectation, of which there would be millions. */
function must(holds: boolean, ...what: unknown[]): void {
	if (!holds) throw new Error(JSON.stringify(what));
}
const said = ({ dimensions, overall }: Score): string =>
	[
		...dimensions.flatMap((d) => d.questions.map((q) => `${q.lo}${q.hi}${q.point}${q.state}`)),
		...dimensions.map((d) => (isRated(d) ? `${d.soFar}${d.level}${d.possible}` : d.why)),
		overall.team?.level,
		overall.team?.possible,
		overall.index?.low
	].join();

/** Section 4 of the spec once more, word for word. */
function literalTeamLevel({ dimensions }: Score, at: 'soFar' | 'possible'): number | undefined {
	const beside = ['O6', 'P9'];
	const counted = dimensions.filter(isRated).filter((d) => !beside.includes(d.id));
	const foundations = counted.filter((d) => ['O1', 'P1', 'P2'].includes(d.id));
	if (foundations.length < 3 || counted.length < 12) return undefined;
	let highest = 0;
	for (let L = 1; L <= 4; L++) {
		const share = counted.filter((d) => d[at] >= L).length / counted.length >= 0.75;
		const grounded = foundations.every((d) => d[at] >= L);
		const together = !counted.some((d) => d[at] < L - 1);
		if (share && grounded && together) highest = L;
	}
	return highest;
}

describe('20,000 random answers', { timeout: 120_000 }, () => {
	it('score within bounds, as a second literal reading says', () => {
		const seen = new Set<unknown>();
		for (const { team } of teams(11)) {
			const result = score(model, team);
			const { team: standing, index } = result.overall;
			must(standing?.level === literalTeamLevel(result, 'soFar'), team);
			must(standing?.possible === literalTeamLevel(result, 'possible'), team);
			seen.add(standing?.level);
			if (!standing || !index) continue;
			must(standing.level <= standing.possible, team);
			must(0 <= index.low && index.low <= index.high && index.high <= 1, team);
			must((standing.heldBackBy.length === 0) === (standing.level === 4), team);
		}
		expect([...seen].toSorted()).toEqual([0, 1, 2, 3, 4, undefined]);
	});

	it('never fall when a known answer rises, in any team', () => {
		for (const members of [1, 3]) {
			for (const { team, random } of teams(12 + members, members)) {
				const at = Math.floor(random() * order.length);
				const who = Math.floor(random() * members);
				const up = raise(team[who]?.[at] ?? BLANK);
				if (!up) continue;
				const before = score(model, team);
				const after = score(
					model,
					team.map((answers, i) => (i === who ? answers.with(at, up) : answers))
				);
				const [a, b] = [before.overall, after.overall];
				must((b.team?.level ?? -1) >= (a.team?.level ?? -1), team);
				must((b.team?.possible ?? -1) >= (a.team?.possible ?? -1), team);
				must((b.index?.low ?? -1) >= (a.index?.low ?? -1), team);
				must((b.index?.high ?? -1) >= (a.index?.high ?? -1), team);
			}
		}
	});

	it('stay within what a quick check called possible, however it is deepened', () => {
		for (const { team, random, scope } of teams(14)) {
			const answers = team[0] ?? [];
			if (scope !== 'quick') continue;
			const first = score(model, [answers]);
			const mood = pick(random, [...LEVEL_NAMES]);
			const all = answers.map((answer, i) => {
				const open = answer.is === 'blank' && !core.has(order[i] ?? '');
				if (!open && answer.is !== 'dont-know') return answer;
				return is(random() < 0.6 ? mood : pick(random, [...LEVEL_NAMES]));
			});
			const later = score(model, [all]);
			for (const [i, before] of first.dimensions.entries()) {
				const after = later.dimensions[i];
				if (!isRated(before) || !after || !isRated(after)) continue;
				must(after.soFar >= before.level && after.soFar <= before.possible, team);
				must(after.low >= before.low && after.high <= before.high, team);
			}
			const [a, b] = [first.overall.team, later.overall.team];
			if (a && b) must(b.level <= a.possible, team);
		}
	});

	it('do not depend on the order of members, nor on how often all are copied', () => {
		for (const { team } of teams(15, 3)) {
			const once = said(score(model, team));
			must(said(score(model, team.toReversed())) === once, team);
		}
		for (const { team } of teams(16, 1, SEVERAL)) {
			const once = said(score(model, team));
			must(
				said(
					score(
						model,
						Array.from({ length: 5 }, () => team[0] ?? [])
					)
				) === once,
				team
			);
		}
	});
});

describe('answers all alike', () => {
	it.each(LEVEL_NAMES)('%s everywhere gives %s everywhere', (name) => {
		const result = score(model, [order.map(() => is(name))]);
		const level = LEVEL_NAMES.indexOf(name);
		expect(result.dimensions.map((d) => (isRated(d) ? d.soFar : -1))).toEqual(
			Array.from({ length: 17 }, () => level)
		);
		expect(result.overall.team?.level).toBe(level);
		expect(result.overall.index).toMatchObject({ low: level / 4, high: level / 4 });
		expect(result.overall.estimate).toBe(false);
	});

	it('nothing but blanks, don’t-knows or N/A gives no level at all', () => {
		for (const state of ['blank', 'not-applicable'] as const) {
			const { overall } = score(model, [order.map(() => is(state))]);
			expect([overall.team, overall.index, overall.counted]).toEqual([undefined, undefined, 0]);
			expect(headline(overall)).toBe('Not enough is answered yet to say where the team stands.');
		}
		const { overall } = score(model, [order.map(() => is('dont-know'))]);
		expect([overall.team?.level, overall.team?.possible]).toEqual([0, 4]);
	});
});

describe('a finished sitting', () => {
	it('freezes its answers in model order and its levels, and parses as an outcome', () => {
		const answers = Object.fromEntries(
			order.map((id, i) => [id, quick({ O3: 'dont-know' })[i] ?? BLANK])
		);
		const outcome = outcomeOf(model, {
			scope: 'quick',
			tier: 1,
			label: 'Checkout',
			finishedAt: Date.UTC(2026, 10, 21),
			answers
		});
		expect(v.parse(sittingOutcomeSchema, JSON.parse(JSON.stringify(outcome)))).toEqual(outcome);
		expect({
			...outcome,
			answers: outcome.answers.length,
			dimensions: outcome.dimensions[2]
		}).toEqual({
			edition: 1,
			quarter: '2026-Q4',
			scope: 'quick',
			tier: 1,
			label: 'Checkout',
			answers: 57,
			dimensions: { id: 'O3', standing: 'estimate', level: 0, possible: 4 },
			team: { level: 1, possible: 2 },
			index: { low: expect.any(Number) as number, high: expect.any(Number) as number }
		});
	});
});
