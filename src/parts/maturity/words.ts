import type {
	DimensionScore,
	RatedDimension,
	Reason,
	UnratedDimension
} from '../../domain/maturity/dimension.ts';
import type { Merged } from '../../domain/maturity/merge.ts';
import { levelTitle } from '../../domain/maturity/outline.ts';
import type { Standing, Summary } from '../../domain/maturity/overall.ts';
import { LEVEL_NAMES } from '../../domain/maturity/level-names.ts';
import type { Level } from '../../domain/maturity/types.ts';
import { inWords, plural } from '../../ui/format.ts';

const NOT_RATED: Record<UnratedDimension['why'], string> = {
	'core-not-asked': 'Not rated: its main question is open',
	'core-not-applicable': 'Not rated: its main question does not apply',
	'mostly-not-applicable': 'Not rated: most of it does not apply'
};

/** The label at the end of a row: `Responsive`, `Responsive so far`, `Manual so far, perhaps Proactive`. */
export function standingWords(dimension: DimensionScore): string {
	if (dimension.standing === 'not-rated') return NOT_RATED[dimension.why];
	const { soFar, possible, standing } = dimension;
	const held = `${levelTitle(soFar)}${standing === 'estimate' ? ' so far' : ''}`;
	return possible > soFar ? `${held}, perhaps ${levelTitle(possible)}` : held;
}

/** The level to set out for where `needs` is lacking: Manual and Reactive describe a practice that is missing. */
export const aimOf = (needs: Level): Level => (needs < 2 ? 2 : needs);

/**
 * What a dimension lacks, each question once where one step does for both: one that lags may be one of those of which
 * any would do, and reach that level on its way.
 */
export function lacking({ reasons }: RatedDimension): readonly Reason[] {
	const must = reasons.filter(({ rule }) => rule !== 'one-of');
	const any = reasons.filter(({ rule }) => rule === 'one-of');
	const reached = any.some((one) =>
		must.some(({ question, needs }) => question === one.question && aimOf(needs) >= one.needs)
	);
	return reached ? must : reasons;
}

type Line = readonly [Reason, ...Reason[]];

/** What stands in one line of the table of reasons: all that nobody knows together, everything else by itself. */
export function reasonLines(dimension: RatedDimension): readonly Line[] {
	const reasons = lacking(dimension);
	const isUnknown = ({ question }: Reason): boolean =>
		dimension.questions.some(({ id, state }) => id === question && state === 'nobody-knows');
	const unknown = reasons
		.filter(isUnknown)
		.filter(({ question }, i, all) => all.findIndex((one) => one.question === question) === i);
	const known = reasons.filter((reason) => !isUnknown(reason)).map((reason): Line => [reason]);
	const [first, ...more] = unknown;
	return first ? [[first, ...more], ...known] : known;
}

/** How many reasons of a dimension stand there at once. */
const REASONS = 2;

/** The first lines of a dimension's reasons, or all of them, and how many there are beyond the first. */
export function reasonsShown(
	dimension: RatedDimension,
	all: boolean
): { readonly lines: readonly Line[]; readonly more: number } {
	const lines = reasonLines(dimension);
	return {
		lines: all ? lines : lines.slice(0, REASONS),
		more: Math.max(0, lines.length - REASONS)
	};
}

/** `Five dimensions keep the team from Proactive`; where the next level is none to aim for, `at Manual`. */
export function keptWords(dimensions: number, level: Level): string {
	const count = inWords(dimensions);
	const next = Math.min(level + 1, 4) as Level;
	const where = aimOf(next) === next ? `from ${levelTitle(next)}` : `at ${levelTitle(level)}`;
	const who = dimensions === 1 ? 'dimension keeps' : 'dimensions keep';
	return `${count.charAt(0).toUpperCase()}${count.slice(1)} ${who} the team ${where}`;
}

/** What a sighted reader takes from the row’s marks, for everybody else. */
export function rangeWords({ level, possible, standing }: RatedDimension): string {
	if (level === possible) return standing === 'rated' ? 'all asked' : '';
	return `${LEVEL_NAMES[level]} to ${LEVEL_NAMES[possible]} possible`;
}

/** The same where it is read: the least and the most that its open answers allow. Empty where none is open. */
export function boundsWords(dimension: RatedDimension): string {
	return dimension.level === dimension.possible
		? ''
		: `${levelTitle(dimension.soFar)} so far; ${rangeWords(dimension)}.`;
}

/** `3 questions, one of them left to a lead` */
export function openWords(open: readonly Merged[]): string {
	const left = open.filter(({ leftToLead }) => leftToLead).length;
	const questions = plural(open.length, 'question');
	if (left === 0) return questions;
	const which = left < open.length ? `${inWords(left)} of them ` : left > 1 ? 'all ' : '';
	return `${questions}, ${which}left to a lead`;
}

/** What one member said; with several, what their answers come to. */
export function saidWords({ state, point, leftToLead }: Merged, members: number): string {
	if (point !== undefined) return levelTitle(point);
	if (state === 'nobody-knows') return members > 1 ? 'Nobody knows' : 'Don’t know';
	if (state === 'not-applicable') return 'Does not apply';
	return leftToLead ? 'Left to a lead' : 'Not asked';
}

/** The level that can be shown, where it is lower than the one that is claimed. */
export function shownBelow(
	claimed: DimensionScore,
	shown: DimensionScore | undefined
): Level | undefined {
	if (claimed.standing === 'not-rated' || !shown || shown.standing === 'not-rated')
		return undefined;
	return shown.soFar < claimed.soFar ? shown.soFar : undefined;
}

/** The whole, if what does not apply counted as Manual: `…: Reactive; ownership Reactive, operations Manual; index 0.43` */
export function manualWords({ team, ownership, operations, index }: Summary): string {
	const side = (name: string, standing: Standing | undefined): string[] =>
		standing ? [`${name} ${levelTitle(standing.level)}`] : [];
	const parts = [
		team ? levelTitle(team.level) : 'no level yet',
		[...side('ownership', ownership), ...side('operations', operations)].join(', '),
		index
			? `index ${share(index.low)}${index.high > index.low ? `, at most ${share(index.high)}` : ''}`
			: ''
	];
	return `If what does not apply counted as Manual: ${parts.filter(Boolean).join('; ')}`;
}

/** A share of the full scale, as a figure: `0.43`. */
export const share = (value: number): string => value.toFixed(2);
