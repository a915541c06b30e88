import type { Lane, LaneMark } from '../domain/escalation/lanes.ts';
import type { View } from '../domain/scenario/view-types.ts';
import { momentIn } from './moments.ts';

/** The lanes of a view with one caption each: what matters most on that line right now. */
export function captioned(view: View, from: number, to: number, narrow: boolean): readonly Lane[] {
	return view.lanes.map((lane) => {
		const marks = lane.marks.filter(({ at }) => at <= to);
		const note = captionOf(lane, marks, view, narrow);
		if (!note) return { ...lane, marks };
		const before = (note.at - from) / (to - from) > 0.72;
		return {
			...lane,
			marks: [...marks, { is: 'note', ...note, ...(before ? { before: true as const } : {}) }]
		};
	});
}

function captionOf(
	lane: Lane,
	marks: readonly LaneMark[],
	view: View,
	narrow: boolean
): { at: number; text: string } | null {
	const time = (at: number): string => momentIn(view, at);
	const ack = marks.findLast(({ is }) => is === 'ack');
	if (ack) return { at: ack.at, text: narrow ? time(ack.at) : `${time(ack.at)}, acknowledged` };
	const will = marks.find(({ is }) => is === 'will');
	if (will)
		return { at: will.at, text: narrow ? time(will.at) : `${time(will.at)} unless acknowledged` };
	const rings = marks.filter(({ is }) => is === 'sms' || is === 'push' || is === 'call');
	const [first] = rings;
	if (!first) return null;
	if (lane.place === 'shadow')
		return {
			at: rings.at(-1)?.at ?? first.at,
			text: narrow ? 'may look' : 'may look, may not acknowledge'
		};
	const alike = rings.length > 2 && rings.every(({ at }) => at === first.at);
	return alike ? { at: first.at, text: 'all at once' } : null;
}
