import { expect, it } from 'vitest';
import { agendaOf } from '../../../src/domain/maturity/agenda.ts';
import { shownScore, type Grade } from '../../../src/domain/maturity/evidence.ts';
import { questionOrder, targetOf } from '../../../src/domain/maturity/outline.ts';
import { isRated } from '../../../src/domain/maturity/overall.ts';
import { scoreTallies, type Score } from '../../../src/domain/maturity/score.ts';
import { NO_VOTES, talliesOf, type Tally } from '../../../src/domain/maturity/tally.ts';
import { targetShare } from '../../../src/domain/maturity/targets.ts';
import { LEVEL_NAMES } from '../../../src/domain/maturity/level-names.ts';
import { ANSWER_STATES, type AnswerState, type Tier } from '../../../src/domain/maturity/types.ts';
import { noneAbove, same } from './compare.ts';
import { cappedAt, literalScore } from './literal.ts';
import { must, pick, randomTeam, seeded } from './random-team.ts';
import { realModel } from './real-model.ts';

const model = realModel();
const order = questionOrder(model);
const TEAMS = 20_000;
const SIZES = [1, 2, 3, 4, 5, 7];
const PLACE = new Map(order.map((id, at) => [id, at]));
const placeOf = (id: string) => PLACE.get(id) ?? -1;
const TIERS = [1, 2, 3] as const;
const GRADES = [0, 1, 2] as const;

type Grades = Record<string, Grade>;
const all = (grade: Grade): Grades => Object.fromEntries(order.map((id) => [id, grade]));
const EVERY = GRADES.map(all);
const SEEN = all(2);

function shown(result: Score, members: unknown, random: () => number) {
	const grades: Grades = { ...pick(random, [{}, ...EVERY]) };
	for (let n = 0; n < 8; n++) grades[pick(random, order)] = pick(random, GRADES);
	const got = shownScore(model, result, grades);
	must(noneAbove(got, result), grades, members);
	const questions = result.dimensions.flatMap((dimension) => dimension.questions);
	const literal = literalScore(
		model,
		questions.map((question) => cappedAt(question, 2 + (grades[question.id] ?? 0)))
	);
	for (const [i, dimension] of got.dimensions.entries()) {
		const want = literal.dimensions[i];
		if (!want) throw new Error('a dimension is lost');
		must(dimension.low === want.low && dimension.high === want.high, dimension, want);
		if (!isRated(dimension)) continue;
		const { soFar, level, possible } = dimension;
		must(soFar === want.soFar && level === want.level, dimension, want, grades);
		must(possible === want.possible, dimension, want, grades);
	}
	must(got.overall.team?.level === literal.team?.level, members, grades);
	must(got.overall.team?.possible === literal.team?.possible, members, grades);

	return got;
}

function targets(result: Score, tier: Tier, members: unknown): void {
	let short = 0;
	let full = 0;
	for (const dimension of result.dimensions) {
		const low = targetShare(dimension, model, tier);
		const high = targetShare(dimension, model, tier, 'hi');
		must((low === undefined) === !isRated(dimension), dimension.id, members);
		if (low === undefined || high === undefined) continue;
		const T = targetOf(model, dimension.id, tier);
		const here = dimension.questions.filter(({ state }) => state !== 'not-applicable');
		const lacks = here.reduce((sum, q) => sum + q.weight * Math.max(0, T - q.lo), 0);
		const asks = here.reduce((sum, q) => sum + q.weight * T, 0);
		must(Math.abs(low - (1 - lacks / asks)) < 1e-12, dimension.id, members);
		must(0 <= low && low <= high && high <= 1, dimension.id, members);
		must((low === 1) === here.every(({ lo }) => lo >= T), dimension.id, members);
		short += lacks;
		full += asks;
	}
	const whole = targetShare(result, model, tier);
	must((whole === undefined) === (result.overall.index === undefined), members);
	if (whole === undefined) return;
	must(Math.abs(whole - (1 - short / full)) < 1e-12, members);
	must(whole <= (targetShare(result, model, tier, 'hi') ?? -1), members);
	must((whole === 1) === (short === 0), members);
}

/** One vote, as if a single person had said it. */
function vote(state: AnswerState): Tally {
	const at = (LEVEL_NAMES as readonly string[]).indexOf(state);
	if (state === 'dont-know') return { ...NO_VOTES, dontKnow: 1 };
	if (state === 'not-applicable') return { ...NO_VOTES, notApplicable: 1 };
	return { ...NO_VOTES, levels: NO_VOTES.levels.with(at, 1) as unknown as Tally['levels'] };
}

function agreed(tallies: readonly Tally[], members: number, random: () => number): void {
	const states = ANSWER_STATES.filter((state) => state !== 'blank');
	const talked = order.flatMap((id) =>
		random() < 0.1 ? [[id, pick(random, states)] as const] : []
	);
	const decided = Object.fromEntries(talked);
	const got = scoreTallies(model, tallies, members, decided);
	const replaced = tallies.map((tally, at) => {
		const state = decided[order[at] ?? ''];
		return state === undefined ? tally : vote(state);
	});
	must(same(got, scoreTallies(model, replaced, members)), tallies, decided);
	for (const [at, question] of got.dimensions.flatMap((d) => d.questions).entries()) {
		must(question.tally === tallies[at], question);
		must((question.agreed === true) === question.id in decided, question);
	}
}

function toTalkAbout({ levels, dontKnow, notApplicable }: Tally): boolean {
	const known = levels.reduce((sum, n) => sum + n, 0);
	if (known === 0 || notApplicable > known + dontKnow) return false;
	let point = 0;
	for (let upTo = levels[0]; upTo <= Math.floor((known - 1) / 2); upTo += levels[point] ?? 0)
		point++;
	const ad = levels.reduce((sum, n, level) => sum + n * Math.abs(level - point), 0) / known;
	const camps = levels[0] + levels[1] >= 2 && levels[3] + levels[4] >= 2;
	return ad > 0.8 || camps || dontKnow > 0;
}

function agenda(result: Score): number {
	const talks = agendaOf(result);
	const questions = result.dimensions.flatMap((dimension) => dimension.questions);
	let before = { worth: Infinity, at: -1 };
	for (const talk of talks) {
		const weight = questions[placeOf(talk.question)]?.weight ?? 0;
		const now = { worth: (talk.spread?.deviation ?? 0) * weight, at: placeOf(talk.question) };
		must(before.worth > now.worth || (before.worth === now.worth && before.at < now.at), talks);
		before = now;
	}
	const listed = new Set(talks.map(({ question }) => question));
	must(listed.size === talks.length, talks);
	for (const { id, tally } of questions) must(listed.has(id) === toTalkAbout(tally), id, talks);
	return talks.length;
}

it(
	'20,000 random teams: what they show, agree on, aim for and talk about',
	{ timeout: 120_000 },
	() => {
		const random = seeded(29);
		const fell = new Set<number>();
		let longest = 0;
		for (let n = 0; n < TEAMS; n++) {
			const scope = n % 2 === 0 ? ('quick' as const) : ('whole' as const);
			const members = randomTeam(model, random, scope, pick(random, SIZES));
			const tallies = talliesOf(model, members);
			const result = scoreTallies(model, tallies, members.length);
			const got = shown(result, members, random);
			if (n % 8 < 2) must(same(shownScore(model, result, SEEN), result), members);
			fell.add((result.overall.team?.level ?? 0) - (got.overall.team?.level ?? 0));
			targets(result, pick(random, TIERS), members);
			agreed(tallies, members.length, random);
			longest = Math.max(longest, agenda(result));
		}
		expect(fell).toEqual(new Set([0, 1, 2]));
		expect(longest).toBeGreaterThan(40);
	}
);
