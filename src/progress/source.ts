import type { KeptMilestone } from '../domain/maturity/kept-teams.ts';
import type { Sat, Stood } from '../domain/progress/profile.ts';

/** What the charts about a team are drawn from: its milestones, or, where nothing is collected, one's own sittings. */
export type Source = TeamSource | { readonly is: 'own'; readonly sittings: readonly Sat[] };

export type TeamSource = {
	readonly is: 'team';
	readonly id: string;
	readonly label: string;
	/** Oldest quarter first. */
	readonly milestones: readonly KeptMilestone[];
};

/** As the profile takes them. */
export const stoodIn = (source: Source): readonly Stood[] =>
	source.is === 'own'
		? source.sittings
		: source.milestones.map(({ id, createdAt, value }) => ({ id, at: createdAt, outcome: value }));
