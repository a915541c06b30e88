import type { CaseFile, CasePolicy, LayerRule, PolicyEdits, Preset } from './case-types.ts';
import type { Policy } from './types.ts';

/** Where the products differ (section 7), with nothing left open. */
export type Settings = {
	readonly onEmpty: Policy['onEmpty'];
	readonly afterEscalation: Policy['afterEscalation'];
	readonly policyEdits: PolicyEdits;
	readonly layerRule: LayerRule;
};

/** What each product does. */
export const PRESETS: Readonly<Record<Preset, Settings>> = {
	'pagerduty-like': {
		onEmpty: 'skip',
		afterEscalation: 'stop',
		policyEdits: 'snapshot',
		layerRule: 'last-wins'
	},
	'goalert-like': {
		onEmpty: 'wait',
		afterEscalation: 'continue',
		policyEdits: 'live',
		layerRule: 'union'
	},
	'grafana-like': {
		onEmpty: 'wait',
		afterEscalation: 'stop',
		policyEdits: 'snapshot',
		layerRule: 'priority'
	}
};

/**
 * The settings of a case: the preset's, with the case's own keys over them. A policy written in an action stands alone:
 * give it as `policy`, because what it leaves out is the preset's and not the first policy's (section 9).
 */
export function settingsOf(file: CaseFile, policy: CasePolicy = file.policy): Settings {
	const preset = PRESETS[file.preset ?? 'pagerduty-like'];
	return {
		onEmpty: policy.onEmpty ?? preset.onEmpty,
		afterEscalation: policy.afterEscalation ?? preset.afterEscalation,
		policyEdits: file.policyEdits ?? preset.policyEdits,
		layerRule: file.layerRule ?? preset.layerRule
	};
}
