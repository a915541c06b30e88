import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/domain/scenario/analyse.ts';
import { runOutcomeSchema } from '../../../src/domain/scenario/outcome.ts';
import { solve } from '../../../src/domain/scenario/solve.ts';
import { quietPage } from './quiet-page.ts';
import { choice, compiled, end, inject, played, scene } from './tiny.ts';

const solution = solve(quietPage);
const seedFor = (moves: string[], place: string): number => {
	for (let seed = 0; seed < 1000; seed++)
		if (played(quietPage, moves, seed).state.scene === place) return seed;
	throw new Error(place);
};

describe('a night that went wrong', () => {
	const seed = seedFor(['bedside/burst'], 'unheard');
	const run = played(
		quietPage,
		[
			'bedside/burst',
			'unheard/ask-desk',
			'bo-up/take-over',
			'who-is-affected/later',
			'bo-triage/bo-read-logs',
			'bo-sure/bo-roll-back-late',
			'watching/stay'
		],
		seed
	);
	const analysis = analyse(quietPage, run.events, solution);

	it('tells each decision by what it cost', () =>
		expect(
			analysis.decisions.map(({ number, at, choice, verdict }) => [number, at, choice, verdict])
		).toEqual([
			[1, -12_000, 'burst', 'costly'],
			[2, 540, 'ask-desk', 'best'],
			[3, 720, 'take-over', 'best'],
			[4, 840, 'later', 'best'],
			[5, 840, 'bo-read-logs', 'worst'],
			[6, 1320, 'bo-roll-back-late', 'best'],
			[7, 1560, 'stay', 'best']
		]));

	it('sets the costly ones beside the better way, and the best beside the next', () => {
		const [burst, desk] = analysis.decisions;
		expect(burst).toMatchObject({
			title: 'Text, app and call, all in the same minute',
			better: { choice: 'spaced' },
			counterfactual: { choice: 'spaced' },
			asks: [{ expectation: 'staggered', guide: 'fso.on-call.15', result: 'missed' }]
		});
		expect(burst?.options.map(({ choice, chosen }) => [choice, chosen])).toEqual([
			['spaced', false],
			['burst', true],
			['as-it-is', false]
		]);
		expect(desk).toMatchObject({ better: null, counterfactual: { choice: 'take-it' } });
		expect(desk?.counterfactual?.sentence).toMatch(
			/^“Cy tried to take the page”, and the best line after it, would have cost [\d,]+ customer-minutes more\.$/
		);
	});

	it('remembers the costliest first', () => {
		expect(analysis.headline).toBe(
			'Bring the service back first. The cause will still be there in the morning.'
		);
		expect(analysis.takeaways).toEqual([
			'Bring the service back first. The cause will still be there in the morning.',
			'Three messages in the same minute are one message. Space them out.'
		]);
	});

	it('keeps luck apart', () => {
		expect(analysis.luck.items).toMatchObject([{ at: 0, draw: 'wakes' }]);
		expect(analysis.luck.cost).toBeGreaterThan(0);
	});

	it('says what was met, missed, and not exercised', () =>
		expect(Object.fromEntries(analysis.expectations.map(({ id, result }) => [id, result]))).toEqual(
			{
				staggered: 'missed',
				'ack-first': 'not-exercised',
				shadow: 'met',
				'help-early': 'met',
				team: 'met',
				'mend-first': 'missed',
				shield: 'met',
				notes: 'met'
			}
		));

	it('measures', () =>
		expect(analysis.measures.map(({ id, yours, place }) => [id, yours, place])).toEqual([
			['ack', 12, 0.3],
			['resolved', 36.7, expect.closeTo(0.78, 1)],
			['customerMinutes', expect.any(Number), 0],
			['people', 2, 1]
		]));

	it('freezes an outcome that its schema accepts and that is plain', () => {
		expect(v.parse(runOutcomeSchema, JSON.parse(JSON.stringify(analysis.outcome)))).toEqual(
			analysis.outcome
		);
		expect(analysis.outcome).toMatchObject({
			scenario: 'quiet-page',
			end: 'resolved',
			seed,
			place: expect.any(Number)
		});
		expect(analysis.outcome.decisions[0]).toMatchObject({ at: 0, before: 12_000 });
	});
});

describe('the best line itself', () => {
	const seed = seedFor(
		['bedside/spaced', 'woken/ack', 'triage/roll-back', 'who-is-affected/later'],
		'watching'
	);
	const analysis = analyse(
		quietPage,
		played(
			quietPage,
			['bedside/spaced', 'woken/ack', 'triage/roll-back', 'who-is-affected/later', 'watching/stay'],
			seed
		).events,
		solution
	);

	it('loses nothing, and takes away the scenario’s own sentence', () => {
		expect(analysis.decisions.every(({ verdict }) => verdict === 'best')).toBe(true);
		expect(analysis.outcome.place).toBe(100);
		expect(analysis.yours).toEqual(analysis.bestLine);
		expect(analysis.takeaways).toEqual([quietPage.takeaway]);
		expect(analysis.expectations.some(({ result }) => result === 'missed')).toBe(false);
	});
});

describe('smaller things', () => {
	const scenario = compiled({
		flags: ['mended'],
		draws: { coin: { heads: 1, tails: 1 } },
		tales: { coin: { heads: 'Heads.', tails: 'Tails.' } },
		impact: {
			population: 6000,
			who: 'customers',
			curve: [
				['0s', 0],
				['60m', 6000]
			],
			effects: [{ when: 'mended', slopePerMin: -1000 }]
		},
		injects: [inject('news', '30m', [])],
		scenes: {
			one: scene(
				[
					choice('mend', { takes: '5m', set: ['mended'], to: 'good' }),
					choice('luck', { takes: '3m', to: { draw: 'coin', heads: 'lucky', tails: 'unlucky' } }),
					choice('call', {
						do: 'escalate',
						takes: '5m',
						set: ['mended'],
						to: 'good',
						takeaway: 'Let them sleep.'
					})
				],
				{ takeaway: 'Mend it.' }
			),
			lucky: scene([choice('mend', { takes: '1m', set: ['mended'], to: 'good' })]),
			unlucky: scene([choice('mend', { takes: '20m', set: ['mended'], to: 'good' })]),
			good: end({ end: 'resolved' }),
			bad: end()
		}
	});
	const analysed = (moves: string[], seed = 1) =>
		analyse(scenario, played(scenario, moves, seed).events);
	const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
	const lucky =
		seeds.find((seed) => played(scenario, ['one/luck'], seed).state.scene === 'lucky') ?? 0;
	const unlucky =
		seeds.find((seed) => played(scenario, ['one/luck'], seed).state.scene === 'unlucky') ?? 0;

	it('waiting is a decision like any other', () =>
		expect(analysed(['one/wait', 'one/mend']).decisions[0]).toMatchObject({
			choice: 'wait',
			title: 'Waited for something to happen',
			verdict: 'worst',
			text: 'Wait until something happens'
		}));

	it('people interrupted count where customers are not touched', () =>
		expect(analysed(['one/call']).decisions[0]?.counterfactual?.sentence).toBe(
			'“Went the way called mend”, and the best line after it, would have changed nothing for customers and left one person undisturbed.'
		));

	it('chance can make the worse way the better one tonight, and says so', () => {
		const sentence = analysed(['one/luck', 'lucky/mend'], lucky).decisions[0]?.counterfactual
			?.sentence;
		expect(sentence).toMatch(
			/would have cost [\d,]+ customer-minutes more(?: and interrupted one more person)?\. That is tonight’s chance; on average it is the other way round\.$/
		);
		expect(analysed(['one/luck', 'unlucky/mend'], unlucky).luck.items[0]?.sentence).toMatch(
			/^Tails\. Chance added [\d,]+ customer-minutes\.$/
		);
		expect(analysed(['one/luck', 'lucky/mend'], lucky).luck.items[0]?.sentence).toMatch(
			/^Heads\. Chance spared [\d,]+ customer-minutes\.$/
		);
	});

	it('a choice may have its own sentence to remember', () => {
		const { takeaways, outcome } = analysed(['one/call']);
		expect(takeaways).toEqual(['Let them sleep.']);
		expect(outcome.decisions[0]?.verdict).toBe('worst');
	});

	it('nobody acknowledged: there is no such measure', () =>
		expect(analysed(['one/mend']).measures[0]).toMatchObject({ yours: null, place: null }));

	it('an end that is none resolves nothing', () => {
		const never = compiled({ scenes: { one: scene([choice('on', { to: 'over' })]), over: end() } });
		expect(
			analyse(never, played(never, ['one/on']).events).outcome.measures.resolvedSeconds
		).toBeNull();
		const hopeless = compiled({
			scenes: { one: scene([choice('on', { to: 'over' })]), over: end({ end: 'resolved' }) }
		});
		expect(
			analyse(hopeless, played(hopeless, ['one/on']).events).outcome.measures.resolvedSeconds
		).toBeNull();
	});

	it('is only for finished runs of this scenario', () => {
		expect(() => analyse(scenario, [])).toThrow('Event 0 is refused: not-begun');
		expect(() => analyse(scenario, played(scenario, []).events)).toThrow('The run has not ended');
	});
});
