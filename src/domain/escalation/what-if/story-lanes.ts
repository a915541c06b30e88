import { lanesOf, type Lane, type LaneMark } from '../lanes.ts';
import type { Instant } from '../types.ts';
import type { Shown } from './shown.ts';
import { ofIncident, type Story } from './story.ts';

/** What is asked for by hand, as `lanesOf` does not draw it. */
function handMarks(story: Story, to: Instant): ReadonlyMap<string, readonly LaneMark[]> {
	const marks = new Map<string, LaneMark[]>();
	for (const { type, at, by } of story.simulated.entries) {
		if (at > to || by === undefined) continue;
		if (type !== 'escalate' && type !== 'handOver' && type !== 'reassign') continue;
		marks.set(by, [...(marks.get(by) ?? []), { is: 'hand', at }]);
	}
	return marks;
}

/** Where the page would have gone, had nobody done anything. */
function foreseenOf(story: Story, incident: number): Story['simulated']['entries'] {
	const { entries } = story.simulated;
	const took = ofIncident(entries, incident).find(({ type }) => type === 'ack');
	if (story.behaviour.is === 'silence' || took === undefined) return [];
	return ofIncident(story.silence.entries, incident).filter(({ at }) => at > took.at);
}

/** One line a person for all incidents together, in the order in which a page reaches them. */
export function storyLanes(story: Story, { from, to, end }: Shown): readonly Lane[] {
	const { entries } = story.simulated;
	// Only at high urgency does a page move on by itself; one that was raised to it began with another.
	const plan = { ...story.simulated.plan, urgency: 'high' as const };
	// Where the rest is the same again, its first page is not drawn at the edge.
	const isCut = end === 'same' || end === 'more';
	const lanes = new Map<string, Lane>();
	for (let incident = 1; incident <= story.incidents; incident++) {
		const own = ofIncident(entries, incident).filter(({ at }) => at < to || (at === to && !isCut));
		// One incident's answer is told to the end; of several, what would have been is left out.
		const foreseen = story.incidents === 1 ? foreseenOf(story, incident) : [];
		for (const lane of lanesOf(plan, own, from, to, foreseen)) {
			const known = lanes.get(lane.id);
			lanes.set(lane.id, known ? { ...known, marks: [...known.marks, ...lane.marks] } : lane);
		}
	}
	const hands = handMarks(story, to);
	return [...lanes.values()].map((lane) => {
		const more = hands.get(lane.id);
		return more ? { ...lane, marks: [...lane.marks, ...more] } : lane;
	});
}
