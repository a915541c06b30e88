import { describe, expect, it } from 'vitest';
import { act, advance, trigger } from '../../../src/domain/escalation/engine.ts';
import { lanesOf, tellLanes } from '../../../src/domain/escalation/lanes.ts';
import type { Channel, Person, Plan } from '../../../src/domain/escalation/types.ts';

const MIN = 60_000;
const person = (name: string, rules: [number, Channel][]): Person => ({
	name,
	rules: { high: rules.map(([m, channel]) => ({ after: m * MIN, channel })), low: [] },
	asleep: []
});
const level = { assign: 'all', multiAck: false } as const;
const plan: Plan = {
	people: {
		ade: person('Ade', [
			[0, 'sms'],
			[1, 'push'],
			[5, 'phone']
		]),
		bo: person('Bo', [[0, 'phone']]),
		cy: person('Cy', [[0, 'sms']])
	},
	schedules: {},
	policies: [
		{
			levels: [
				{
					...level,
					timeout: 5 * MIN,
					targets: [{ person: 'ade' }],
					shadows: [{ person: 'cy', mayAck: false }]
				},
				{ ...level, timeout: 10 * MIN, targets: [{ person: 'bo' }], shadows: [] }
			],
			repeat: 0,
			onEmpty: 'skip',
			afterEscalation: 'stop'
		}
	],
	urgency: 'high'
};
const minutes = (at: number) => `${at / MIN}`;

describe('lanes', () => {
	it('draw one line a person, with what never rings and where the page is', () => {
		const begun = trigger(plan, 0);
		const entries = [...begun.entries, ...advance(plan, begun.incident, 60 * MIN).entries];
		const lanes = lanesOf(plan, entries, 0, 15 * MIN);
		expect(lanes).toEqual([
			{
				id: 'ade',
				name: 'Ade',
				place: 'level 1',
				marks: [
					{ is: 'hold', at: 0, to: 5 * MIN },
					{ is: 'call', at: 5 * MIN, never: true },
					{ is: 'sms', at: 0 },
					{ is: 'push', at: MIN }
				]
			},
			{ id: 'cy', name: 'Cy', place: 'shadow', marks: [{ is: 'sms', at: 0 }] },
			{
				id: 'bo',
				name: 'Bo',
				place: 'level 2',
				marks: [
					{ is: 'hold', at: 5 * MIN, to: 15 * MIN },
					{ is: 'call', at: 5 * MIN }
				]
			}
		]);
		expect(tellLanes(lanes, minutes)).toBe(
			'Ade, level 1: messages at 0 and 1; a message at 5 that never goes out. Cy, shadow: messages at 0. Bo, level 2: messages at 5.'
		);
	});

	it('show what is still to come, and who acknowledged', () => {
		const begun = trigger(plan, 0);
		const now = advance(plan, begun.incident, 2 * MIN);
		const entries = [...begun.entries, ...now.entries];
		const coming = advance(plan, now.incident, 60 * MIN).entries;
		expect(lanesOf(plan, entries, 0, 15 * MIN, coming).at(-1)).toEqual({
			id: 'bo',
			name: 'Bo',
			place: 'level 2',
			marks: [{ is: 'will', at: 5 * MIN }]
		});
		const acked = act(plan, now.incident, 3 * MIN, { do: 'ack', by: 'ade' });
		const [first] = lanesOf(plan, [...entries, ...acked.entries], 0, 15 * MIN);
		expect(first?.marks).toEqual([
			{ is: 'hold', at: 0, to: 3 * MIN },
			{ is: 'sms', at: 0 },
			{ is: 'push', at: MIN },
			{ is: 'ack', at: 3 * MIN }
		]);
	});
});
