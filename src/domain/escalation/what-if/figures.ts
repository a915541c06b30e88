import { durationOf } from '../minutes.ts';
import { isAsleep, mtta } from '../measures.ts';
import type { Duration, PersonId } from '../types.ts';
import { ofIncident, type Story } from './story.ts';

/** What a story asks of people. Shadows watch, and are nobody's load (R17). */
export type StoryFigures = {
	/** From creation to the first acknowledgement, mean over incidents that have one; undefined without any. */
	readonly toAcknowledge: Duration | undefined;
	readonly people: number;
	/** People with at least one page in their sleep hours. */
	readonly woken: number;
	readonly messages: number;
	readonly sleepPages: number;
};

export function figuresOf({ simulated, incidents, file }: Story): StoryFigures {
	const { plan, entries, start } = simulated;
	const created = (file.incidents ?? [0]).map((minute, i) => ({ minute, incident: i + 1 }));
	const paged = new Set<PersonId>();
	const woken = new Set<PersonId>();
	let messages = 0;
	let sleepPages = 0;
	for (const { type, shadow, people, at } of entries) {
		const person = people?.[0];
		if (shadow || person === undefined) continue;
		if (type === 'notify') messages += 1;
		if (type !== 'page') continue;
		paged.add(person);
		if (!isAsleep(plan, person, at)) continue;
		woken.add(person);
		sleepPages += 1;
	}
	const stories = created.slice(0, incidents).map(({ minute, incident }) => ({
		createdAt: start + durationOf(minute),
		entries: ofIncident(entries, incident)
	}));
	return {
		toAcknowledge: mtta(stories),
		people: paged.size,
		woken: woken.size,
		messages,
		sleepPages
	};
}
