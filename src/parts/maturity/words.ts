import type {
	DimensionScore,
	RatedDimension,
	Reason,
	UnratedDimension
} from '../../domain/maturity/dimension.ts';
import type { Merged } from '../../domain/maturity/merge.ts';
import { levelTitle } from '../../domain/maturity/outline.ts';
import { LEVEL_NAMES, type Level } from '../../domain/maturity/types.ts';
import { inWords } from '../../ui/format.ts';

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

/** What one member said; with several, what their answers come to. */
export function saidWords({ state, point }: Merged, members: number): string {
	if (point !== undefined) return levelTitle(point);
	if (state === 'nobody-knows') return members > 1 ? 'Nobody knows' : 'Don’t know';
	return state === 'not-applicable' ? 'Does not apply' : 'Not asked';
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

/** A share of the full scale, as a figure: `0.43`. */
export const share = (value: number): string => value.toFixed(2);
