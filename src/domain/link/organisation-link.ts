import type { Organisation } from '../maturity/organisation.ts';

/** How many are at each level, lowest first. Whoever is left over has none. */
export type LevelCounts = readonly [number, number, number, number, number];

/** How the teams of an organisation stand in one dimension. */
export type DimensionSpread = {
	/** Whoever is left over is not rated. */
	readonly levels: LevelCounts;
	/** How many of those have only an estimate. */
	readonly estimates: number;
	/** How many teams it keeps from their next level, and in how many of those it may be there already. */
	readonly heldBack: number;
	readonly perhaps: number;
};

/** Many teams side by side: distributions, and no team's own result. */
export type OrganisationLink = {
	readonly kind: 'organisation';
	/** Of the questions, 1 to 63. */
	readonly edition: number;
	/** The first and the last quarter among the teams' results, as in `2026-Q4`. */
	readonly from: string;
	readonly to: string;
	/** 1 to 1,023. */
	readonly teams: number;
	/** By team level; of whoever is left over too little is answered. */
	readonly levels: LevelCounts;
	/** In the model's order. */
	readonly dimensions: readonly DimensionSpread[];
	/** At most 24 bytes. */
	readonly label?: string;
};

/** What of a picture of teams goes into a link: no names, no team's own levels, no single questions. */
export function organisationLinkOf(
	organisation: Pick<Organisation, 'teams' | 'quarters' | 'dimensions' | 'blockers'>,
	edition: number,
	label?: string
): OrganisationLink {
	const { teams, quarters, dimensions, blockers } = organisation;
	const at = (level: number): number => teams.filter((team) => team.level === level).length;
	return {
		kind: 'organisation',
		edition,
		from: quarters[0] ?? '',
		to: quarters.at(-1) ?? '',
		teams: teams.length,
		levels: [at(0), at(1), at(2), at(3), at(4)],
		dimensions: dimensions.map(({ id, levels, estimates }) => {
			const blocker = blockers.dimensions.find((one) => one.id === id);
			const { teams: heldBack = 0, perhaps = 0 } = blocker ?? {};
			return { levels, estimates, heldBack, perhaps };
		}),
		...(label === undefined ? {} : { label })
	};
}
