import type {
	DimensionScore,
	RatedDimension,
	UnratedDimension
} from '../../domain/maturity/dimension.ts';
import type { Merged } from '../../domain/maturity/merge.ts';
import { levelTitle } from '../../domain/maturity/outline.ts';
import { LEVEL_NAMES } from '../../domain/maturity/types.ts';

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

/** A share of the full scale, as a figure: `0.43`. */
export const share = (value: number): string => value.toFixed(2);
