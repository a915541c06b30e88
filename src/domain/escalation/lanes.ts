import type { Channel, Entry, Instant, PersonId, Plan } from './types.ts';

/** How loud a message is; the taller its tick. */
export type Loudness = 'sms' | 'push' | 'call';

/** Something on a person's line. Times are in the timeline's own unit. */
export type LaneMark =
	/** `never`: the message that is set up but cannot ring, because the page moves on first. */
	| { readonly is: Loudness; readonly at: number; readonly never?: true }
	/** The page is with this person's level. */
	| { readonly is: 'hold'; readonly at: number; readonly to: number }
	| { readonly is: 'ack'; readonly at: number }
	/** The page comes here by itself, unless somebody acknowledges. */
	| { readonly is: 'will'; readonly at: number }
	| { readonly is: 'hand'; readonly at: number }
	/** Words on the line; `before` puts them on the left of `at`. */
	| { readonly is: 'note'; readonly at: number; readonly text: string; readonly before?: true };

export type Lane = {
	readonly id: string;
	readonly name: string;
	/** "level 1", "shadow". */
	readonly place?: string;
	readonly marks: readonly LaneMark[];
};

const LOUDNESS: Record<Channel, Loudness> = {
	sms: 'sms',
	email: 'sms',
	chat: 'sms',
	push: 'push',
	phone: 'call'
};

const ENDS_HOLD = new Set<Entry['type']>([
	'level',
	'ack',
	'resolve',
	'reassign',
	'exhausted',
	'unowned'
]);

type Draft = { place?: string; order: number; marks: LaneMark[] };

const placeOf = ({ shadow, level }: Entry) =>
	shadow ? 'shadow' : level === undefined ? 'asked by name' : `level ${level}`;

/** Where the page goes on from the entry at `index`: the entry that takes it away, if any before `to`. */
const takenBy = (entries: readonly Entry[], index: number): Entry | undefined => {
	const paged = entries[index];
	return entries
		.slice(index + 1)
		.find(({ type, at }) => ENDS_HOLD.has(type) && at > (paged?.at ?? 0));
};

/** Messages that a page would still have sent, had the timeout not ended the person's rules first (R16). */
function neverSent(plan: Plan, paged: Entry, end: Entry | undefined, to: Instant): LaneMark[] {
	const [person] = paged.people ?? [];
	const moved = end?.type === 'exhausted' || (end?.type === 'level' && end.reason === 'timeout');
	const stops = plan.policies.every((policy) => policy.afterEscalation === 'stop');
	if (person === undefined || end === undefined || !moved || !stops) return [];
	return (plan.people[person]?.rules[plan.urgency] ?? [])
		.map(({ after, channel }) => ({
			is: LOUDNESS[channel],
			at: paged.at + after,
			never: true as const
		}))
		.filter(({ at }) => at >= end.at && at <= to);
}

/**
 * A timeline as one line a person, in the order in which the page reaches them. `foreseen` are entries that have not
 * happened yet: they become `will` marks, and people who wait for one get their line already.
 */
export function lanesOf(
	plan: Plan,
	entries: readonly Entry[],
	from: Instant,
	to: Instant,
	foreseen: readonly Entry[] = []
): readonly Lane[] {
	const drafts = new Map<PersonId, Draft>();
	const laneOf = (entry: Entry, person: PersonId): Draft => {
		const known = drafts.get(person);
		if (known !== undefined) return known;
		const order = (entry.level ?? 0) * 2 + (entry.shadow ? 1 : 0);
		const draft: Draft = { place: placeOf(entry), order, marks: [] };
		drafts.set(person, draft);
		return draft;
	};
	// Somebody whom no page reached may acknowledge too: their line comes last and has no place.
	const strayOf = (person: PersonId): Draft => {
		const draft = drafts.get(person) ?? { order: Infinity, marks: [] };
		drafts.set(person, draft);
		return draft;
	};
	for (const [index, entry] of entries.entries()) {
		const { at, type, by, people, channel } = entry;
		const [person] = people ?? [];
		if (at > to) break;
		if (type === 'page' && person !== undefined) {
			const { marks } = laneOf(entry, person);
			const end = takenBy(entries, index);
			if (!entry.shadow && at < to)
				marks.push({ is: 'hold', at: Math.max(at, from), to: Math.min(end?.at ?? to, to) });
			marks.push(...neverSent(plan, entry, end, to));
		} else if (type === 'notify' && person !== undefined && channel !== undefined)
			laneOf(entry, person).marks.push({ is: LOUDNESS[channel], at });
		else if (type === 'ack' && by !== undefined) strayOf(by).marks.push({ is: 'ack', at });
	}
	for (const entry of foreseen) {
		const [person] = entry.people ?? [];
		if (entry.type !== 'page' || person === undefined || entry.shadow || entry.at > to) continue;
		const { marks } = laneOf(entry, person);
		if (!marks.some(({ is }) => is === 'will')) marks.push({ is: 'will', at: entry.at });
	}
	return [...drafts]
		.sort(([, a], [, b]) => a.order - b.order)
		.map(([id, { place, marks }]) => ({
			id,
			name: plan.people[id]?.name ?? id,
			...(place === undefined ? {} : { place }),
			marks
		}));
}

const list = (items: readonly string[]) =>
	items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

/** The same in words, one sentence a line, for whoever cannot see it. `say` turns an instant into words. */
export function tellLanes(lanes: readonly Lane[], say: (at: number) => string): string {
	return lanes
		.map(({ name, place, marks }) => {
			const of = (...kinds: LaneMark['is'][]) => marks.filter(({ is }) => kinds.includes(is));
			const who = place === undefined ? name : `${name}, ${place}`;
			const at = (found: readonly LaneMark[]) =>
				list([...new Set(found.map((mark) => say(mark.at)))]);
			const rang = of('sms', 'push', 'call').filter((mark) => !('never' in mark));
			const never = marks.filter((mark) => 'never' in mark);
			const said = [
				rang.length > 0 && `messages at ${at(rang)}`,
				never.length > 0 && `a message at ${at(never)} that never goes out`,
				of('will').length > 0 && `next at ${at(of('will'))} unless somebody acknowledges`,
				of('hand').length > 0 && `asked by hand at ${at(of('hand'))}`,
				of('ack').length > 0 && `acknowledges at ${at(of('ack'))}`,
				...of('note').map((mark) => 'text' in mark && mark.text)
			].filter(Boolean);
			return `${who}: ${said.join('; ') || 'nothing'}.`;
		})
		.join(' ');
}
