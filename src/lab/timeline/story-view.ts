import type { CaseFile } from '../../domain/escalation/case-types.ts';
import type { Lane } from '../../domain/escalation/lanes.ts';
import type { Instant } from '../../domain/escalation/types.ts';
import type { Behaviour } from '../../domain/escalation/what-if/behaviour.ts';
import { changesOf, type Change } from '../../domain/escalation/what-if/changes.ts';
import type { Moment } from '../../domain/escalation/what-if/moment.ts';
import { scaleOf, type Scale } from '../../domain/escalation/what-if/scale.ts';
import { shown, type Shown } from '../../domain/escalation/what-if/shown.ts';
import { arrival, type Story } from '../../domain/escalation/what-if/story.ts';
import { storyLanes } from '../../domain/escalation/what-if/story-lanes.ts';
import type { Chosen } from './chosen.svelte.ts';

const momentOf = ({ moment, typed }: Chosen): Moment =>
	moment === 'typed' ? { is: 'typed', local: typed } : { is: moment };

/** When the page arrives; at the case's own start while what is typed is no moment. */
export const chosenInstant = (file: CaseFile, chosen: Chosen): Instant =>
	arrival(file, momentOf(chosen)) ?? Date.parse(file.start);

/** What people do; one that the case does not offer becomes silence in the story itself. */
export const chosenBehaviour = ({ behaviour: is, after }: Chosen): Behaviour =>
	is === 'silence' || is === 'given' ? { is } : { is, after };

/** A story with all that its drawing needs. */
export type StoryView = {
	readonly story: Story;
	readonly shown: Shown;
	readonly lanes: readonly Lane[];
	readonly changes: readonly Change[];
	/** Instants at which something is drawn, in order. */
	readonly stops: readonly Instant[];
	readonly scale: Scale;
	/** Where the story's own drawing ends; two on one scale end apart. */
	readonly ends: Instant;
};

const momentsOf = (lanes: readonly Lane[]): readonly Instant[] =>
	lanes.flatMap(({ marks }) =>
		marks.flatMap((mark) => (mark.is === 'hold' ? [mark.at, mark.to] : [mark.at]))
	);

/** Lays a story out; `to` draws it further than it needs, so that two can share a scale. */
export function viewOf(story: Story, to?: Instant): StoryView {
	const own = shown(story);
	const part = { ...own, to: to ?? own.to };
	const lanes = storyLanes(story, part);
	const { plan, entries } = story.simulated;
	const people = lanes.map(({ id }) => id).filter((id) => plan.people[id] !== undefined);
	const changes = changesOf(story.file, people, story.zone, part.from, part.until);
	// A handoff during a long wait is no reason to draw the wait.
	const stops = [...new Set([...entries.map(({ at }) => at), ...momentsOf(lanes)])]
		.filter((at) => at >= part.from && at <= part.to)
		.sort((a, b) => a - b);
	return {
		story,
		shown: part,
		ends: own.to,
		lanes,
		changes,
		stops,
		scale: scaleOf(stops, part.from, part.to)
	};
}
