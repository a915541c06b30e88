import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeLink } from '../../../src/domain/link/decode.ts';
import { dayStart, eventsOf } from '../../../src/domain/link/run-link.ts';
import { encodeRun } from '../../../src/domain/link/run.ts';
import { run } from './samples.ts';

describe('a run', () => {
	test('comes out as it went in', () => {
		fc.assert(
			fc.property(run, (link) => {
				expect(decodeLink(encodeRun(link)!)).toEqual({ ok: true, link });
			}),
			{ numRuns: 500, seed: 1 }
		);
	});

	test('gives its events back with the opening one restored', () => {
		const [link] = fc.sample(run, { numRuns: 1, seed: 3 });
		const { scenario, version, rulesHash, seed, mode, steps } = link!;
		expect(eventsOf(link!)).toEqual([
			{ type: 'run.begun', scenario, version, rulesHash, seed, mode },
			...steps
		]);
		expect(dayStart(link!)).toBe(link!.day * 86_400_000);
	});

	test('too long for a link is no link', () => {
		const [link] = fc.sample(run, { numRuns: 1, seed: 4 });
		const steps = Array.from({ length: 400 }, (_, n) => ({
			type: 'option.chosen' as const,
			at: `scene-${n}`,
			choice: `choice-${n}`
		}));
		expect(encodeRun({ ...link!, steps })).toBeUndefined();
	});
});
