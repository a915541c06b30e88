import { take } from './act.ts';
import { Agenda, KIND } from './agenda.ts';
import type { Compiled, Deed, ServiceDeed } from './compiled.ts';
import { Deliveries } from './deliveries.ts';
import type { Draft } from './draft.ts';
import { enter } from './enter.ts';
import { again, deedOn, raise } from './service.ts';
import type { AddedRule, Entry, Instant, Plan } from './types.ts';
import { urgencyAt } from './urgency.ts';
import { isSuspended, leavesLevelAt, watch, type Watched, type WorldEntry } from './watched.ts';

const NONE: readonly never[] = [];

/**
 * A service with all its incidents, on one queue of exact times. It holds what only a service has: creation by hours and
 * maintenance, deadlines, turns over all incidents, policy edits. Levels, people and actions are the engine's.
 *
 * It ends for any case: a case creates and does a fixed number of things; each of them starts at most one run through the
 * passes, and so does each end of a snooze, of maintenance or of an acknowledgement, which needs an action before; a run
 * enters at most (repeat + 1) × levels, a minute or more apart, and an entry plans one message a rule. Each step costs the
 * logarithm of what is waiting.
 */
export class World {
	readonly entries: WorldEntry[] = [];
	readonly #case: Compiled;
	readonly #agenda = new Agenda();
	readonly #deliveries = new Deliveries(this.#agenda, this.entries);
	readonly #all = new Map<number, Watched>();
	readonly #open = new Set<Watched>();
	/** Next target of each round-robin level, by family of policies (R2). */
	readonly #turns = new Map<number, readonly number[]>();
	/** When people leave their rotations, and how many have. */
	readonly #removals: readonly Instant[];
	#removed = 0;
	#added: readonly AddedRule[] = NONE;
	/** What incidents created from now on follow. */
	#policy = 0;

	constructor(compiled: Compiled) {
		this.#case = compiled;
		const { created, deeds, urgency } = compiled;
		this.#removals = deeds.flatMap(({ at, deed }) => (deed.do === 'removeUser' ? [at] : []));
		for (const [index, at] of created.entries())
			this.#agenda.plan(at, KIND.created, index, () => this.#create(index + 1, at));
		for (const [index, timed] of deeds.entries())
			this.#agenda.plan(timed.at, KIND.deed, index, (at) =>
				'incident' in timed
					? this.#act(timed.incident, at, timed.deed)
					: this.#change(at, timed.deed)
			);
		if (typeof urgency !== 'string' && urgency.raise)
			for (const { from } of urgency.windows)
				this.#agenda.plan(from, KIND.windowStart, 0, (at) => this.#raise(at));
	}

	/** Lets everything up to and including `to` happen. */
	run(to: Instant): void {
		this.#agenda.run(to);
	}

	#create(number: number, at: Instant): void {
		const { urgency, maintenance } = this.#case;
		const watched = watch(number, at, urgencyAt(urgency, at), this.#policy);
		watched.draft.added = this.#added;
		this.#all.set(number, watched);
		this.#open.add(watched);
		const closed = maintenance.find(({ from, to }) => from <= at && at < to);
		this.#work(watched, at, (draft, entries) => {
			if (closed === undefined)
				return this.#enter(draft, at, { level: 1, pass: 0, cause: 'created' }, entries);
			draft.region = 'suspended';
			entries.push({ at, type: 'suspended', reason: 'maintenance' });
			this.#agenda.plan(closed.to, KIND.maintenanceEnd, number, (end) =>
				this.#release(watched, end)
			);
		});
	}

	/** Who is on call now: what comes before a removal at the same instant does not know of it yet (R4). */
	#planAt(at: Instant): Plan {
		const { plan, schedulesAfter } = this.#case;
		return this.#removals[this.#removed] === at
			? { ...plan, schedules: schedulesAfter(this.#removed) }
			: plan;
	}

	#enter(draft: Draft, at: Instant, to: Parameters<typeof enter>[3], entries: Entry[]): void {
		enter(this.#planAt(at), draft, at, to, entries);
	}

	#release(watched: Watched, at: Instant): void {
		if (!isSuspended(watched)) return;
		this.#work(watched, at, (draft, entries) =>
			this.#enter(draft, at, { level: 1, pass: 0, cause: 'maintenance-ended' }, entries)
		);
	}

	#act(number: number, at: Instant, deed: Deed): void {
		const watched = this.#all.get(number);
		const by = 'by' in deed && deed.by !== undefined ? { by: deed.by } : undefined;
		if (watched === undefined) {
			const reason = 'not-created-yet';
			this.entries.push({ at, type: 'refused', ...by, reason, incident: number });
			return;
		}
		const family =
			deed.do === 'reassign' && 'policy' in deed.to ? this.#familyOf(deed.to.policy) : undefined;
		this.#work(
			watched,
			at,
			(_, entries) => {
				const refused = deedOn(this.#case, this.#planAt(at), watched, at, deed, entries);
				if (refused !== undefined) entries.push({ at, type: 'refused', ...by, reason: refused });
			},
			family
		);
		if (watched.draft.status === 'resolved') this.#open.delete(watched);
	}

	/** A policy is edited, a personal rule added, or somebody leaves a rotation: nothing is printed. */
	#change(at: Instant, deed: ServiceDeed): void {
		if (deed.do === 'removeUser') {
			this.#removed++;
			return;
		}
		if (deed.do === 'addRule') {
			this.#added = [...this.#added, deed.rule];
			for (const watched of this.#open) {
				if (watched.draft.cycles.some(({ person }) => person === deed.rule.person))
					this.#work(watched, at, (draft, entries) =>
						take(this.#case.plan, draft, at, deed, entries)
					);
				watched.draft.added = this.#added;
			}
			return;
		}
		this.#policy = deed.policy;
		if (!this.#case.live) return;
		for (const watched of this.#open)
			if (this.#familyOf(watched.draft.policy) === 0)
				this.#work(watched, at, (draft) => (draft.policy = deed.policy));
	}

	#raise(at: Instant): void {
		for (const watched of this.#open)
			if (watched.draft.urgency === 'low')
				this.#work(watched, at, (_, entries) => raise(this.#case.plan, watched, at, entries));
	}

	#familyOf(policy: number): number {
		return this.#case.families[policy] ?? policy;
	}

	/** Lets something happen to an incident, prints it, and plans what follows from it. */
	#work(
		watched: Watched,
		at: Instant,
		happen: (draft: Draft, entries: Entry[]) => unknown,
		family = this.#familyOf(watched.draft.policy)
	): void {
		const { draft, number } = watched;
		const entries: Entry[] = [];
		const before = draft.pending;
		draft.turns = this.#turns.get(family) ?? NONE;
		happen(draft, entries);
		this.#turns.set(family, draft.turns);
		for (const entry of entries) this.entries.push({ ...entry, incident: number });
		this.#deliveries.follow(watched, before);
		if (draft.status !== 'acknowledged') watched.ackDue = watched.snoozeDue = Infinity;
		this.#await(watched, at);
	}

	/** Plans the incident's timers; one that no longer holds when it comes does nothing. */
	#await(watched: Watched, now: Instant): void {
		const { number, snoozeDue, ackDue } = watched;
		const { plan } = this.#case;
		const back = (at: Instant, cause: 'snooze-ended' | 'ack-timeout') =>
			this.#work(watched, at, (_, entries) => again(plan, watched, at, cause, entries));
		this.#agenda.plan(snoozeDue, KIND.snoozeEnd, number, (at) => {
			if (watched.snoozeDue === at) back(at, 'snooze-ended');
		});
		this.#agenda.plan(ackDue, KIND.ackTimeout, number, (at) => {
			if (watched.ackDue === at) back(at, 'ack-timeout');
		});
		this.#agenda.plan(leavesLevelAt(plan, watched, now), KIND.levelTimeout, number, (at) => {
			if (leavesLevelAt(plan, watched, at) > at) return;
			this.#work(watched, at, (draft, entries) =>
				this.#enter(
					draft,
					at,
					{ level: draft.level + 1, pass: draft.pass, cause: 'timeout' },
					entries
				)
			);
		});
	}
}
