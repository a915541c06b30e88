import { compileScenario } from '../../../src/domain/scenario/compile.ts';
import { beginning, play } from '../../../src/domain/scenario/play.ts';
import type { Run, RunEvent } from '../../../src/domain/scenario/run-types.ts';
import type {
	AuthoredChoice,
	AuthoredInject,
	AuthoredScenario,
	AuthoredScene
} from '../../../src/domain/scenario/schema.ts';
import type { Scenario } from '../../../src/domain/scenario/types.ts';

type Part<T> = { [K in keyof T]?: T[K] | undefined };

export const choice = (id: string, more: Part<AuthoredChoice> = {}): AuthoredChoice =>
	({
		id,
		text: `The way called ${id}`,
		did: `Went the way called ${id}`,
		why: `Because of ${id}.`,
		...more
	}) as AuthoredChoice;

export const scene = (choices: AuthoredChoice[], more: Part<AuthoredScene> = {}): AuthoredScene =>
	({
		room: 'Something is going on.',
		ask: 'What now?',
		facilitator: 'Ask them.',
		...(choices.length > 0 && { choices }),
		...more
	}) as AuthoredScene;

export const end = (more: Part<AuthoredScene> = {}): AuthoredScene =>
	({ room: 'It is over.', end: 'unresolved', ...more }) as AuthoredScene;

export const inject = (
	id: string,
	at: string,
	choices: AuthoredChoice[],
	more: Part<AuthoredInject> = {}
): AuthoredInject =>
	({
		id,
		at,
		room: 'A message comes in.',
		ask: 'What is the answer?',
		facilitator: 'Play the sender.',
		...(choices.length > 0 && { choices }),
		...more
	}) as AuthoredInject;

/** A small scenario: 60 customers, one more a second; Ade is paged at once, Bo after 10 minutes, Dee after 20. */
export const tiny = (more: Part<AuthoredScenario> = {}): AuthoredScenario =>
	({
		schema: 'drill/1',
		id: 'tiny',
		number: 1,
		version: 1,
		title: 'Tiny',
		summary: 'A small scenario.',
		modes: ['solo'],
		length: '1m',
		horizon: '60m',
		teaches: ['fso.on-call.15', 'fso.on-call.16'],
		you: 'ade',
		service: { name: 'Lamp', tier: 1 },
		briefing: { room: 'Time moves when you decide.' },
		response: {
			start: '2026-03-04T02:00:00Z',
			tz: 'Europe/Lisbon',
			place: 'Lisbon',
			people: {
				ade: { name: 'Ade', sleep: { from: '22:00', to: '02:10' } },
				bo: { name: 'Bo', sleep: { from: '22:00', to: '02:10' } },
				cy: { name: 'Cy' },
				dee: { name: 'Dee' }
			},
			schedules: {},
			phones: {},
			policy: {
				repeat: 0,
				levels: [
					{ timeoutMin: 10, targets: ['ade'], shadows: ['cy'] },
					{ timeoutMin: 10, targets: ['bo'], shadows: [] },
					{ timeoutMin: 10, targets: ['dee'], shadows: [] }
				]
			}
		},
		flags: [],
		draws: {},
		tales: {},
		impact: {
			population: 6000,
			who: 'customers in the dark',
			curve: [
				['0s', 0],
				['100m', 6000]
			],
			effects: []
		},
		cost: { page: 0.5, sleep: 1 },
		evidence: {},
		start: 'one',
		scenes: { one: scene([choice('on', { to: 'over' })]), over: end() },
		injects: [],
		expectations: {},
		yardsticks: {
			ack: { good: 5, poor: 15 },
			resolved: { good: 10, poor: 20 },
			customerMinutes: { good: 100, poor: 1000 },
			people: { good: 1, poor: 3 }
		},
		takeaway: 'Keep a lamp.',
		debrief: [{ ask: 'Who has a lamp?', guide: 'fso.on-call.14' }],
		next: { why: 'More lamps.' },
		...more
	}) as AuthoredScenario;

export function compiled(more: Part<AuthoredScenario> = {}): Scenario {
	const { scenario, problems } = compileScenario(tiny(more));
	if (problems.length > 0) throw new Error(JSON.stringify(problems));
	return scenario;
}

/** Plays moves such as `one/on` or `one/wait`. */
export function played(scenario: Scenario, moves: string[], seed = 1): Run {
	const events = moves.map((move): RunEvent => {
		const [at = '', name = ''] = move.split('/');
		return name === 'wait'
			? { type: 'time.waited', at }
			: { type: 'option.chosen', at, choice: name };
	});
	const run = play(scenario, [beginning(scenario, seed, 'solo'), ...events]);
	if ('refused' in run) throw new Error(`${run.index}: ${run.refused}`);
	return run;
}

/** What happened, in short: `600 page bo`, `600 inject x`, `600 scene y`. */
export const told = ({ happened }: Run): string[] =>
	happened.flatMap((each) => {
		switch (each.type) {
			case 'engine':
				return [
					[each.at, each.entry.type, each.entry.by ?? each.entry.people?.[0] ?? each.entry.level]
						.join(' ')
						.trim()
				];
			case 'scene':
				return [`${each.at} scene ${each.scene}`];
			case 'inject':
				return [`${each.at} inject ${each.inject}`];
			case 'end':
				return [`${each.at} end ${each.end}`];
			default:
				return [];
		}
	});
