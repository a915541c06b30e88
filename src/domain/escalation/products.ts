import type { Preset } from './case-types.ts';
import { PRESETS, type Settings } from './settings.ts';

/** The products whose behaviour a case can take on, and where they part. Source: spec, section 7. */
export type Product = {
	readonly preset: Preset;
	readonly name: string;
	readonly settings: Settings;
};

const NAMES: Readonly<Record<Preset, string>> = {
	'pagerduty-like': 'PagerDuty',
	'goalert-like': 'GoAlert',
	'grafana-like': 'Grafana OnCall'
};

const productOf = (preset: Preset): Product => ({
	preset,
	name: NAMES[preset],
	settings: PRESETS[preset]
});

/** The default first. */
export const PRODUCTS: readonly [Product, ...Product[]] = [
	productOf('pagerduty-like'),
	productOf('goalert-like'),
	productOf('grafana-like')
];

export type Setting = keyof Settings;

/** The question each setting answers, in the words of a label. */
export const SETTING_LABEL: Readonly<Record<Setting, string>> = {
	onEmpty: 'Nobody on call at a level',
	afterEscalation: 'Messages left when the page moves on',
	policyEdits: 'Edits while an incident is open',
	layerRule: 'Several layers at once'
};

/** What each value comes to: "a policy like GoAlert’s waits the level’s time first". */
const DOES: { readonly [K in Setting]: Readonly<Record<Settings[K], string>> } = {
	onEmpty: {
		skip: 'passes on to the next level at once',
		wait: 'waits the level’s time first'
	},
	afterEscalation: {
		stop: 'drops them',
		continue: 'still sends them until somebody acknowledges'
	},
	policyEdits: {
		snapshot: 'keeps it as it was when the incident began',
		live: 'follows the new one from then on'
	},
	layerRule: {
		'last-wins': 'calls the person of the last layer alone',
		priority: 'calls everybody of the layers with the highest priority',
		union: 'calls the people of all layers together'
	}
};

/** When a setting matters, to begin a sentence. */
const WHEN: Readonly<Record<Setting, string>> = {
	onEmpty: 'When nobody is on call at a level',
	afterEscalation: 'When the page moves on while messages of the level before are still to come',
	policyEdits: 'When somebody edits the policy during an incident',
	layerRule: 'When several layers of a schedule have somebody at the same time'
};

const SETTINGS: readonly Setting[] = ['onEmpty', 'afterEscalation', 'policyEdits', 'layerRule'];

function does<K extends Setting>(setting: K, { [setting]: value }: Settings): string {
	return DOES[setting][value];
}

/** What a value comes to in a sentence of its own: "When nobody is on call at a level, it waits the level’s time first." */
export const saySetting = (setting: Setting, settings: Settings): string =>
	`${WHEN[setting]}, it ${does(setting, settings)}.`;

export type Difference = {
	readonly setting: Setting;
	/** One sentence on both. */
	readonly says: string;
};

/** Where two products part, a sentence each; nothing for a product and itself. */
export function differences(a: Preset, b: Preset): readonly Difference[] {
	const one = productOf(a);
	const other = productOf(b);
	return SETTINGS.filter((setting) => one.settings[setting] !== other.settings[setting]).map(
		(setting) => ({
			setting,
			says: `${WHEN[setting]}, a policy like ${one.name}’s ${does(setting, one.settings)}; one like ${other.name}’s ${does(setting, other.settings)}.`
		})
	);
}
