import { describe, expect, it } from 'vitest';
import { beginning, play, take } from '../../../src/domain/scenario/play.ts';
import { choice, compiled, end, played, scene } from './tiny.ts';

describe('chance', () => {
	const scenario = compiled({
		draws: { coin: { heads: 1, tails: 1, edge: 2 } },
		tales: { coin: { heads: 'Heads.', tails: 'Tails.', edge: 'Edge.' } },
		scenes: {
			one: scene([choice('throw', { to: { draw: 'coin', heads: 'won', else: 'again' } })]),
			again: scene([choice('look', { to: { draw: 'coin', edge: 'won', else: 'lost' } })]),
			won: end(),
			lost: end()
		}
	});

	it('has one value a run, and is revealed as far as it tells places apart', () => {
		const seen = new Set<string>();
		for (let seed = 0; seed < 40; seed++) {
			const first = played(scenario, ['one/throw'], seed);
			const drawn = first.happened.find((each) => each.type === 'drawn');
			expect(drawn?.odds).toEqual([0.25, 0.75]);
			if (first.state.end !== null) {
				expect(first.state.known).toEqual([0b001]);
				seen.add('heads');
				continue;
			}
			expect(first.state.known).toEqual([0b110]);
			const { state, happened } = played(scenario, ['one/throw', 'again/look'], seed);
			const odds = happened.findLast((each) => each.type === 'drawn')?.odds;
			expect([0, 0.5, 0.25, 1 / 3, 2 / 3]).toContain(odds?.[0]);
			seen.add(state.known[0] === 0b100 ? 'edge' : 'tails');
		}
		expect([...seen].toSorted()).toEqual(['edge', 'heads', 'tails']);
	});
});

describe('what cannot be', () => {
	const scenario = compiled({
		flags: ['never'],
		scenes: {
			one: scene([choice('on', { to: 'over' }), choice('shut', { if: 'never', to: 'over' })]),
			over: end()
		}
	});
	const begun = beginning(scenario, 1, 'solo');
	const on = { type: 'option.chosen', at: 'one', choice: 'on' } as const;

	it.each([
		['not-begun', []],
		['not-begun', [on]],
		['already-begun', [begun, begun]],
		['other-scenario', [{ ...begun, scenario: 'other' }]],
		['other-scenario', [{ ...begun, rulesHash: 'other' }]],
		['over', [begun, on, on]],
		['not-here', [begun, { ...on, at: 'over' }]],
		['no-such-choice', [begun, { ...on, choice: 'off' }]],
		['not-open', [begun, { ...on, choice: 'shut' }]],
		['nothing-to-wait-for', [begun, { type: 'time.waited', at: 'one' }]]
	] as const)('%s', (refused, events) =>
		expect(play(scenario, events)).toEqual({ refused, index: Math.max(0, events.length - 1) })
	);

	it('a refusal changes nothing', () => {
		const run = take(scenario, null, begun);
		if ('refused' in run) throw new Error(run.refused);
		const before = structuredClone(run);
		take(scenario, run, { ...on, choice: 'off' });
		expect(run).toEqual(before);
	});

	it('scenes that follow each other in no time are a mistake', () => {
		const round = compiled({
			scenes: {
				one: scene([choice('on', { to: 'two' })], { on: { paged: { person: 'ade', to: 'two' } } }),
				two: scene([choice('on', { to: 'one' })], { on: { paged: { person: 'ade', to: 'one' } } })
			}
		});
		expect(() => played(round, [])).toThrow('Scenes follow each other in no time');
	});
});
