import { explain } from '../../domain/escalation/explain.ts';
import type { Lane } from '../../domain/escalation/lanes.ts';
import type { Instant } from '../../domain/escalation/types.ts';
import {
	clockIn,
	dayAndClock,
	minuteFigure,
	placeOf,
	spell
} from '../../domain/escalation/what-if/words.ts';
import type { StoryView } from './story-view.ts';

const MOST_SAID = 4;
const LONG = 180 * 60_000;

/** What a moment of the drawing is: which minute, on whose clocks, and what happens then. */
export type Readout = { readonly minute: string; readonly clocks: string; readonly says: string };

/** Whose clock shows what: each zone once, with the names of who lives there while they are few. */
function clocksAt({ story, lanes }: StoryView, at: Instant): string {
	const zones = new Map<string, string[]>([[story.zone, []]]);
	for (const { id, name } of lanes as readonly Lane[]) {
		const zone = story.file.people[id]?.tz ?? story.zone;
		zones.set(zone, [...(zones.get(zone) ?? []), name]);
	}
	return [...zones]
		.map(([zone, names], i) => {
			const clock = i === 0 ? dayAndClock(zone, at) : clockIn(zone, at);
			const who =
				zones.size > 1 && names.length > 0 && names.length <= 3 ? ` (${names.join(', ')})` : '';
			return `${clock} in ${placeOf(zone)}${who}`;
		})
		.join(' · ');
}

export function readoutAt(view: StoryView, at: Instant): Readout {
	const { story, changes } = view;
	const { plan, entries, start } = story.simulated;
	const here = entries.filter((entry) => entry.at === at);
	const said = [
		...changes.filter((change) => change.at === at).map(({ says }) => says),
		...here.map((entry) => explain(plan, entry))
	];
	const more = said.length - MOST_SAID;
	const words = [...said.slice(0, MOST_SAID), ...(more > 0 ? [`and ${more} more`] : [])];
	const after = at - start;
	return {
		minute: after > LONG ? `After ${spell(after)}` : `Minute ${minuteFigure(after)}`,
		clocks: clocksAt(view, at),
		says: words.length > 0 ? `${words.join('; ')}.` : ''
	};
}
