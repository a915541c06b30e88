import type { Tier } from '../domain/maturity/types.ts';

/** What asks for the tier of a team: everybody can say what happens if the most critical of its services fails. */
export const TIER_QUESTION = 'Think of the most critical service that the team owns. If it fails:';

export type TierChoice = { readonly tier: Tier; readonly title: string; readonly note: string };

export const TIERS: readonly TierChoice[] = [
	{
		tier: 1,
		title: 'Customers are cut off, or revenue stops',
		note: 'Tier 1. Asks for Proactive throughout.'
	},
	{
		tier: 2,
		title: 'Something important gets slower or worse',
		note: 'Tier 2. Asks for Responsive, and Proactive in the foundations.'
	},
	{
		tier: 3,
		title: 'Whoever needs it can wait until morning',
		note: 'Tier 3. Asks for Reactive, and Responsive in the foundations.'
	}
];
