import { describe, expect, it } from 'vitest';
import { type Behaviour, BEHAVIOUR } from '../../../src/domain/escalation/monte-carlo/behaviour.ts';
import { wholeStudy, type WholeSetup } from '../../../src/domain/escalation/monte-carlo/whole.ts';
import { type Model, tradeOff } from '../../../src/domain/escalation/trade-off.ts';
import type {
	Channel,
	Level,
	Person,
	PersonalRule,
	Plan,
	Policy
} from '../../../src/domain/escalation/types.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const EVER = { from: 0, to: 14 * DAY };

const person = (
	name: string,
	high: readonly PersonalRule[],
	asleep: Person['asleep'] = []
): Person => ({
	name,
	rules: { high, low: [] },
	asleep
});
const rule = (minutes: number, channel: Channel): PersonalRule => ({
	after: minutes * MINUTE,
	channel
});
const level = (minutes: number, ...people: readonly string[]): Level => ({
	timeout: minutes * MINUTE,
	targets: people.map((one) => ({ person: one })),
	assign: 'all',
	multiAck: false,
	shadows: []
});
const policyOf = (afterEscalation: Policy['afterEscalation'], ...levels: Level[]): Policy => ({
	levels,
	repeat: 0,
	onEmpty: 'skip',
	afterEscalation
});

function setupOf(
	people: Plan['people'],
	policy: Policy,
	more: Partial<WholeSetup> = {}
): WholeSetup {
	const plan: Plan = { people, schedules: {}, policies: [policy], urgency: 'high' };
	return {
		plan,
		policy,
		spans: [EVER],
		delays: [1, 5, 15, 30],
		behaviour: BEHAVIOUR,
		incidents: 4000,
		seed: 11,
		...more
	};
}

const played = (setup: WholeSetup, piece = Infinity) => {
	const study = wholeStudy(setup);
	while (study.run(piece) < study.total);
	return study.result();
};

/** One channel; the first person notices with chance 1 - p, the second always, and sleeps if `second` differs. */
function limit(model: Model, missed: number, answer: number, second: number): WholeSetup {
	const behaviour: Behaviour = {
		...BEHAVIOUR,
		notice: {
			...BEHAVIOUR.notice,
			push: { awake: 1 - missed, asleep: 0 },
			phone: { awake: 1, asleep: 1 }
		},
		answer: { awake: answer, asleep: second },
		away: 0
	};
	const asleep = answer === second ? [] : [{}];
	const people = {
		ade: person('Ade', [rule(0, 'push')]),
		bo: person('Bo', [rule(0, 'phone')], asleep)
	};
	const policy = policyOf(model, level(5, 'ade'), level(1e6, 'bo'));
	return setupOf(people, policy, { behaviour, incidents: 8000 });
}

const SETS = [0, 0.1, 0.4].flatMap((missed) => [
	[missed, 4, 4],
	[missed, 2, 7],
	[missed, 8, 3]
]) as readonly (readonly [number, number, number])[];

describe('The whole engine, played', () => {
	for (const model of ['stop', 'continue'] as const)
		it.each(SETS)(
			`comes to the closed form under ${model}: missed %d, answers in %d and %d`,
			(missed, answer, second) => {
				for (const { delay, called, minutes, unanswered } of played(
					limit(model, missed, answer, second)
				)) {
					const exact = tradeOff(model, { missed, answer, second }, delay);
					const spread = Math.sqrt((exact.called * (1 - exact.called)) / 8000);
					expect(Math.abs(called.mean - exact.called)).toBeLessThanOrEqual(4 * spread);
					expect(Math.abs(minutes.mean - exact.minutes)).toBeLessThanOrEqual(4 * minutes.error);
					expect(unanswered).toBe(0);
				}
			}
		);

	it('tells the two models apart', () => {
		const [stop] = played({ ...limit('stop', 0, 4, 4), delays: [1] });
		const [both] = played({ ...limit('continue', 0, 4, 4), delays: [1] });
		expect(both?.called).toEqual(stop?.called);
		expect((stop?.minutes.mean ?? 0) - (both?.minutes.mean ?? 0)).toBeGreaterThan(1);
	});

	it('gives the same from the same seed, in one piece or in many', () => {
		const setup = { ...limit('stop', 0.1, 4, 4), incidents: 300 };
		expect(played(setup, 7)).toEqual(played(setup));
		expect(played({ ...setup, seed: 12 })).not.toEqual(played(setup));
	});

	it('plays every delay with the same luck, so that calls never rise', () => {
		const setup = { ...limit('stop', 0.1, 4, 4), incidents: 300 };
		const delays = Array.from({ length: 30 }, (_, i) => i + 1);
		const calls = played({ ...setup, delays }).map(({ called }) => called.mean);
		expect(calls).toEqual(calls.toSorted((a, b) => b - a));
	});

	it('misses more in sleep hours, and counts whom it wakes', () => {
		const nights = Array.from({ length: 15 }, (_, day) => ({
			from: day * DAY,
			to: day * DAY + DAY / 3
		}));
		const rules = [rule(0, 'push'), rule(1, 'sms'), rule(2, 'phone')];
		const people = { ade: person('Ade', rules, nights), bo: person('Bo', rules) };
		const policy = policyOf('stop', level(5, 'ade'), level(10, 'bo'));
		const [point] = played(setupOf(people, policy, { delays: [15] }));
		const { awake, asleep, nobody } = point?.began ?? {};
		expect((awake?.of ?? 0) + (asleep?.of ?? 0)).toBe(4000);
		expect(nobody).toEqual({ of: 0, called: 0 });
		// A third of the time is night.
		expect(Math.abs((asleep?.of ?? 0) / 4000 - 1 / 3)).toBeLessThan(0.03);
		const part = (tally = { of: 1, called: 0 }) => tally.called / tally.of;
		expect(part(asleep)).toBeGreaterThan(part(awake) + 0.05);
		expect(point?.asleep).toEqual([((asleep?.of ?? 0) / 4000) * 100, 0]);
	});

	it('knows that a call due after the delay never rings', () => {
		const people = { ade: person('Ade', [rule(5, 'phone')]), bo: person('Bo', [rule(0, 'phone')]) };
		const policy = policyOf('stop', level(5, 'ade'), level(10, 'bo'));
		const [at5, at30] = played(setupOf(people, policy, { delays: [5, 30] }));
		expect(at5?.called.mean).toBe(1);
		expect(at30?.called.mean).toBeLessThan(0.3);
	});

	it('says how many pages nobody answers, and that nobody was there', () => {
		const people = { ade: person('Ade', []), bo: person('Bo', [rule(0, 'phone')]) };
		const silent = played(setupOf(people, policyOf('stop', level(5, 'ade'))));
		expect(silent[0]).toMatchObject({ unanswered: 1, called: { mean: 0 }, minutes: { mean: NaN } });
		const empty = policyOf(
			'stop',
			{ ...level(5), targets: [{ schedule: 'gap' }] },
			level(10, 'bo')
		);
		const [point] = played(setupOf(people, empty, { delays: [5] }));
		expect(point?.began.nobody).toEqual({ of: 4000, called: 4000 });
	});

	it('takes turns over the incidents of a delay, whoever is asleep', () => {
		const people = {
			ade: person('Ade', [rule(0, 'phone')], [{}]),
			bo: person('Bo', [rule(0, 'phone')]),
			cy: person('Cy', [rule(0, 'phone')])
		};
		const turned: Level = { ...level(5, 'ade', 'bo', 'cy'), assign: 'roundRobin' };
		const points = played(
			setupOf(people, policyOf('stop', turned, level(10, 'bo')), { incidents: 300 })
		);
		expect(points.map(({ began }) => [began.asleep.of, began.awake.of])).toEqual(
			points.map(() => [100, 200])
		);
	});

	it('creates incidents only in the spans it is given, evenly', () => {
		const people = { ade: person('Ade', [rule(0, 'phone')], [{ from: 9 * DAY }]) };
		const spans = [
			{ from: 0, to: DAY },
			{ from: 10 * DAY, to: 13 * DAY }
		];
		const [point] = played(
			setupOf(people, policyOf('stop', level(5, 'ade')), { spans, delays: [5] })
		);
		expect(Math.abs((point?.began.asleep.of ?? 0) / 4000 - 0.75)).toBeLessThan(0.03);
	});
});
