import { expect, test } from 'vitest';
import { decodeLink } from '../../../src/domain/link/decode.ts';
import { eventsOf, runLinkOf } from '../../../src/domain/link/run-link.ts';
import { encodeRun } from '../../../src/domain/link/run.ts';
import { analyse } from '../../../src/domain/scenario/analyse.ts';
import { solve } from '../../../src/domain/scenario/solve.ts';
import { quietPage } from '../scenario/quiet-page.ts';
import { chance, walk } from './walks.ts';

const solution = solve(quietPage);

test('a run of the library’s drill takes 300 characters at the median, never 2,000, and replays', () => {
	const next = chance(42);
	const sizes = Array.from({ length: 400 }, () => {
		const { events } = walk(quietPage, next);
		const { outcome } = analyse(quietPage, events, solution);
		const link = runLinkOf(outcome, events, 1_795_000_000_000);
		const text = encodeRun(link)!;
		expect(decodeLink(text)).toEqual({ ok: true, link });
		expect(eventsOf(link)).toEqual(events);
		return text.length;
	}).sort((a, b) => a - b);
	expect(sizes[200]).toBeLessThanOrEqual(300);
	expect(sizes.at(-1)).toBeLessThan(2_000);
});
