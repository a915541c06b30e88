import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeLink } from '../../../src/domain/link/decode.ts';
import type { Link } from '../../../src/domain/link/decode.ts';
import { encodeLink } from '../../../src/domain/link/encode.ts';
import { LONGEST } from '../../../src/domain/link/frame.ts';
import { KINDS, ROUTE_LETTERS } from '../../../src/domain/link/kinds.ts';
import { sealedAgain } from './forge.ts';
import { kinds } from './samples.ts';
import { chance } from './walks.ts';

describe.each(Object.entries(kinds))('every %s', (kind, links) => {
	test('comes out as it went in, and shorter than any limit', () => {
		fc.assert(
			fc.property(links as fc.Arbitrary<Link>, (link) => {
				const text = encodeLink(link)!;
				expect(decodeLink(text)).toEqual({ ok: true, link });
				expect(text.length).toBeLessThanOrEqual(LONGEST);
			}),
			{ numRuns: 200, seed: 1 }
		);
	});

	test('has one text, whatever bits a liar sets and seals anew', () => {
		const next = chance(20_261_122);
		const texts = fc
			.sample(links as fc.Arbitrary<Link>, { numRuns: 20, seed: 4 })
			.map((link) => encodeLink(link)!);
		let opened = 0;
		for (let n = 0; n < 2_000; n++) {
			const text = texts[n % texts.length]!;
			const bits = 6 * text.length - 43;
			const flips = Array.from({ length: 1 + next(6) }, () => 27 + next(bits));
			const forged = sealedAgain(text, flips);
			const decoded = decodeLink(forged);
			if (!decoded.ok) continue;
			opened++;
			expect(encodeLink(decoded.link)).toBe(forged);
		}
		// Otherwise too little was tried.
		expect(opened).toBeGreaterThan(kind === 'run' ? 15 : 60);
	});
});

test('each kind has a code and a letter of its own', () => {
	const codes = Object.values(KINDS).map(({ code }) => code);
	expect(new Set(codes).size).toBe(codes.length);
	expect(new Set(ROUTE_LETTERS).size).toBe(codes.length);
});
