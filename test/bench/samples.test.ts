import { expect, test } from 'vitest';
import { decodeLink } from '../../src/domain/link/decode.ts';
import { makeSamples } from './node/history.mjs';

const samples = makeSamples(Date.UTC(2026, 10, 21));

test('the benchmark fills a browser with five years of what the app itself would have written', () => {
	const finished = samples.fiveYears.records.flatMap(([, record]) =>
		record.kind === 'outcome' ? [record.of] : []
	);
	const count = (of: string): number => finished.filter((one) => one === of).length;
	expect([count('lesson'), count('run'), count('sitting')]).toEqual([260, 120, 40]);
});

test('its links open', () => {
	expect(decodeLink(samples.response, 'response').ok).toBe(true);
	expect(decodeLink(samples.run, 'run').ok).toBe(true);
	expect(decodeLink(samples.teamLink, 'team').ok).toBe(true);
	expect(decodeLink(samples.historyLink, 'history').ok).toBe(true);
});
