import type { Outline } from '../../domain/maturity/outline.ts';

export type Group<T> = { readonly title: string; readonly of: readonly T[] };

/** What a team does not hold in its own hands: of one team, and of many. */
export const GIVEN = {
	you: 'What the organisation gives you',
	teams: 'What the organisation gives its teams'
} as const;

/** Those in a team’s own hands: what is counted of a team is counted of these. */
export const ownOf = <T extends { readonly id: string }>(
	dimensions: readonly T[],
	{ beyond_team: beyond }: Pick<Outline, 'beyond_team'>
): readonly T[] => dimensions.filter(({ id }) => !beyond.includes(id));

/** As a profile has its dimensions: what the organisation gives stands apart, and counts for no team’s level. */
export function groupsOf<T extends { readonly id: string }>(
	dimensions: readonly T[],
	{ beyond_team: beyond }: Pick<Outline, 'beyond_team'>,
	given: keyof typeof GIVEN = 'you'
): readonly [Group<T>, Group<T>, Group<T>] {
	const within = ownOf(dimensions, { beyond_team: beyond });
	return [
		{ title: 'Ownership', of: within.filter(({ id }) => id.startsWith('O')) },
		{ title: GIVEN[given], of: dimensions.filter(({ id }) => beyond.includes(id)) },
		{ title: 'Operations', of: within.filter(({ id }) => !id.startsWith('O')) }
	];
}
