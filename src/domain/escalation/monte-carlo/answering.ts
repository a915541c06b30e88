import { newDraft } from '../draft.ts';
import { act, advance, nextDue } from '../engine.ts';
import { enter } from '../enter.ts';
import { isAsleep } from '../measures.ts';
import { policyOf } from '../schedule.ts';
import type { Entry, Incident, Instant, PersonId, Plan } from '../types.ts';
import type { Behaviour, Hours } from './behaviour.ts';
import { exponential, type Random } from './random.ts';

const MINUTE = 60_000;
/** No policy is that long: ten passes over ten levels with ten people on three channels come to a tenth of it. */
const STEPS = 50_000;

/** Somebody has noticed, and will acknowledge at `at` unless they hear that another took over. */
type Answer = { readonly at: Instant; readonly by: PersonId };

/** One simulated page. `level` counts from 1. */
export type Answered = {
	/** When somebody acknowledged; undefined where nobody ever does. */
	readonly at: Instant | undefined;
	/** Everybody paged, by level and whether it was in their sleep hours. */
	readonly paged: readonly { readonly level: number; readonly asleep: boolean }[];
	/** Whose turn it is next at each level. */
	readonly turns: Incident['turns'];
};

type Trial = {
	readonly plan: Plan;
	readonly behaviour: Behaviour;
	/** Draws of one person in this trial: the same at every delay. */
	readonly drawsOf: (person: PersonId) => Random;
};

/** What a person notices: which of their messages, drawn in the order in which they come. */
class Listener {
	readonly #random: Random;
	readonly #behaviour: Behaviour;
	readonly #away: boolean;

	constructor(random: Random, behaviour: Behaviour) {
		this.#random = random;
		this.#behaviour = behaviour;
		this.#away = random() < behaviour.away;
	}

	/** When a message will be answered; undefined where it is not noticed. Draws twice, whatever comes of it. */
	hear(at: Instant, chance: number, hours: keyof Hours): Instant | undefined {
		const noticed = this.#random() < chance && !this.#away;
		const minutes = exponential(this.#random) * this.#behaviour.answer[hours];
		return noticed ? at + Math.round(minutes * MINUTE) : undefined;
	}
}

/** Who is on the way to acknowledging, and who has been paged, as one page goes on. */
class Watch {
	readonly #trial: Trial;
	readonly #listeners = new Map<PersonId, Listener>();
	#answers: readonly Answer[] = [];
	readonly paged: { level: number; asleep: boolean }[] = [];

	constructor(trial: Trial) {
		this.#trial = trial;
	}

	get next(): Answer | undefined {
		let first: Answer | undefined;
		for (const answer of this.#answers)
			if (first === undefined || answer.at < first.at) first = answer;
		return first;
	}

	drop(answer: Answer): void {
		this.#answers = this.#answers.filter((one) => one !== answer);
	}

	#hear({ at, people, channel }: Entry): void {
		const { plan, behaviour, drawsOf } = this.#trial;
		const by = people?.[0];
		if (by === undefined || channel === undefined) return;
		let listener = this.#listeners.get(by);
		if (!listener) {
			listener = new Listener(drawsOf(by), behaviour);
			this.#listeners.set(by, listener);
		}
		const hours = isAsleep(plan, by, at) ? 'asleep' : 'awake';
		const answered = listener.hear(at, behaviour.notice[channel][hours], hours);
		if (answered !== undefined) this.#answers = [...this.#answers, { at: answered, by }];
	}

	/** `leaves`: under `stop`, whoever was on the way turns round once others have been paged. */
	read(entries: readonly Entry[], leaves: boolean): void {
		const now: PersonId[] = [];
		for (const entry of entries) {
			if (entry.shadow) continue;
			if (entry.type === 'notify') this.#hear(entry);
			const person = entry.people?.[0];
			if (entry.type !== 'page' || person === undefined) continue;
			now.push(person);
			const asleep = isAsleep(this.#trial.plan, person, entry.at);
			this.paged.push({ level: entry.level ?? 1, asleep });
		}
		if (leaves && now.length > 0)
			this.#answers = this.#answers.filter(({ by }) => now.includes(by));
	}
}

/** An incident, as `trigger` creates it, but that turns go on from where the one before left them. */
function created(plan: Plan, at: Instant, policy: number, turns: Incident['turns']) {
	const entries: Entry[] = [];
	const incident = newDraft(at, plan.urgency, policy);
	incident.turns = turns;
	enter(plan, incident, at, { level: 1, pass: 0, cause: 'created' }, entries);
	return { incident, entries };
}

/**
 * Plays one page of an incident created at an instant through the whole engine, until somebody acknowledges or nothing
 * more can happen.
 * @param policy index of the policy that the incident follows
 * @param turns whose turn it is at each level
 */
export function answerPage(
	trial: Trial,
	at: Instant,
	policy: number,
	turns: Incident['turns']
): Answered {
	const { plan } = trial;
	const watch = new Watch(trial);
	let { incident, entries }: { incident: Incident; entries: readonly Entry[] } = created(
		plan,
		at,
		policy,
		turns
	);
	const leaves = policyOf(plan, incident).afterEscalation === 'stop';
	watch.read(entries, false);
	for (let step = 0; step < STEPS; step++) {
		const due = nextDue(plan, incident);
		const answer = watch.next;
		if (answer !== undefined && (due === undefined || answer.at <= due)) {
			const acted = act(plan, incident, answer.at, { do: 'ack', by: answer.by });
			incident = acted.incident;
			if (acted.refused === undefined)
				return { at: answer.at, paged: watch.paged, turns: incident.turns };
			watch.drop(answer);
		} else if (due === undefined) break;
		else {
			({ incident, entries } = advance(plan, incident, due));
			watch.read(entries, leaves);
		}
	}
	return { at: undefined, paged: watch.paged, turns: incident.turns };
}
