import { holds } from './schedule.ts';
import type { Duration, Entry, Instant, PersonId, Plan } from './types.ts';

/** One incident's story: when it was created, and what happened. */
export type Story = { readonly createdAt: Instant; readonly entries: readonly Entry[] };

const ENDS_WORK = new Set<Entry['type']>(['unack', 'escalate', 'reassign', 'retrigger', 'resolve']);

const first = ({ entries }: Story, type: Entry['type']): Instant | undefined =>
	entries.find((entry) => entry.type === type)?.at;

/** From creation to the first acknowledgement; undefined while nobody has acknowledged. */
export const timeToAcknowledge = (story: Story): Duration | undefined => {
	const at = first(story, 'ack');
	return at === undefined ? undefined : at - story.createdAt;
};

/** From creation to resolved; undefined while it is open. */
export const timeToResolve = (story: Story): Duration | undefined => {
	const at = first(story, 'resolve');
	return at === undefined ? undefined : at - story.createdAt;
};

function mean(durations: readonly (Duration | undefined)[]): Duration | undefined {
	const known = durations.filter((duration) => duration !== undefined);
	return known.length === 0 ? undefined : known.reduce((sum, d) => sum + d, 0) / known.length;
}

/** Mean time to acknowledge, over the incidents that somebody acknowledged; undefined without any. */
export const mtta = (stories: readonly Story[]): Duration | undefined =>
	mean(stories.map(timeToAcknowledge));

/** Mean time to resolve, over acknowledged and resolved incidents, as the reviews guide defines it. */
export const mttr = (stories: readonly Story[]): Duration | undefined =>
	mean(stories.filter((story) => first(story, 'ack') !== undefined).map(timeToResolve));

/**
 * Mean time to resolve over everything resolved, as the ownership guide words it; undefined unless some incident went
 * unacknowledged, because otherwise it is the same figure.
 */
export const mttrOfAll = (stories: readonly Story[]): Duration | undefined =>
	stories.every((story) => first(story, 'ack') !== undefined)
		? undefined
		: mean(stories.map(timeToResolve));

/** Whether a page at this instant would wake the person. */
export const isAsleep = (plan: Plan, person: PersonId, at: Instant): boolean =>
	plan.people[person]?.asleep.some((span) => holds(span, at)) ?? false;

/** Whether the instant is neither at work nor asleep. */
export const isOffHours = (plan: Plan, person: PersonId, at: Instant): boolean =>
	plan.people[person]?.offHours?.some((span) => holds(span, at)) ?? false;

/** `pages`: times the person was paged; `messages`: single buzzes and calls; `asleep`, `offHours`: pages in such hours. */
export type Load = {
	readonly pages: number;
	readonly messages: number;
	readonly asleep: number;
	readonly offHours: number;
};

const NOTHING: Load = { pages: 0, messages: 0, asleep: 0, offHours: 0 };

/** What an incident asked of each person. What a shadow receives by watching is nobody's load (R17). */
export function loads(plan: Plan, entries: readonly Entry[]): ReadonlyMap<PersonId, Load> {
	const all = new Map<PersonId, Load>();
	for (const { type, people, shadow, at } of entries) {
		const person = people?.[0];
		if (person === undefined || shadow || (type !== 'page' && type !== 'notify')) continue;
		const load = all.get(person) ?? NOTHING;
		all.set(
			person,
			type === 'notify'
				? { ...load, messages: load.messages + 1 }
				: {
						...load,
						pages: load.pages + 1,
						asleep: load.asleep + (isAsleep(plan, person, at) ? 1 : 0),
						offHours: load.offHours + (isOffHours(plan, person, at) ? 1 : 0)
					}
		);
	}
	return all;
}

/** How often the incident moved to another level after the first entry, by itself or by hand. */
export const escalations = (entries: readonly Entry[]): number =>
	entries.filter(
		({ type, reason }) => type === 'level' && (reason === 'timeout' || reason === 'escalated')
	).length;

/**
 * How long people had incidents in hand, summed: from acknowledging to resolving, handing over, or the incident leaving them;
 * what is open runs to `until`. Where several acknowledged, each counts. In milliseconds.
 */
export function responderTime(stories: readonly Story[], until: Instant): Duration {
	let sum = 0;
	for (const { entries } of stories) {
		const since = new Map<PersonId, Instant>();
		const letGo = (at: Instant) => {
			for (const from of since.values()) sum += at - from;
			since.clear();
		};
		for (const { at, type, by, people } of entries) {
			if (type === 'ack' && by !== undefined && !since.has(by)) since.set(by, at);
			else if (type === 'handOver' || ENDS_WORK.has(type)) letGo(at);
			if (type === 'handOver' && people?.[0] !== undefined) since.set(people[0], at);
		}
		letGo(until);
	}
	return sum;
}

/** The story of each incident, by number; an incident's first entry is its creation. */
export function storiesOf(entries: readonly (Entry & { readonly incident: number })[]): Story[] {
	const stories = new Map<number, { createdAt: Instant; entries: Entry[] }>();
	for (const entry of entries) {
		const story = stories.get(entry.incident);
		if (story !== undefined) story.entries.push(entry);
		else if (entry.reason !== 'not-created-yet')
			stories.set(entry.incident, { createdAt: entry.at, entries: [entry] });
	}
	return [...stories].sort(([a], [b]) => a - b).map(([, story]) => story);
}
