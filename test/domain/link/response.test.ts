import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeLink } from '../../../src/domain/link/decode.ts';
import { encodeResponse, responseId } from '../../../src/domain/link/response.ts';
import { response } from './samples.ts';

describe('a response', () => {
	test('comes out as it went in', () => {
		fc.assert(
			fc.property(response, (link) => {
				expect(decodeLink(encodeResponse(link))).toEqual({ ok: true, link });
			}),
			{ numRuns: 500, seed: 1 }
		);
	});

	test('without a label has 45 characters, with the longest 78', () => {
		const [link] = fc.sample(response, { numRuns: 1, seed: 2 });
		const plain = { ...link! };
		delete (plain as { label?: string }).label;
		expect(encodeResponse(plain)).toHaveLength(45);
		expect(encodeResponse({ ...plain, label: 'Checkout and payments é' })).toHaveLength(78);
	});

	test('has an id of 20 bits from the id of its record', () => {
		const ids = Array.from({ length: 2_000 }, (_, n) => responseId(`record-${n}`));
		expect(ids.every((id) => Number.isInteger(id) && id >= 0 && id < 2 ** 20)).toBe(true);
		expect(new Set(ids).size).toBeGreaterThan(1_990);
	});
});
