import { milestonesOf, teamsOf, type Shelf } from '../domain/maturity/kept-teams.ts';
import type { TeamSource } from './source.ts';

/** Teams with a milestone, the one with the latest first. */
export function teamSources(records: Shelf): readonly TeamSource[] {
	const latest = ({ milestones }: TeamSource): number =>
		Math.max(...milestones.map(({ createdAt }) => createdAt));
	return teamsOf(records)
		.map(({ id, value }): TeamSource => ({
			is: 'team',
			id,
			label: value.label,
			milestones: milestonesOf(records, id)
		}))
		.filter(({ milestones }) => milestones.length > 0)
		.toSorted((a, b) => latest(b) - latest(a));
}
