import { scoreDimension } from './dimension.ts';
import type { Merged } from './merge.ts';
import type { Outline } from './outline.ts';
import { overallOf } from './overall.ts';
import type { Score } from './score.ts';
import type { Level } from './types.ts';

/** 0: asserted. 1: there is something to look at. 2: it was seen working. */
export type Grade = 0 | 1 | 2;

/** One thing that bears out an answer of the team. `at` is when it was last true, in milliseconds. */
export type EvidenceItem = {
	readonly question: string;
	readonly kind: 'artefact' | 'drill' | 'incident';
	readonly what: string;
	readonly at: number;
};

/** Evidence older than this many quarters says nothing about today. */
const FRESH = 2;

/**
 * The best that these items, all of one question, show in a quarter such as `2026-Q4`. An item of the
 * quarter after it still counts, since a quarter's talk may be held in the weeks that follow.
 */
export function gradeAt(items: readonly Omit<EvidenceItem, 'question'>[], quarter: string): Grade {
	const now = Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1;
	const fresh = items.filter(({ at }) => {
		const age = now - quarterCount(at);
		return age >= -1 && age <= FRESH;
	});
	if (fresh.some(({ kind }) => kind !== 'artefact')) return 2;
	return fresh.length > 0 ? 1 : 0;
}

/** The same of every question that has any item. */
export function gradesAt(
	items: readonly EvidenceItem[],
	quarter: string
): Readonly<Record<string, Grade>> {
	const questions = new Set(items.map(({ question }) => question));
	return Object.fromEntries(
		[...questions].map((id) => [
			id,
			gradeAt(
				items.filter(({ question }) => question === id),
				quarter
			)
		])
	);
}

/** Not a number where the moment is none, so that it is never fresh. */
function quarterCount(at: number): number {
	const date = new Date(at);
	return date.getUTCFullYear() * 4 + Math.floor(date.getUTCMonth() / 3);
}

/**
 * What the team can show: the same rules over answers that reach no further than their evidence, which is
 * responsive when asserted, proactive with an artefact, preventative when seen working. A question without
 * a grade is asserted. A blank stays open: nobody was asked to show it.
 */
export function shownScore(
	outline: Outline,
	score: Score,
	grades: Readonly<Record<string, Grade>>
): Score {
	const dimensions = score.dimensions.map((dimension) =>
		scoreDimension(
			dimension,
			dimension.questions.map((question) => capped(question, grades[question.id] ?? 0))
		)
	);
	return { dimensions, overall: overallOf(outline, dimensions), members: score.members };
}

function capped(question: Merged, grade: Grade): Merged {
	const { state, point, lo, hi } = question;
	const cap = (2 + grade) as Level;
	if (hi <= cap || state === 'blank' || state === 'not-applicable') return question;
	const ends = { ...question, lo: least(lo, cap), hi: cap };
	return point === undefined ? ends : { ...ends, point: least(point, cap) };
}

const least = (a: Level, b: Level): Level => (a < b ? a : b);
