import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { act, advance, nextDue, trigger } from '../../../src/domain/escalation/engine.ts';
import type { Action, Entry, Incident, Plan } from '../../../src/domain/escalation/types.ts';
import { actions, MIN, plan, SHADOW } from './arbitrary.ts';

const END = 240 * MIN;
const WEEK = 10_080 * MIN;

type Timed = readonly (readonly [number, Action])[];

function play(on: Plan, at: number, deeds: Timed): { incident: Incident; entries: Entry[] } {
	const begun = trigger(on, at);
	const entries = [...begun.entries];
	let { incident } = begun;
	for (const [offset, deed] of deeds) {
		const acted = act(on, incident, at + offset, deed);
		entries.push(...acted.entries);
		({ incident } = acted);
	}
	const rest = advance(on, incident, at + END);
	return { incident: rest.incident, entries: [...entries, ...rest.entries] };
}

const later = (on: Plan, by: number): Plan => ({
	...on,
	schedules: Object.fromEntries(
		Object.entries(on.schedules).map(([id, shifts]) => [
			id,
			shifts.map(({ from = 0, to = 0, people }) => ({ from: from + by, to: to + by, people }))
		])
	)
});

const holds = (check: (on: Plan, deeds: Timed) => void) =>
	fc.assert(fc.property(plan, actions, check), { numRuns: 1500, seed: 20260304 });

describe('whatever the policy, and whatever people do', () => {
	it('entries come in time order', () =>
		holds((on, deeds) => {
			const at = play(on, 0, deeds).entries.map((entry) => entry.at);
			expect(at).toEqual(at.slice().sort((a, b) => a - b));
		}));

	it('nothing happens after it is resolved, and every action is refused', () =>
		holds((on, deeds) => {
			const { entries } = play(on, 0, deeds);
			const resolved = entries.findIndex(({ type }) => type === 'resolve');
			if (resolved < 0) return;
			const after = entries.slice(resolved + 1);
			expect(after.filter((e) => e.type !== 'refused' || e.reason !== 'resolved')).toEqual([]);
		}));

	it('where empty levels are skipped, somebody is paged at creation or nobody owns it at creation', () =>
		holds((on) => {
			const policy = on.policies.at(-1);
			if (policy?.onEmpty !== 'skip') return;
			const { entries } = trigger(on, 0);
			const found = entries.find(({ type }) => type === 'page' || type === 'unowned');
			expect(found?.at).toBe(0);
		}));

	it('a week later the same happens a week later', () =>
		holds((on, deeds) => {
			const now = play(on, 0, deeds);
			const then = play(later(on, WEEK), WEEK, deeds);
			expect(then.entries).toEqual(now.entries.map((entry) => ({ ...entry, at: entry.at + WEEK })));
		}));

	it('a shadow changes nothing for anybody else', () =>
		holds((on, deeds) => {
			const watched: Plan = {
				...on,
				policies: on.policies.map((policy) => ({
					...policy,
					levels: policy.levels.map((level) => ({
						...level,
						shadows: [{ person: SHADOW, mayAck: false }]
					}))
				}))
			};
			const others = play(watched, 0, deeds).entries.filter(({ shadow }) => shadow !== true);
			expect(others).toEqual(play(on, 0, deeds).entries);
		}));

	it('a channel carries at most one message a minute to a person', () =>
		holds((on, deeds) => {
			const last = new Map<string, number>();
			for (const { type, people, channel, at } of play(on, 0, deeds).entries) {
				if (type !== 'notify') continue;
				const line = `${people?.[0]} ${channel}`;
				expect(at - (last.get(line) ?? -Infinity)).toBeGreaterThanOrEqual(MIN);
				last.set(line, at);
			}
		}));

	it('it does not matter in how many steps time passes', () =>
		holds((on, deeds) => {
			const { incident } = trigger(on, 0);
			const once = advance(on, incident, END);
			let stepped = incident;
			const entries: Entry[] = [];
			for (const [to] of [...deeds, [END]] as [number][]) {
				const step = advance(on, stepped, to);
				stepped = step.incident;
				entries.push(...step.entries);
			}
			expect({ incident: stepped, entries }).toEqual(once);
		}));

	it('it comes to rest: nothing is due once every pass is over', () =>
		holds((on, deeds) => {
			const { incident } = play(on, 0, deeds);
			expect(nextDue(on, advance(on, incident, 100 * END).incident)).toBeUndefined();
		}));

	it('it survives being written down', () =>
		holds((on, deeds) => {
			const { incident } = act(on, trigger(on, 0).incident, MIN, { do: 'unack' });
			const read = JSON.parse(JSON.stringify(incident)) as Incident;
			expect(read).toEqual(incident);
			expect(advance(on, read, END)).toEqual(advance(on, incident, END));
			expect(deeds.length).toBeLessThanOrEqual(6);
		}));
});
