import type { WorldEntry } from '../simulate.ts';
import type { EntryType, Instant } from '../types.ts';
import { ofIncident, type Story } from './story.ts';

const MINUTE = 60_000;
const MOST_ROOM = 30 * MINUTE;
const NEAR = 60 * MINUTE;

/**
 * How much of a story is drawn. `silence`: it ends because nobody is left to page. `same`: what follows repeats what is
 * drawn until `until`; `more`: what follows is different and too long to draw. `over`: nothing else will happen.
 */
export type Shown = {
	readonly from: Instant;
	readonly to: Instant;
	/** When the second pass begins. */
	readonly again?: Instant;
	readonly end: 'silence' | 'same' | 'more' | 'over';
	/** When it really ends. */
	readonly until: Instant;
};

const TURNS: ReadonlySet<string> = new Set<
	EntryType | 'retrigger' | 'raise' | 'suspended' | 'snooze'
>([
	'ack',
	'unack',
	'escalate',
	'resolve',
	'reassign',
	'handOver',
	'retrigger',
	'raise',
	'suspended',
	'snooze'
]);

type Passed = { readonly pass: number; readonly at: Instant; readonly pages: string };

/** The passes since the last time that the story took a turn, each with what it pages, written so that two can be compared. */
function passesOf(entries: readonly WorldEntry[]): readonly Passed[] {
	const turn = entries.findLastIndex(({ type }) => TURNS.has(type));
	const found: { pass: number; at: Instant; pages: string }[] = [];
	for (const { type, pass, at, level, people, channel } of entries.slice(turn + 1)) {
		if (pass !== undefined && found.at(-1)?.pass !== pass) found.push({ pass, at, pages: '' });
		const now = found.at(-1);
		if (now && (type === 'page' || type === 'notify' || type === 'nobody'))
			now.pages += `${at - now.at} ${level} ${people?.join()} ${channel}\n`;
	}
	return found;
}

function shownOf(entries: readonly WorldEntry[], from: Instant): Shown {
	const passes = passesOf(entries);
	const [first, second, third] = passes;
	// Once somebody has it, that support hours raise it changes nothing to see.
	const last = entries.findLast(({ type }) => type !== 'raise')?.at ?? from;
	const exhausted = entries.findLast(({ type }) => type === 'exhausted');
	const again = second?.at;
	if (third && exhausted && passes.length > 3) {
		const same = passes.every(({ pages }) => pages === first?.pages);
		return {
			from,
			to: third.at,
			...(again !== undefined && { again }),
			end: same ? 'same' : 'more',
			until: last
		};
	}
	const end = exhausted?.at === last || (exhausted && passes.length > 0) ? 'silence' : 'over';
	return { from, to: last, ...(again !== undefined && { again }), end, until: last };
}

/** A little more than the story, so that its last mark does not stand on the edge. */
function withRoom(shown: Shown): Shown {
	if (shown.end === 'same' || shown.end === 'more') return shown;
	if (shown.end === 'silence' && shown.to > shown.from) return shown;
	const length = shown.to - shown.from;
	const room = Math.min(MOST_ROOM, Math.max(MINUTE, length * 0.08));
	return { ...shown, to: shown.from + Math.ceil((length + room) / MINUTE) * MINUTE };
}

/** What is kept in sight behind an answer: where the page would have gone next, as far as that is near. */
function foreseenTo(story: Story, { from, to, until }: Shown): Instant {
	const far = Math.max(6 * (until - from), NEAR);
	const levels = ofIncident(story.silence.entries, 1).filter(
		({ type, pass, level, at }) => type === 'level' && pass === 0 && level !== 1 && at - from <= far
	);
	return levels.at(-1)?.at ?? to;
}

/** The part of a story that a drawing holds: two passes at most, and all that people did. */
export function shown(story: Story): Shown {
	const { entries, start } = story.simulated;
	if (story.incidents === 1) {
		const only = shownOf(entries, start);
		if (only.end !== 'over' || story.behaviour.is === 'silence') return withRoom(only);
		return withRoom({ ...only, to: Math.max(only.to, foreseenTo(story, only)) });
	}
	const each = Array.from({ length: story.incidents }, (_, i) =>
		shownOf(ofIncident(entries, i + 1), start)
	);
	const to = Math.max(start, ...each.map((one) => one.to));
	const until = Math.max(start, ...each.map((one) => one.until));
	const end = until > to ? 'more' : each.every((one) => one.end === 'silence') ? 'silence' : 'over';
	return withRoom({ from: start, to, end, until });
}
