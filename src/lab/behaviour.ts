import type { CaseDraft, Preset } from '../domain/escalation/case-types.ts';
import type { Setting } from '../domain/escalation/products.ts';
import { changed, setPolicy } from './policy/edit.ts';

/** What a setting may be set to, as short as an option; `products.ts` has the sentences. */
export const VALUES: Readonly<
	Record<Setting, readonly { readonly value: string; readonly label: string }[]>
> = {
	onEmpty: [
		{ value: 'skip', label: 'The next level at once' },
		{ value: 'wait', label: 'Its time is waited' }
	],
	afterEscalation: [
		{ value: 'stop', label: 'Dropped' },
		{ value: 'continue', label: 'Still sent' }
	],
	policyEdits: [
		{ value: 'snapshot', label: 'Wait for the next incident' },
		{ value: 'live', label: 'Hold at once' }
	],
	layerRule: [
		{ value: 'last-wins', label: 'The last one calls' },
		{ value: 'priority', label: 'The highest priority calls' },
		{ value: 'union', label: 'All of them call' }
	]
};

export const SETTINGS = ['onEmpty', 'afterEscalation', 'policyEdits', 'layerRule'] as const;

/** The product a draft follows; the default where it names none that there is. */
export const presetOf = ({ preset }: CaseDraft): Preset => preset ?? 'pagerduty-like';

const inPolicy = (setting: Setting): setting is 'onEmpty' | 'afterEscalation' =>
	setting === 'onEmpty' || setting === 'afterEscalation';

/** Where a setting stands in the case. */
export const pathOf = (setting: Setting): string =>
	inPolicy(setting) ? `policy.${setting}` : setting;

/** What the case itself says of a setting, whatever its product does. */
export const ownOf = (draft: CaseDraft, setting: Setting): string | undefined =>
	inPolicy(setting) ? draft.policy[setting] : draft[setting];

/** The draft with a setting of its own, or with `undefined` its product's. */
export function setOwn(draft: CaseDraft, setting: Setting, value: string | undefined): CaseDraft {
	const own = VALUES[setting].some((one) => one.value === value) ? value : undefined;
	// The value is one of the setting's own; what that is, only the table above knows.
	const change = { [setting]: own } as Partial<CaseDraft> & Partial<CaseDraft['policy']>;
	return inPolicy(setting) ? setPolicy(draft, change) : changed<CaseDraft>(draft, change);
}
