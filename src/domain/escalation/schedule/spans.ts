import type { Instant } from '../types.ts';

/** Half-open and bounded: [from, to). Also used for wall clocks, in milliseconds as if the zone were UTC. */
export type Stretch = { readonly from: Instant; readonly to: Instant };

/** Sorted spans with overlapping and touching ones made one, empty ones left out. */
export function joined(spans: readonly Stretch[]): Stretch[] {
	const sorted = spans.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from);
	const result: Stretch[] = [];
	for (const span of sorted) {
		const last = result.at(-1);
		if (last === undefined || last.to < span.from) result.push(span);
		else if (last.to < span.to) result[result.length - 1] = { from: last.from, to: span.to };
	}
	return result;
}

/** Where both hold. Both lists are sorted and do not overlap within themselves; what else an item of `a` has is kept. */
export function within<T extends Stretch>(a: readonly T[], b: readonly Stretch[]): T[] {
	const result: T[] = [];
	let first = 0;
	for (const span of a) {
		for (let at = first; at < b.length; at += 1) {
			const other = b[at] as Stretch;
			if (other.to <= span.from) {
				first = at + 1;
				continue;
			}
			if (other.from >= span.to) break;
			const from = Math.max(span.from, other.from);
			const to = Math.min(span.to, other.to);
			result.push({ ...span, from, to });
		}
	}
	return result;
}

/** What of `range` no span holds. The spans are sorted and do not overlap. */
export function without(range: Stretch, spans: readonly Stretch[]): Stretch[] {
	const result: Stretch[] = [];
	let from = range.from;
	for (const span of spans) {
		if (span.to <= from) continue;
		if (span.from >= range.to) break;
		if (span.from > from) result.push({ from, to: span.from });
		from = span.to;
	}
	if (from < range.to) result.push({ from, to: range.to });
	return result;
}

/** Milliseconds in all spans together. */
export const lengthOf = (spans: readonly Stretch[]): number =>
	spans.reduce((sum, { from, to }) => sum + to - from, 0);
