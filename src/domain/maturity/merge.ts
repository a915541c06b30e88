import { levelOf, type OutlineQuestion } from './outline.ts';
import type { Tally } from './tally.ts';
import type { AnswerState, Level } from './types.ts';

export type { Tally };

/** What a team agreed on when it talked about its answers, by the id of the question. */
export type Agreed = Readonly<Record<string, AnswerState>>;

/** One question over all members who were asked. One member is the case of one. */
export type Merged = {
	readonly id: string;
	readonly core: boolean;
	/** 2 for the core question, 1 for any other. */
	readonly weight: 1 | 2;
	readonly state: 'known' | 'nobody-knows' | 'not-applicable' | 'blank';
	/** The lower median of what is known; missing when nobody knows or nobody was asked. */
	readonly point?: Level;
	/** What the question is worth if every don't-know were manual, and if it were preventative. */
	readonly lo: Level;
	readonly hi: Level;
	/** The votes, whatever was agreed afterwards. */
	readonly tally: Tally;
	/** The team agreed on this answer; it stands in place of the median of the votes. */
	readonly agreed?: true;
	/** Blank, since whoever was asked left it to a lead. Not known of votes that came out of a link. */
	readonly leftToLead?: true;
};

/**
 * Spec "Merging", for any number of members. A pair takes the lower answer. What a team agreed on
 * replaces the median; a blank agrees on nothing, so the votes stand.
 */
export function merge({ id, core }: OutlineQuestion, tally: Tally, agreed?: AnswerState): Merged {
	const weight = core ? 2 : 1;
	if (agreed !== undefined && agreed !== 'blank') {
		const open = { id, core, weight, tally, lo: 0, hi: 4, agreed: true } as const;
		if (agreed === 'not-applicable') return { ...open, state: 'not-applicable' };
		if (agreed === 'dont-know') return { ...open, state: 'nobody-knows' };
		const point = levelOf(agreed);
		return { ...open, state: 'known', lo: point, hi: point, point };
	}
	const { levels, dontKnow, notApplicable } = tally;
	const known = levels[0] + levels[1] + levels[2] + levels[3] + levels[4];
	const asked = known + dontKnow;
	if (notApplicable > asked) {
		return { id, core, weight, tally, state: 'not-applicable', lo: 0, hi: 4 };
	}
	if (asked === 0) return { id, core, weight, tally, state: 'blank', lo: 0, hi: 4 };
	const lo = lowerMedian(levels, asked, dontKnow);
	const hi = lowerMedian(levels, asked, 0);
	if (known === 0) return { id, core, weight, tally, state: 'nobody-knows', lo, hi };
	const point = lowerMedian(levels, known, 0);
	return { id, core, weight, tally, state: 'known', lo, hi, point };
}

/**
 * Element ⌊(n − 1) / 2⌋ of `n` sorted answers, read off their counts, with `below` more at manual.
 * Whatever `levels` does not account for stands at the top.
 */
export function lowerMedian(levels: Tally['levels'], n: number, below: number): Level {
	let left = Math.floor((n - 1) / 2) - below;
	if (left < levels[0]) return 0;
	if ((left -= levels[0]) < levels[1]) return 1;
	if ((left -= levels[1]) < levels[2]) return 2;
	return left - levels[2] < levels[3] ? 3 : 4;
}
