import type { Outline } from './outline.ts';
import { inSentence } from './sentences.ts';
import type { Waterfall } from './waterfall.ts';

/**
 * What moved the index, in a sentence; a second one where part of it is what was asked, and not the team:
 * `The index rose from 0.43 to 0.51 since the fourth quarter of 2025, most of it by detection and alerting.`
 */
export function waterfallSentence(
	{ dimensions }: Pick<Outline, 'dimensions'>,
	waterfall: Waterfall,
	since: string
): string {
	const { before, after, change } = waterfall;
	const [from, to] = [before.toFixed(2), after.toFixed(2)];
	const { atMost } = waterfall;
	const [then, now] = [bound(before, atMost.before), bound(after, atMost.after)];
	const moved = byDimension(waterfall);
	if (from === to) {
		const both = moved.some(({ parts }) => parts > 0) && moved.some(({ parts }) => parts < 0);
		return `The index is at ${to}${now}, as it was in ${since}${then === now ? '' : then}${both ? '; what rose and what fell cancel out' : ''}.`;
	}
	const lead = moved
		.filter(({ parts }) => Math.sign(parts) === Math.sign(change))
		.toSorted((a, b) => Math.abs(b.parts) - Math.abs(a.parts))[0];
	const title = dimensions.find(({ id }) => id === lead?.id)?.title;
	const most = title === undefined ? '' : `, most by ${inSentence(title)}`;
	const verb = change > 0 ? 'rose' : 'fell';
	return `The index ${verb} from ${from}${then} to ${to}${now} since ${since}${most}.${asked(waterfall)}`;
}

/** ` (at most 0.60)`; empty where nothing is open. */
const bound = (low: number, high: number): string =>
	high.toFixed(2) === low.toFixed(2) ? '' : ` (at most ${high.toFixed(2)})`;

/** How far the answers of each dimension moved the index; those alone that were known at both times. */
function byDimension({ questions }: Waterfall): { id: string; parts: number }[] {
	const sums = new Map<string, number>();
	for (const { dimension, parts, why } of questions) {
		if (why === 'answer') sums.set(dimension, (sums.get(dimension) ?? 0) + parts);
	}
	return [...sums].map(([id, parts]) => ({ id, parts }));
}

function asked({ questions, applicability, counted, of }: Waterfall): string {
	const other = questions.filter(({ why }) => why !== 'answer');
	const parts = other.reduce((sum, bar) => sum + bar.parts, applicability.parts + counted.parts);
	const figure = (Math.abs(parts) / of).toFixed(2);
	if (Number(figure) === 0) return '';
	const sign = parts > 0 ? '+' : '−';
	return ` Of that, ${sign}${figure} is what was asked, is known or applies now, and not an answer that moved.`;
}
