import { holds } from './schedule.ts';
import type { Duration, Entry, Instant, PersonId, Plan } from './types.ts';

/** One incident's story: when it was created, and what happened. */
export type Story = { readonly createdAt: Instant; readonly entries: readonly Entry[] };

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

/** Whether a page at this instant would wake the person. */
export const isAsleep = (plan: Plan, person: PersonId, at: Instant): boolean =>
	plan.people[person]?.asleep.some((span) => holds(span, at)) ?? false;

/** `pages`: times the person was paged; `messages`: single buzzes and calls; `asleep`: pages in sleep hours. */
export type Load = { readonly pages: number; readonly messages: number; readonly asleep: number };

/** What an incident asked of each person. What a shadow receives by watching is nobody's load (R17). */
export function loads(plan: Plan, entries: readonly Entry[]): ReadonlyMap<PersonId, Load> {
	const all = new Map<PersonId, Load>();
	for (const { type, people, shadow, at } of entries) {
		const person = people?.[0];
		if (person === undefined || shadow || (type !== 'page' && type !== 'notify')) continue;
		const { pages, messages, asleep } = all.get(person) ?? { pages: 0, messages: 0, asleep: 0 };
		all.set(
			person,
			type === 'notify'
				? { pages, messages: messages + 1, asleep }
				: { pages: pages + 1, messages, asleep: asleep + (isAsleep(plan, person, at) ? 1 : 0) }
		);
	}
	return all;
}

/** How often the incident moved to another level after the first entry, by itself or by hand. */
export const escalations = (entries: readonly Entry[]): number =>
	entries.filter(
		({ type, reason }) => type === 'level' && (reason === 'timeout' || reason === 'escalated')
	).length;
