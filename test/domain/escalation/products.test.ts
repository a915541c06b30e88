import { describe, expect, it } from 'vitest';
import type { CaseFile, Preset } from '../../../src/domain/escalation/case-types.ts';
import {
	differences,
	PRODUCTS,
	saySetting,
	SETTING_LABEL
} from '../../../src/domain/escalation/products.ts';
import { PRESETS } from '../../../src/domain/escalation/settings.ts';
import { simulate } from '../../../src/domain/escalation/simulate.ts';

const MINUTE = 60_000;
const NAMES = ['pagerduty-like', 'goalert-like', 'grafana-like'] as const;

const aCase = (preset: Preset, change: Partial<CaseFile> = {}): CaseFile => ({
	id: 'a',
	preset,
	start: '2026-03-04T10:00:00Z',
	service: { urgency: 'high' },
	people: { ade: {}, bo: {}, cy: {} },
	policy: {
		levels: [
			{ timeoutMin: 10, targets: ['ade'] },
			{ timeoutMin: 10, targets: ['bo'] }
		]
	},
	until: 60,
	...change
});

/** `minute type who` of what a case comes to. */
const told = (file: CaseFile, ...types: string[]): string[] => {
	const { entries, start } = simulate(file);
	return entries
		.filter(({ type }) => types.includes(type))
		.map(({ at, type, people, channel }) =>
			[(at - start) / MINUTE, type, ...(people ?? []), channel ?? ''].join(' ').trim()
		);
};

const under = (make: (preset: Preset) => CaseFile, ...types: string[]) =>
	Object.fromEntries(NAMES.map((preset) => [preset, told(make(preset), ...types)]));

describe('the three products', () => {
	it('pass an empty level on at once, or wait', () => {
		const empty = (preset: Preset) =>
			aCase(preset, {
				schedules: {
					nobody: {
						layers: [
							{
								rotation: {
									unit: 'week',
									length: 1,
									start: '2026-03-02T00:00',
									users: ['none']
								}
							}
						]
					}
				},
				policy: {
					levels: [
						{ timeoutMin: 10, targets: ['nobody'] },
						{ timeoutMin: 10, targets: ['bo'] }
					]
				}
			});
		expect(under(empty, 'nobody', 'page')).toEqual({
			'pagerduty-like': ['0 nobody', '0 page bo'],
			'goalert-like': ['0 nobody', '10 page bo'],
			'grafana-like': ['0 nobody', '10 page bo']
		});
	});

	it('keep the policy of an open incident, or follow the new one', () => {
		const edited = (preset: Preset) =>
			aCase(preset, {
				actions: [
					{
						at: 5,
						do: 'editPolicy',
						policy: {
							levels: [
								{ timeoutMin: 10, targets: ['ade'] },
								{ timeoutMin: 10, targets: ['cy'] }
							]
						}
					}
				]
			});
		expect(under(edited, 'page')).toEqual({
			'pagerduty-like': ['0 page ade', '10 page bo'],
			'goalert-like': ['0 page ade', '10 page cy'],
			'grafana-like': ['0 page ade', '10 page bo']
		});
	});

	it('drop the messages of a level that is left, or send them still', () => {
		const late = (preset: Preset) =>
			aCase(preset, {
				people: {
					ade: {
						rules: {
							high: [
								{ afterMin: 0, channel: 'push' },
								{ afterMin: 12, channel: 'phone' }
							]
						}
					},
					bo: {},
					cy: {}
				}
			});
		expect(under(late, 'notify')).toEqual({
			'pagerduty-like': ['0 notify ade push'],
			'goalert-like': ['0 notify ade push', '12 notify ade phone'],
			'grafana-like': ['0 notify ade push']
		});
	});

	it('read several layers in three ways', () => {
		const layer = (user: string, priority: number) => ({
			priority,
			rotation: { unit: 'week' as const, length: 1, start: '2026-03-02T00:00', users: [user] }
		});
		const layers = (preset: Preset) =>
			aCase(preset, {
				schedules: { rota: { layers: [layer('ade', 5), layer('bo', 1), layer('cy', 1)] } },
				policy: { levels: [{ timeoutMin: 10, targets: ['rota'] }] }
			});
		expect(under(layers, 'page')).toEqual({
			'pagerduty-like': ['0 page cy'],
			'goalert-like': ['0 page ade', '0 page bo', '0 page cy'],
			'grafana-like': ['0 page ade']
		});
	});
});

describe('what is said of them', () => {
	it('gives each difference a sentence', () => {
		expect(differences('pagerduty-like', 'goalert-like')).toEqual([
			{
				setting: 'onEmpty',
				says: 'When nobody is on call at a level, a policy like PagerDuty’s passes on to the next level at once; one like GoAlert’s waits the level’s time first.'
			},
			{
				setting: 'afterEscalation',
				says: 'When the page moves on while messages of the level before are still to come, a policy like PagerDuty’s drops them; one like GoAlert’s still sends them until somebody acknowledges.'
			},
			{
				setting: 'policyEdits',
				says: 'When somebody edits the policy during an incident, a policy like PagerDuty’s keeps it as it was when the incident began; one like GoAlert’s follows the new one from then on.'
			},
			{
				setting: 'layerRule',
				says: 'When several layers of a schedule have somebody at the same time, a policy like PagerDuty’s calls the person of the last layer alone; one like GoAlert’s calls the people of all layers together.'
			}
		]);
		expect(saySetting('onEmpty', PRESETS['grafana-like'])).toBe(
			'When nobody is on call at a level, it waits the level’s time first.'
		);
	});

	it('names exactly the settings that differ', () => {
		for (const a of PRODUCTS)
			for (const b of PRODUCTS)
				expect(differences(a.preset, b.preset).map(({ setting }) => setting)).toEqual(
					(Object.keys(SETTING_LABEL) as (keyof typeof SETTING_LABEL)[]).filter(
						(setting) => PRESETS[a.preset][setting] !== PRESETS[b.preset][setting]
					)
				);
	});
});
