import { expect, it } from 'vitest';
import { questionOrder } from '../../../src/domain/maturity/outline.ts';
import { isRated } from '../../../src/domain/maturity/overall.ts';
import { score, scoreTallies, type Score } from '../../../src/domain/maturity/score.ts';
import { NO_VOTES, talliesOf, type Tally } from '../../../src/domain/maturity/tally.ts';
import { LEVEL_NAMES } from '../../../src/domain/maturity/level-names.ts';
import {
	ANSWER_STATES,
	BLANK,
	type Answer,
	type AnswerState
} from '../../../src/domain/maturity/types.ts';
import { noneAbove, same } from './compare.ts';
import { literalTeam } from './literal.ts';
import { is, must, pick, randomTeam, seeded } from './random-team.ts';
import { realModel } from './real-model.ts';

const model = realModel();
const order = questionOrder(model);
const questions = model.dimensions.flatMap((dimension) => dimension.questions);
const TEAMS = 20_000;
const SIZES = [1, 1, 2, 2, 3, 3, 4, 5, 6, 8];

type Team = readonly (readonly Answer[])[];

/** Every property of one random team; what it came to, so that the whole can show that nothing was missed. */
function prove(team: Team, scope: 'quick' | 'whole', random: () => number): Score {
	const result = score(model, team);
	agreesWithTheSpec(result, team);
	staysInBounds(result, team);

	must(same(score(model, team.toReversed()), result), 'order', team);
	const halves = [team.filter((_, i) => i % 2 === 0), team.filter((_, i) => i % 2 === 1)];
	const counts = sum(...halves.map((half) => talliesOf(model, half)));
	must(same(scoreTallies(model, counts, team.length), result), 'counts', team);
	const five = sum(counts, counts, counts, counts, counts);
	must(same(scoreTallies(model, five, team.length * 5), result), 'copies', team);

	foundOut(team, random);
	if (scope === 'quick') deepened(team, result, random);
	else {
		const quick = team.map(onlyCore);
		deepened(quick, score(model, quick), random);
	}
	return result;
}

const onlyCore = (answers: readonly Answer[]): Answer[] =>
	answers.map((answer, at) => (questions[at]?.core ? answer : BLANK));
/** The votes of several parts of a team together. */
const sum = (...parts: readonly (readonly Tally[])[]): Tally[] =>
	questions.map((_, at) => {
		const levels: [number, number, number, number, number] = [0, 0, 0, 0, 0];
		const all = { levels, dontKnow: 0, notApplicable: 0 };
		for (const part of parts) {
			const tally = part[at] ?? NO_VOTES;
			for (const level of [0, 1, 2, 3, 4] as const) levels[level] += tally.levels[level];
			all.dontKnow += tally.dontKnow;
			all.notApplicable += tally.notApplicable;
		}
		return all;
	});
const put = (team: Team, who: number, at: number, answer: Answer): Team =>
	team.map((answers, i) => (i === who ? answers.with(at, answer) : answers));

function agreesWithTheSpec({ dimensions, overall }: Score, team: Team): void {
	const literal = literalTeam(model, team);
	for (const [i, got] of dimensions.entries()) {
		const want = literal.dimensions[i];
		if (!want) throw new Error('a dimension is lost');
		const { soFar, level, possible } = isRated(got) ? got : {};
		must(got.low === want.low && got.high === want.high, got, want, team);
		must(want.standing === (isRated(got) ? got.standing : undefined), got, want, team);
		must(want.why === (isRated(got) ? undefined : got.why), got, want, team);
		must(want.soFar === soFar && want.level === level, got, want, team);
		must(want.possible === possible, got, want, team);
	}
	must(overall.team?.level === literal.team?.level, overall, literal.team, team);
	must(overall.team?.possible === literal.team?.possible, overall, literal.team, team);
	const near = (a: number | undefined, b: number | undefined) =>
		a === b || Math.abs((a ?? 9) - (b ?? 9)) < 1e-12;
	must(near(overall.index?.low, literal.index?.low), overall, literal.index, team);
	must(near(overall.index?.high, literal.index?.high), overall, literal.index, team);
}

function staysInBounds({ dimensions, overall }: Score, team: Team): void {
	for (const dimension of dimensions) {
		must(0 <= dimension.low && dimension.low <= dimension.high && dimension.high <= 1, team);
		for (const { point, lo, hi, state } of dimension.questions) {
			must(lo <= hi, dimension.id, team);
			must((point === undefined) === (state !== 'known'), dimension.id, team);
			if (point !== undefined) must(lo <= point && point <= hi, dimension.id, team);
		}
		if (!isRated(dimension)) continue;
		const { level, soFar, possible, questions } = dimension;
		must(level <= soFar && soFar <= possible, dimension.id, team);
		const core = questions.find((question) => question.core);
		must(core !== undefined && soFar <= core.lo && possible <= core.hi, dimension.id, team);
	}
	const { team: standing, index, ownership, operations } = overall;
	for (const one of [standing, ownership, operations]) {
		if (!one) continue;
		must(one.level <= one.possible, team);
		must((one.heldBackBy.length === 0) === (one.level === 4), team);
	}
	if (index) must(0 <= index.low && index.low <= index.high && index.high <= 1, team);
}

/**
 * One don't-know turns out to be a level: everything draws together, nothing moves outwards. Then that level
 * rises: nothing falls.
 */
function foundOut(team: Team, random: () => number): void {
	const who = Math.floor(random() * team.length);
	const at = Math.floor(random() * order.length);
	const level = Math.floor(random() * 5);
	const saying = (state: AnswerState | undefined) =>
		score(model, put(team, who, at, is(state ?? 'blank')));
	const after = saying(LEVEL_NAMES[level]);
	if (level < 4) must(noneAbove(after, saying(LEVEL_NAMES[level + 1])), team, who, at);
	// Of the questions for leads nobody's don't-know counts: there it would be a blank that is filled.
	if (questions[at]?.asks === 'lead') return;
	const before = saying('dont-know');
	for (const [i, a] of before.dimensions.entries()) {
		const b = after.dimensions[i];
		must(b !== undefined && b.low >= a.low && b.high <= a.high, a.id, team);
		if (!isRated(a) || !b || !isRated(b)) continue;
		must(b.level >= a.level && b.possible <= a.possible && b.soFar >= a.soFar, a.id, team);
	}
	const [a, b] = [before.overall, after.overall];
	must((b.team?.level ?? -1) >= (a.team?.level ?? -1), team);
	must((b.team?.possible ?? -1) <= (a.team?.possible ?? -1), team);
	must((b.index?.low ?? -1) >= (a.index?.low ?? -1), team);
	must((b.index?.high ?? -1) <= (a.index?.high ?? -1), team);
}

/**
 * A quick check goes on: what nobody was asked gets any of the eight answers, what somebody did not know a
 * level. The dimensions stay within what was called possible, as long as they are rated.
 */
function deepened(team: Team, before: Score, random: () => number): void {
	const merged = before.dimensions.flatMap((dimension) => dimension.questions);
	const mood = pick(random, LEVEL_NAMES);
	const all = team.map((answers) =>
		answers.map((answer, at) => {
			const { asks } = questions[at] ?? {};
			const blank = answer.is === 'blank' && merged[at]?.state === 'blank';
			if (!blank && (answer.is !== 'dont-know' || asks === 'lead')) return answer;
			const wild = blank && random() < 0.3;
			return is(random() < 0.5 ? mood : pick(random, wild ? ANSWER_STATES : LEVEL_NAMES));
		})
	);
	const after = score(model, all);
	let countAlike = true;
	for (const [i, a] of before.dimensions.entries()) {
		const b = after.dimensions[i];
		if (!b) throw new Error('a dimension is lost');
		countAlike &&= isRated(a) === isRated(b);
		if (!isRated(a) || !isRated(b)) continue;
		must(b.low >= a.low && b.high <= a.high, a.id, team, all);
		must(b.level >= a.level && b.possible <= a.possible, a.id, team, all);
		must(b.soFar >= a.level && b.soFar <= a.possible, a.id, team, all);
	}
	const [a, b] = [before.overall.team, after.overall.team];
	if (countAlike && a && b) must(b.level <= a.possible, team, all);
}

it('20,000 random teams hold every property of merging and scoring', { timeout: 120_000 }, () => {
	const random = seeded(11);
	const levels = new Set<unknown>();
	const standings = new Set<unknown>();
	for (let n = 0; n < TEAMS; n++) {
		const scope = n % 2 === 0 ? ('quick' as const) : ('whole' as const);
		const team = randomTeam(model, random, scope, pick(random, SIZES));
		const { dimensions, overall } = prove(team, scope, random);
		levels.add(overall.team?.level);
		for (const dimension of dimensions) {
			standings.add(isRated(dimension) ? dimension.standing : dimension.why);
			if (dimension.questions.some(({ state }) => state === 'nobody-knows')) standings.add('?');
		}
	}
	expect(levels).toEqual(new Set([0, 1, 2, 3, 4, undefined]));
	expect(standings).toEqual(
		new Set([
			'rated',
			'estimate',
			'core-not-asked',
			'core-not-applicable',
			'mostly-not-applicable',
			'?'
		])
	);
});
