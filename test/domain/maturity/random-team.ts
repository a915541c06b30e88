import { questionOrder, type Outline } from '../../../src/domain/maturity/outline.ts';
import { LEVEL_NAMES } from '../../../src/domain/maturity/level-names.ts';
import {
	ANSWER_STATES,
	BLANK,
	type Answer,
	type AnswerState,
	type Level
} from '../../../src/domain/maturity/types.ts';

/** Mulberry32: the same numbers for the same seed on every machine. */
export function seeded(seed: number): () => number {
	let a = seed >>> 0;
	return () => {
		a = (a + 0x6d2b79f5) >>> 0;
		let t = Math.imul(a ^ (a >>> 15), 1 | a);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
	};
}

export const pick = <T>(random: () => number, from: readonly T[]): T =>
	from[Math.floor(random() * from.length)] as T;

export const is = (state: AnswerState): Answer => ({ is: state });

/** One member; levels lie around a mood of the team, so that all five come up as results. */
export function randomMember(outline: Outline, random: () => number, scope: 'quick' | 'whole') {
	const mood = random() * 4;
	const rareness = random() * 0.3;
	return outline.dimensions.flatMap((dimension) =>
		dimension.questions.map((question): Answer => {
			if (scope === 'quick' && !question.core) return is('blank');
			if (random() < rareness) return is(pick(random, ['dont-know', 'not-applicable', 'blank']));
			const level = Math.round(mood + (random() - 0.5) * 2.4);
			return is(LEVEL_NAMES[Math.min(4, Math.max(0, level))] ?? 'manual');
		})
	);
}

const coreQuestions = (outline: Outline): ReadonlySet<string> =>
	new Set(outline.dimensions.flatMap((d) => d.questions.filter((q) => q.core)).map((q) => q.id));

/** A quick check in which every core question gets `rest`, but for those of the dimensions named. */
export const quickAnswers =
	(outline: Outline) =>
	(levels: Record<string, AnswerState>, rest: AnswerState = 'responsive'): Answer[] => {
		const core = coreQuestions(outline);
		return questionOrder(outline).map((id) =>
			core.has(id) ? is(levels[id.split('.')[0] ?? ''] ?? rest) : BLANK
		);
	};

/** Cheaper than an expectation, of which there would be millions. */
export function must(holds: boolean, ...what: unknown[]): void {
	if (!holds) throw new Error(JSON.stringify(what));
}

/**
 * Several members of one team: their answers lie around where the team stands, question by question, so that
 * medians, camps and majorities of all kinds come up. Some teams are of one mind, some far apart.
 */
export function randomTeam(
	outline: Outline,
	random: () => number,
	scope: 'quick' | 'whole',
	members: number
): Answer[][] {
	const mood = random() * 4.6 - 0.3;
	const apart = random() * 3;
	const empty = random() * 0.3;
	const moods = Array.from({ length: members }, () => mood + (random() - 0.5) * apart);
	const team: Answer[][] = moods.map(() => []);
	for (const { questions } of outline.dimensions) {
		const here = (random() - 0.5) * 1.6;
		for (const { core } of questions) {
			const asked = scope === 'whole' || core;
			// What one member cannot say, the next can often not say either.
			const gap = random() < empty ? pick(random, GAPS) : undefined;
			for (let who = 0; who < members; who++) {
				team[who]?.push(asked ? one((moods[who] ?? 0) + here, gap, random) : BLANK);
			}
		}
	}
	return team;
}

const GAPS = ['dont-know', 'dont-know', 'not-applicable', 'blank'] as const;
const EACH = new Map(ANSWER_STATES.map((state) => [state, is(state)]));

function one(mood: number, gap: AnswerState | undefined, random: () => number): Answer {
	const chance = random();
	const missing = chance < 0.02 ? pick(random, GAPS) : chance < 0.65 ? gap : undefined;
	const level = Math.min(4, Math.max(0, Math.round(mood + (random() - 0.5) * 1.5)));
	return EACH.get(missing ?? LEVEL_NAMES[level as Level]) ?? BLANK;
}
