import type { Instant, PersonId, Plan, Policy } from '../types.ts';
import { answerPage, type Answered } from './answering.ts';
import type { Behaviour } from './behaviour.ts';
import { type Random, sfc32 } from './random.ts';
import { type Estimate, estimate, share, type Study } from './study.ts';

const MINUTE = 60_000;

/**
 * The whole engine, played over and over. Incidents are created at random instants of `spans`, which are what of the time
 * a page would be urgent; `delays` in minutes take the place of the first level's timeout.
 */
export type WholeSetup = {
	readonly plan: Plan;
	readonly policy: Policy;
	readonly spans: readonly { readonly from: Instant; readonly to: Instant }[];
	readonly delays: readonly number[];
	readonly behaviour: Behaviour;
	/** Incidents; each is played at every delay. */
	readonly incidents: number;
	readonly seed: number;
};

/** Pages that began in one way, and those of them for which a later level was called. */
export type Tally = { readonly of: number; readonly called: number };

/** How the page began for the first level: with somebody awake, with everybody asleep, or with nobody there. */
export type Beginning = 'awake' | 'asleep' | 'nobody';

export type WholePoint = {
	readonly delay: number;
	/** Share of pages for which the second level, or a later one, was called. */
	readonly called: Estimate;
	/** Mean minutes until somebody acknowledged, over the pages that somebody did. */
	readonly minutes: Estimate;
	/** Share of pages that nobody ever acknowledges. */
	readonly unanswered: number;
	readonly began: Readonly<Record<Beginning, Tally>>;
	/** Pages in sleep hours of the person paged, for each 100 incidents, by level from 1. */
	readonly asleep: readonly number[];
};

/** What is counted at one delay. */
class Count {
	#done = 0;
	#called = 0;
	#answered = 0;
	#sum = 0;
	#squares = 0;
	readonly #began: Record<Beginning, { of: number; called: number }>;
	readonly #asleep: number[];

	constructor(levels: number) {
		const none = () => ({ of: 0, called: 0 });
		this.#began = { awake: none(), asleep: none(), nobody: none() };
		this.#asleep = new Array<number>(levels).fill(0);
	}

	add(from: Instant, { at, paged }: Answered): void {
		let later = false;
		let began: Beginning = 'nobody';
		for (const { level, asleep } of paged) {
			if (asleep) this.#asleep[level - 1] = (this.#asleep[level - 1] ?? 0) + 1;
			if (level > 1) later = true;
			else if (!asleep && !later) began = 'awake';
			else if (began === 'nobody' && !later) began = 'asleep';
		}
		const tally = this.#began[began];
		this.#done++;
		tally.of++;
		if (later) {
			this.#called++;
			tally.called++;
		}
		if (at === undefined) return;
		const minutes = (at - from) / MINUTE;
		this.#answered++;
		this.#sum += minutes;
		this.#squares += minutes * minutes;
	}

	point(delay: number): WholePoint {
		const { awake, asleep, nobody } = this.#began;
		return {
			delay,
			called: share(this.#done, this.#called),
			minutes: estimate(this.#answered, this.#sum, this.#squares),
			unanswered: 1 - this.#answered / this.#done,
			began: { awake: { ...awake }, asleep: { ...asleep }, nobody: { ...nobody } },
			asleep: this.#asleep.map((pages) => (pages / this.#done) * 100)
		};
	}
}

/** The policy with another delay before the second level. */
const waiting = (policy: Policy, minutes: number): Policy => ({
	...policy,
	levels: policy.levels.map((level, i) =>
		i === 0 ? { ...level, timeout: Math.round(minutes * MINUTE) } : level
	)
});

/** A random instant of the spans, each millisecond as likely as any other. */
function instantOf(random: Random, spans: WholeSetup['spans'], length: number): Instant {
	let left = Math.floor(random() * length);
	for (const { from, to } of spans) {
		if (left < to - from) return from + left;
		left -= to - from;
	}
	throw new RangeError('There is no time in which an incident could begin.');
}

/**
 * Plays incidents through the engine at every delay, with the same instants and the same draws of each person, so that
 * points differ by the delay and not by luck. A round-robin level takes turns over all incidents of one delay. `run` counts played pages: one incident at one delay.
 */
export function wholeStudy(setup: WholeSetup): Study<readonly WholePoint[]> {
	const { policy, spans, delays, behaviour, incidents, seed } = setup;
	const plan = { ...setup.plan, policies: delays.map((delay) => waiting(policy, delay)) };
	const length = spans.reduce((sum, { from, to }) => sum + (to - from), 0);
	const numbers = new Map(Object.keys(plan.people).map((person, i) => [person, i + 1]));
	const instants = sfc32(seed);
	const counts = delays.map(() => new Count(policy.levels.length));
	const turns: Answered['turns'][] = delays.map(() => []);
	const total = incidents * delays.length;
	let done = 0;
	let at: Instant = 0;

	function page(): void {
		const number = Math.floor(done / delays.length) + 1;
		const which = done % delays.length;
		if (which === 0) at = instantOf(instants, spans, length);
		const drawsOf = (person: PersonId) => sfc32(seed, number, numbers.get(person) ?? 0);
		const answered = answerPage({ plan, behaviour, drawsOf }, at, which, turns[which] ?? []);
		turns[which] = answered.turns;
		counts[which]?.add(at, answered);
	}

	return {
		total,
		run(pages) {
			const until = Math.min(total, done + pages);
			for (; done < until; done++) page();
			return done;
		},
		result: () => counts.map((count, i) => count.point(delays[i] ?? 0))
	};
}
