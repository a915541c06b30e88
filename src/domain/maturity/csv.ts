import type { TeamLink } from '../link/team-link.ts';
import { agreedIn, gradesIn } from '../link/team-link.ts';
import { ENOUGH_VOTES, votesIn } from '../link/votes.ts';
import type { DimensionScore } from './dimension.ts';
import { shownScore } from './evidence.ts';
import type { Merged } from './merge.ts';
import type { Organisation } from './organisation.ts';
import { levelTitle, type Outline } from './outline.ts';
import { isRated } from './overall.ts';
import { scoreTallies } from './score.ts';
import { LEVEL_NAMES } from './level-names.ts';
import type { Level } from './types.ts';

export type Cell = string | number | undefined;

/** What a spreadsheet would take for a formula, also behind spaces or in the wide forms of the characters. */
const FORMULA = /^[\t\r\n]|^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

/**
 * A table as RFC 4180 has it. Text that a spreadsheet would run as a formula is led by an apostrophe; numbers stay
 * numbers. It begins with a byte order mark: without one, Excel takes UTF-8 for something else.
 */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
	return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(value: Cell): string {
	if (value === undefined) return '';
	if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
	const safe = FORMULA.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(safe) || safe.trim() !== safe ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const SHOWN = ['asserted', 'something to look at', 'seen working'] as const;

/** A team's result, one question a row. Votes are left empty below three, where they would show somebody's own answer. */
export function teamToCsv(outline: Outline, team: TeamLink): string {
	const order = outline.dimensions.flatMap(({ questions }) => questions.map(({ id }) => id));
	const { tallies, members } = team;
	const score = scoreTallies(outline, tallies, members, agreedIn(team, order));
	const shown = shownScore(outline, score, gradesIn(team, order));
	const rows = outline.dimensions.flatMap((dimension, d) =>
		dimension.questions.map(({ id, text }): Cell[] => {
			const merged = score.dimensions[d]?.questions.find((question) => question.id === id);
			const standing = [...levelsIn(score.dimensions[d]), standingIn(shown.dimensions[d])];
			const grade = team.evidence[order.indexOf(id)] ?? 0;
			const about = [dimension.id, dimension.title, ...standing, id, text];
			return [...about, ...answerIn(merged), SHOWN[grade], ...votesOf(merged, members)];
		})
	);
	const votes = [...LEVEL_NAMES, "don't know", 'does not apply', 'not asked'];
	const levels = ['level', 'level at least', 'level possible', 'level if N/A counted as manual'];
	return toCsv([
		[
			...['dimension', 'title', ...levels, 'level shown', 'question', 'text', 'answer'],
			'at least',
			'at most',
			'agreed',
			'evidence',
			...votes.map((name) => `votes: ${name}`)
		],
		...rows
	]);
}

/** Where a dimension stands, between what and what it can end, and beside any N/A what it would be without. */
function levelsIn(dimension: DimensionScore | undefined): readonly Cell[] {
	const rated = dimension && isRated(dimension) ? dimension : undefined;
	const none = dimension?.questions.some(({ state }) => state === 'not-applicable');
	return [
		standingIn(dimension),
		rated && levelTitle(rated.level),
		rated && levelTitle(rated.possible),
		none ? standingIn(dimension?.ifManual) : undefined
	];
}

function standingIn(dimension: DimensionScore | undefined): string {
	if (dimension === undefined || !isRated(dimension)) return 'not rated';
	const level = levelTitle(dimension.soFar);
	return dimension.standing === 'estimate' ? `${level} (estimate)` : level;
}

function answerIn(merged: Merged | undefined): readonly Cell[] {
	if (merged === undefined) return [undefined, undefined, undefined, undefined];
	const { state, point, lo, hi, agreed } = merged;
	const is = agreed ? 'yes' : 'no';
	if (state === 'not-applicable') return ['does not apply', undefined, undefined, is];
	const said = state === 'blank' ? 'not asked' : 'nobody knows';
	return [point === undefined ? said : levelTitle(point), levelTitle(lo), levelTitle(hi), is];
}

function votesOf(merged: Merged | undefined, members: number): readonly Cell[] {
	if (merged === undefined || votesIn(merged.tally) < ENOUGH_VOTES) return Array(8).fill(undefined);
	const { levels, dontKnow, notApplicable } = merged.tally;
	return [...levels, dontKnow, notApplicable, members - votesIn(merged.tally)];
}

/** One team a row, in the order given: nobody is ranked. */
export function teamsToCsv(organisation: Pick<Organisation, 'teams' | 'dimensions'>): string {
	const named = (level: Level | null): string => (level === null ? 'not rated' : levelTitle(level));
	const rows = organisation.teams.map((team): Cell[] => [
		team.name,
		team.quarter,
		team.level === null ? 'not enough answered' : levelTitle(team.level),
		team.possible === null ? undefined : levelTitle(team.possible),
		team.estimate ? 'yes' : 'no',
		...team.dimensions.map(named)
	]);
	const titles = organisation.dimensions.map(({ id, title }) => `${id} ${title}`);
	return toCsv([['team', 'quarter', 'level', 'possible', 'estimate', ...titles], ...rows]);
}

/** One dimension a row: how many teams stand where, and how many it holds back. */
export function distributionToCsv(
	organisation: Pick<Organisation, 'dimensions' | 'blockers'>
): string {
	const rows = organisation.dimensions.map(({ id, title, levels, notRated, estimates }): Cell[] => {
		const blocker = organisation.blockers.dimensions.find((one) => one.id === id);
		return [id, title, ...levels, notRated, estimates, blocker?.teams ?? 0];
	});
	const counts = [...LEVEL_NAMES, 'not rated', 'of these estimates', 'teams held back'];
	return toCsv([['dimension', 'title', ...counts], ...rows]);
}
