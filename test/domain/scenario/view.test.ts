import { describe, expect, it } from 'vitest';
import { viewOf } from '../../../src/domain/scenario/view.ts';
import { quietPage } from './quiet-page.ts';
import { choice, compiled, end, inject, played, scene } from './tiny.ts';

/** Seeds by what they draw, so that tests may say what they mean. */
const seedFor = (scene: string): number => {
	for (let seed = 0; seed < 1000; seed++)
		if (played(quietPage, ['bedside/burst'], seed).state.scene === scene) return seed;
	throw new Error(scene);
};

describe('before the incident', () => {
	const view = viewOf(quietPage, played(quietPage, []));

	it('stands at its own time, with nothing going on', () =>
		expect(view).toMatchObject({
			kind: 'scene',
			at: 'bedside',
			number: 1,
			seconds: -12_000,
			instant: Date.parse('2026-03-03T22:40:00Z'),
			tz: 'Europe/Lisbon',
			place: 'Lisbon',
			before: true,
			you: { id: 'ade', name: 'Ade' },
			ask: 'How should a page reach Ade tonight?',
			wait: null,
			news: [],
			status: 'quiet',
			acknowledgedBy: null,
			lanes: [],
			customers: { now: 0, slopePerMin: 0, curve: [], population: 12_000 },
			due: null,
			end: null
		}));

	it('gives each option its key', () =>
		expect(view.options.map(({ key, id, takes }) => [key, id, takes])).toEqual([
			['A', 'burst', 0],
			['B', 'spaced', 0],
			['C', 'as-it-is', 0]
		]));

	it('shows the evidence of the scene, and the room in paragraphs', () => {
		expect(view.evidence.map(({ id, fresh }) => [id, fresh])).toEqual([
			['phone', true],
			['policy', true]
		]);
		expect(view.room).toHaveLength(2);
	});
});

describe('nobody has heard the page', () => {
	const run = played(quietPage, ['bedside/burst'], seedFor('unheard'));
	const view = viewOf(quietPage, run);

	it('shows who is paged, who is next and when', () => {
		expect(view).toMatchObject({
			at: 'unheard',
			seconds: 540,
			status: 'triggered',
			you: { name: 'Cy' },
			due: { at: 900, level: 2, people: ['Bo'] },
			wait: { key: 'W', upTo: 300, until: 840 }
		});
		expect(view.lanes.map(({ name, place }) => [name, place])).toEqual([
			['Ade', 'level 1'],
			['Cy', 'shadow'],
			['Bo', 'level 2'],
			['Dee', 'level 3']
		]);
		const at = (minutes: number): number => quietPage.startsAt + minutes * 60_000;
		expect(view.lanes.map(({ marks }) => marks)).toEqual([
			[
				{ is: 'hold', at: at(0), to: at(9) },
				{ is: 'sms', at: at(0) },
				{ is: 'push', at: at(0) },
				{ is: 'call', at: at(0) }
			],
			[{ is: 'push', at: at(0) }],
			[{ is: 'will', at: at(15) }],
			[{ is: 'will', at: at(25) }]
		]);
	});

	it('draws the curve so far', () =>
		expect(view.customers).toMatchObject({
			now: expect.closeTo(3107.14, 1),
			slopePerMin: expect.closeTo(535.7, 1),
			curve: [
				{ at: 0, value: 0 },
				{ at: 360, value: 1500 },
				{ at: 540, value: expect.closeTo(3107.14, 1) }
			]
		}));

	it('keeps older evidence behind the new, and lets no line come early', () => {
		expect(view.evidence.map(({ id, fresh }) => [id, fresh])).toEqual([
			['alert', true],
			['silence', true],
			['policy', false],
			['phone', false]
		]);
		const chat = view.evidence.find(({ kind }) => kind === 'chat');
		expect(chat?.kind === 'chat' && chat.lines.map(({ at }) => at)).toEqual([240, 420, 480]);
	});

	it('has at hand what the place calls for, before older pieces, once nothing is new', () => {
		const chat = (title: string) => ({ kind: 'chat' as const, title, lines: [] });
		const evidence = {
			early: chat('Early'),
			late: chat('Late'),
			plan: chat('Plan'),
			map: chat('Map')
		};
		const scenario = compiled({
			evidence,
			injects: [inject('call', '3m', [choice('answer')], { evidence: ['late'] })],
			scenes: {
				one: scene([choice('on', { to: 'two' })], { evidence: ['early', 'plan'] }),
				two: scene([choice('on', { to: 'three' })], { evidence: ['map', 'plan', 'late'] }),
				three: scene([choice('on', { to: 'four' })], { evidence: ['plan', 'early'] }),
				four: scene([choice('on', { to: 'over' })]),
				over: end()
			}
		});
		const shown = (...moves: string[]): string[] =>
			viewOf(scenario, played(scenario, moves)).evidence.map(
				({ id, fresh }) => `${fresh ? 'new ' : ''}${id}`
			);
		expect(shown()).toEqual(['new early', 'new plan']);
		expect(shown('one/on')).toEqual(['new map', 'new late', 'plan', 'early']);
		expect(shown('one/on', 'two/on')).toEqual(['plan', 'early', 'late', 'map']);
		// Interrupted on the way: what the caller speaks of, then what was at hand.
		expect(shown('one/on', 'two/on', 'three/on')).toEqual(['late', 'plan', 'early', 'map']);
		expect(shown('one/on', 'two/on', 'three/on', 'call/answer')).toEqual([
			'late',
			'map',
			'plan',
			'early'
		]);
	});

	it('says what has happened since', () => {
		const seed = seedFor('unheard');
		const refused = viewOf(
			quietPage,
			played(quietPage, ['bedside/burst', 'unheard/take-it'], seed)
		);
		expect(refused.news).toEqual([
			{ at: 540, text: expect.stringMatching(/^Refused|refused|shadow/i) }
		]);
		expect(refused.options.map(({ id }) => id)).toEqual(['ring-ade', 'ask-desk']);
		const paged = viewOf(quietPage, played(quietPage, ['bedside/burst', 'unheard/ask-desk'], seed));
		expect(paged.news.map(({ at, text }) => `${at} ${text}`)).toEqual([
			'600 Ines escalates by hand.',
			'600 Bo is paged.',
			'720 Ines posts that more than two hundred people are waiting at the desk.'
		]);
	});
});

describe('an interruption', () => {
	const seed = seedFor('woken');
	const moves = ['bedside/burst', 'woken/ack', 'triage/roll-back'];

	it('asks for its own decision', () => {
		const view = viewOf(quietPage, played(quietPage, moves, seed));
		expect(view).toMatchObject({
			kind: 'inject',
			at: 'who-is-affected',
			status: 'acknowledged',
			acknowledgedBy: 'Ade',
			you: { id: 'ade' },
			due: null,
			wait: null
		});
		expect(view.options.map(({ key }) => key)).toEqual(['A', 'B', 'C']);
	});

	it('without a decision it is news', () => {
		const late = viewOf(
			quietPage,
			played(
				quietPage,
				['bedside/burst', 'woken/ack', 'triage/read-logs', 'who-is-affected/list-now'],
				seed
			)
		);
		expect(late.news.map(({ text }) => text)).toContain(
			'Ines posts that more than two hundred people are waiting at the desk.'
		);
	});
});

describe('the end', () => {
	const scenario = compiled({
		evidence: {
			log: {
				kind: 'log',
				title: 'Log',
				lines: [
					{ at: '0s', text: 'One.' },
					{ at: '9m', text: 'Two.' }
				]
			},
			graph: {
				kind: 'graph',
				title: 'Graph',
				unit: '%',
				max: 9,
				points: [
					['-1m', 1],
					['30s', 2],
					['5m', 3]
				]
			}
		},
		injects: [
			inject('call', '1m', [choice('answer', { to: 'over' })], { you: 'bo', evidence: ['graph'] })
		],
		scenes: {
			one: scene([choice('on', { takes: '2m', to: 'over' })], { evidence: ['log'] }),
			over: end()
		}
	});

	it('asks nothing more', () => {
		const view = viewOf(scenario, played(scenario, ['one/on', 'call/answer']));
		expect(view).toMatchObject({
			kind: 'end',
			at: 'over',
			end: 'unresolved',
			options: [],
			wait: null,
			ask: null
		});
	});

	it('an inject may be seen through other eyes, and bring its own evidence', () => {
		const view = viewOf(scenario, played(scenario, ['one/on']));
		expect(view.you).toEqual({ id: 'bo', name: 'Bo' });
		expect(view.evidence).toMatchObject([
			{
				id: 'graph',
				points: [
					[-60, 1],
					[30, 2]
				]
			},
			{ id: 'log', lines: [{ text: 'One.' }] }
		]);
	});
});
