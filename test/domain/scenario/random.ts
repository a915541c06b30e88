import type { AuthoredScenario, AuthoredTarget } from '../../../src/domain/scenario/schema.ts';
import type { Scenario } from '../../../src/domain/scenario/types.ts';
import { choice, compiled, end, inject, scene, tiny } from './tiny.ts';

/** A seeded stream of numbers in [0, 1) (mulberry32). */
export function stream(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

type Response = AuthoredScenario['response'];

const NIGHTLY: Response['schedules'] = {
	// Bo, from five past two to twelve past.
	nightly: {
		layers: [
			{
				rotation: { unit: 'week', length: 1, start: '2026-03-02T00:00', users: ['bo'] },
				restrictions: [{ days: ['wed'], from: '02:05', to: '02:12' }]
			}
		]
	}
};
const COVERED: Response['schedules'] = {
	nightly: {
		layers: [
			{ rotation: { unit: 'day', length: 1, start: '2026-03-03T00:00', users: ['dee', 'none'] } }
		],
		overrides: [{ from: '2026-03-04T02:03', to: '2026-03-04T02:14', add: 'ade' }]
	}
};

/** Who is paged, in any way there is: two setups, hours, gaps, maintenance. */
export function randomResponse(next: () => number): Response {
	const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
	const service = (): NonNullable<Response['service']> => ({
		urgency: pick([
			'high',
			'high',
			'low',
			{ byHours: { inside: 'high', outside: 'low', raiseAtStart: true } }
		] as const),
		supportHours: { days: ['wed'], from: pick(['02:04', '02:09', '03:00']), to: '05:00' },
		...(next() < 0.5 && { ackTimeoutMin: pick([3, 6]) }),
		...(next() < 0.2 && { maintenance: [{ from: 0, to: pick([4, 7]) }] })
	});
	const policy = (): Response['policy'] => ({
		repeat: pick([0, 1]),
		onEmpty: pick(['skip', 'skip', 'wait'] as const),
		levels: [
			{ timeoutMin: pick([2, 5]), targets: [pick(['ade', 'nightly'])], shadows: ['cy'] },
			{
				timeoutMin: pick([2, 4]),
				targets: pick([['bo', 'dee'], ['nightly', 'dee'], ['nightly'], ['bo']]),
				assign: pick(['all', 'roundRobin'] as const),
				multiAck: next() < 0.3
			}
		]
	});
	const { response } = tiny();
	return {
		...response,
		schedules: NIGHTLY,
		service: service(),
		policy: policy(),
		setups: {
			other: {
				...(next() < 0.6 && { schedules: COVERED }),
				...(next() < 0.4 && { policy: policy() }),
				...(next() < 0.3 && { service: { ackTimeoutMin: 4 } })
			}
		}
	};
}

const PLAIN = ['ack', 'ack', 'unack', 'escalate', 'resolve'] as const;
const DEEDS = [
	{ reassign: 'bo' },
	{ reassignLevel: 2 },
	{ handOver: 'dee' },
	{ snooze: '3m' }
] as const;

/** A small random scenario: a few scenes that lead onwards, two draws, two flags, two injects, a timer. */
export function randomScenario(seed: number): Scenario {
	const next = stream(seed);
	const whole = (below: number): number => Math.floor(next() * below);
	const pick = <T>(from: readonly T[]): T => from[whole(from.length)] as T;
	const maybe = (chance: number): boolean => next() < chance;
	const count = 2 + whole(3);
	const id = (i: number): string => (i >= count ? pick(['good', 'bad']) : `s${i}`);
	const place = (after: number) =>
		maybe(0.3) ? { scene: id(after), after: pick(['1m', '3m']) } : id(after);
	const target = (i: number): AuthoredTarget => place(i + 1 + whole(2));
	const drawn = (i: number): AuthoredTarget => {
		const draw = pick(['coin', 'die']);
		const outcome = draw === 'coin' ? pick(['heads', 'tails']) : pick(['low', 'mid', 'high']);
		return {
			draw,
			[outcome]: place(i + 1),
			else: { scene: id(i + 1 + whole(2)), after: '2m' }
		} as AuthoredTarget;
	};
	const condition = (): string =>
		pick([
			'red',
			'not red',
			'blue and not red',
			'acknowledged',
			'not acknowledged',
			'before 6m',
			'after 4m',
			'paged bo',
			'assigned bo',
			'low and after 2m',
			'unowned'
		]);

	const choices = (i: number) =>
		Array.from({ length: 1 + whole(3) }, (_, k) =>
			choice(`c${k}`, {
				takes: pick(['1m', '2m', '4m', '7m']),
				to: maybe(0.35) ? drawn(i) : target(i),
				if: k > 0 && maybe(0.3) ? condition() : undefined,
				set: maybe(0.4) ? [pick(['red', 'blue'])] : undefined,
				do: maybe(0.5) ? (maybe(0.5) ? pick(PLAIN) : pick(DEEDS)) : undefined,
				setup: maybe(0.15) ? pick(['usual', 'other']) : undefined
			})
		);
	const listening = (i: number) =>
		pick([
			{ paged: { person: 'bo', to: place(i + 1) } },
			{ unowned: { to: place(i + 1) } },
			{ raised: { to: place(i + 1) }, retriggered: { to: place(i + 1) } }
		]);
	const scenes: AuthoredScenario['scenes'] = {
		good: end({ end: 'resolved' }),
		bad: end({ end: maybe(0.5) ? 'unresolved' : 'handed-over' })
	};
	for (let i = 0; i < count; i++)
		scenes[`s${i}`] = scene(choices(i), {
			timer: maybe(0.3)
				? { after: pick(['2m', '5m']), to: maybe(0.4) ? drawn(i) : target(i) }
				: undefined,
			on: maybe(0.4) ? listening(i) : undefined,
			set: maybe(0.2) ? ['blue'] : undefined
		});
	return compiled({
		horizon: '20m',
		response: randomResponse(next),
		flags: ['red', 'blue'],
		draws: { coin: { heads: 1 + whole(3), tails: 1 }, die: { low: 1, mid: 2, high: 1 + whole(3) } },
		tales: {
			coin: { heads: 'Heads.', tails: 'Tails.' },
			die: { low: 'Low.', mid: 'Mid.', high: 'High.' }
		},
		impact: {
			population: 6000,
			who: 'customers',
			curve: [
				['0s', 0],
				['5m', 500 + whole(2000)],
				['15m', 3000]
			],
			effects: [
				{ when: 'red', slopePerMin: -300 - whole(300) },
				{ when: 'blue and acknowledged', slopePerMin: pick([-100, 200]) }
			]
		},
		start: 's0',
		scenes,
		injects: [
			inject(
				'ask',
				pick(['1m', '4m']),
				[
					choice('a', { takes: pick(['0s', '2m']) }),
					choice('b', { takes: '1m', set: ['blue'], to: maybe(0.4) ? 's1' : undefined })
				],
				{
					if: maybe(0.5) ? condition() : undefined
				}
			),
			inject('news', '6m', [], {
				unless: maybe(0.5) ? condition() : undefined,
				set: maybe(0.3) ? ['red'] : undefined
			})
		]
	});
}
