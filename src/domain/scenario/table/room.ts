import type { Role } from './events.ts';
import type { Phase, Table } from './types.ts';
import type { Evidence } from '../types.ts';
import type { End } from '../run-types.ts';
import type { View } from '../view-types.ts';
import { viewOf } from '../view.ts';
import { ROLES } from './events.ts';

/** All that the room's screen ever gets. A name that is not here cannot be seen there. */
export type RoomView = {
	readonly phase: Phase;
	readonly paused: boolean;
	readonly title: string;
	readonly service: string;
	readonly tier: number;
	readonly when: string;
	readonly people: readonly string[];
	readonly roles: readonly { readonly role: Role; readonly who: string }[];
	readonly briefing: readonly string[];
	readonly story: RoomStory | null;
	readonly wash: {
		readonly asks: readonly string[];
		readonly well: readonly string[];
		readonly hard: readonly string[];
		readonly items: readonly {
			readonly text: string;
			readonly owner: string;
			readonly due: string;
		}[];
	} | null;
};

export type RoomStory = {
	readonly number: number;
	readonly instant: number;
	readonly startsAt: number;
	readonly tz: string;
	readonly place: string;
	readonly before: boolean;
	readonly seconds: number;
	readonly interrupted: boolean;
	readonly situation: readonly string[];
	readonly news: readonly { readonly at: number; readonly text: string }[];
	readonly question: string | null;
	/** Null until they are shown. */
	readonly options:
		| readonly { readonly key: string; readonly text: string; readonly takes: number | null }[]
		| null;
	readonly decided: {
		readonly key: string | null;
		readonly text: string;
		readonly by: string;
	} | null;
	readonly evidence: readonly (Evidence & { readonly fresh: boolean })[];
	readonly status: View['status'];
	readonly acknowledgedBy: string | null;
	readonly paged: readonly { readonly name: string; readonly place: string; readonly at: number }[];
	readonly next: { readonly at: number; readonly people: readonly string[] } | null;
	readonly customers: View['customers'];
	readonly horizon: number;
	readonly end: End | null;
};

const paragraphs = (text: string): string[] => text.trim().split(/\n\s*\n/);

/** Who has been paged so far, by the first sound or hold on their line. */
function pagedOf({ lanes, instant }: View): RoomStory['paged'] {
	return lanes.flatMap(({ name, place, marks }) => {
		const times = marks.flatMap((mark) =>
			mark.is === 'will' || mark.at > instant ? [] : [mark.at]
		);
		return times.length > 0 ? [{ name, place: place ?? '', at: Math.min(...times) }] : [];
	});
}

function storyOf(table: Table): RoomStory | null {
	const { run, scenario, pending } = table;
	if (!run) return null;
	const view = viewOf(scenario, run);
	const wait = view.wait ? [{ key: 'W', text: 'Wait until something happens', takes: null }] : [];
	// A choice of the room's own stands in the amended scenario; it is told as what was decided.
	const options = view.options.filter(({ id }) => !pending?.own || id !== pending.choice);
	return {
		number: table.decisions.length + 1,
		instant: view.instant,
		startsAt: scenario.startsAt,
		tz: view.tz,
		place: view.place,
		before: view.before,
		seconds: view.seconds,
		interrupted: view.kind === 'inject',
		situation: view.room,
		news: view.news.map(({ at, text }) => ({ at, text })),
		question: table.asked || pending !== null ? (view.ask ?? 'What now?') : null,
		options:
			table.shown && view.kind !== 'end'
				? [...options.map(({ key, text, takes }) => ({ key, text, takes })), ...wait]
				: null,
		decided: pending ? { key: pending.key, text: pending.text, by: pending.by } : null,
		evidence: view.evidence,
		status: view.status,
		acknowledgedBy: view.acknowledgedBy,
		paged: pagedOf(view),
		next: view.due ? { at: view.due.at, people: view.due.people } : null,
		customers: view.customers,
		horizon: view.horizon,
		end: view.end
	};
}

/** What the room sees of a table: an allow-list. Facilitator's words, scores, notes and ticks have no way in. */
export function roomOf(table: Table): RoomView {
	const { original: scenario, phase } = table;
	const over = phase === 'hotWash' || phase === 'report';
	return {
		phase,
		paused: table.paused,
		title: scenario.title,
		service: scenario.service.name,
		tier: scenario.service.tier,
		when: table.when,
		people: table.people,
		roles: ROLES.flatMap((role) => {
			const who = table.roles[role];
			return who ? [{ role, who }] : [];
		}),
		briefing: phase === 'briefing' ? paragraphs(scenario.briefing.room) : [],
		story: storyOf(table),
		wash: over
			? {
					asks: scenario.debrief.map(({ ask }) => ask),
					well: table.well,
					hard: table.hard,
					items: table.items
				}
			: null
	};
}
