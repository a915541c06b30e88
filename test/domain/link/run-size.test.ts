import { expect, test } from 'vitest';
import { decodeLink } from '../../../src/domain/link/decode.ts';
import { encodeRun } from '../../../src/domain/link/run.ts';
import { runLinkOf } from '../../../src/domain/link/run-link.ts';
import { quietPage } from '../scenario/quiet-page.ts';
import { chance, walk } from './walks.ts';

const next = chance(42);

/** As full an outcome as a run can have: every decision costs something. */
function outcomeOf({ events, seed, state, times }: ReturnType<typeof walk>) {
	const measures = () => ({
		ackSeconds: next(60) * 60,
		resolvedSeconds: next(60) * 60,
		customerMinutes: next(300_000),
		cost: next(4000) / 100,
		peoplePaged: next(5),
		sleepHoursPaged: next(5)
	});
	return {
		scenario: quietPage.id,
		version: quietPage.version,
		rulesHash: quietPage.rulesHash,
		seed,
		mode: 'solo' as const,
		end: state.end ?? ('resolved' as const),
		measures: measures(),
		best: measures(),
		start: next(1000) / 100,
		worst: next(6000) / 100,
		luck: (next(2000) - 1000) / 100,
		decisions: events.slice(1).map((event, n) => ({
			at: times[n] ?? 0,
			scene: 'at' in event ? event.at : '',
			choice: event.type === 'option.chosen' ? event.choice : 'wait',
			title: '',
			verdict: (['best', 'fine', 'costly', 'worst'] as const)[next(4)]!,
			loss: next(2) * (next(1500) / 100),
			lossCustomerMinutes: next(150_000),
			sentence: ''
		})),
		expectations: quietPage.expectations.map(({ id }) => ({
			id,
			result: (['met', 'missed', 'not-exercised'] as const)[next(3)]!
		})),
		place: next(101)
	};
}

test('a run of the library’s drill takes 300 characters at the median, and never 2,000', () => {
	const sizes = Array.from({ length: 400 }, () => {
		const run = walk(quietPage, next);
		const link = runLinkOf(outcomeOf(run), run.events, 1_795_000_000_000);
		const text = encodeRun(link)!;
		expect(decodeLink(text)).toEqual({ ok: true, link });
		return text.length;
	}).sort((a, b) => a - b);
	expect(sizes[200]).toBeLessThanOrEqual(300);
	expect(sizes.at(-1)).toBeLessThan(2_000);
});
