import type { Zone } from '../case-types.ts';
import { explain } from '../explain.ts';
import type { Instant } from '../types.ts';
import type { Change } from './changes.ts';
import { ofIncident, type Story } from './story.ts';
import { dayAndClock, minuteFigure, placeOf } from './words.ts';

/** One row of the list. `says` is a sentence without a full stop; `there` the wall clock of whom it is about, if another. */
export type StoryLine = {
	readonly at: Instant;
	/** "7", minutes from the page. */
	readonly minute: string;
	/** "Wed 03:07" in the story's zone. */
	readonly clock: string;
	readonly there?: string;
	readonly says: string;
	readonly is: 'entry' | 'change';
};

function thereFor(story: Story, person: string | undefined, at: Instant): string | undefined {
	const zone: Zone | undefined = person === undefined ? undefined : story.file.people[person]?.tz;
	if (zone === undefined) return undefined;
	const clock = dayAndClock(zone, at);
	return clock === dayAndClock(story.zone, at) ? undefined : `${clock} in ${placeOf(zone)}`;
}

/** Everything that happens to one incident, and what changes around it, in time order. */
export function linesOf(
	story: Story,
	incident: number,
	changes: readonly Change[]
): readonly StoryLine[] {
	const { plan, entries, start } = story.simulated;
	const row = (at: Instant, says: string, is: StoryLine['is'], person?: string): StoryLine => {
		const there = thereFor(story, person, at);
		return {
			at,
			minute: minuteFigure(at - start),
			clock: dayAndClock(story.zone, at),
			...(there !== undefined && { there }),
			says,
			is
		};
	};
	const told = ofIncident(entries, incident).map((entry) =>
		row(entry.at, explain(plan, entry), 'entry', entry.people?.[0] ?? entry.by)
	);
	const around = changes.map(({ at, says }) => row(at, says, 'change'));
	return [...around, ...told].sort((a, b) => a.at - b.at);
}
