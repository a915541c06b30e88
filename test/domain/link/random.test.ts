import { expect, test } from 'vitest';
import { toText } from '../../../src/domain/link/alphabet.ts';
import { BitWriter } from '../../../src/domain/link/bits.ts';
import { decodeLink } from '../../../src/domain/link/decode.ts';
import { PRODUCT } from '../../../src/domain/link/frame.ts';
import { KINDS } from '../../../src/domain/link/kinds.ts';

/** xorshift32: the same million payloads every time. */
function chance(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		return (state >>> 0) % below;
	};
}

function header(code: number, characters: number): readonly number[] {
	return new BitWriter().put(PRODUCT, 6).put(code, 4).put(1, 6).put(characters, 11).sextets();
}

/** A header that says the truth about its length, then noise. */
function payload(next: (below: number) => number, code: number, characters: number): string {
	const sextets = [...header(code, characters)];
	const last = sextets[4] ?? 0;
	sextets[4] = last | next(8);
	while (sextets.length < characters) sextets.push(next(64));
	return toText(sextets);
}

test('of a million payloads with a true header and noise after it, at most 40 pass the checksum', () => {
	const next = chance(20_261_121);
	let altered = 0;
	for (let n = 0; n < 1_000_000; n++) {
		const response = n % 2 === 0;
		const code = response ? KINDS.response.code : KINDS.run.code;
		const decoded = decodeLink(payload(next, code, response ? 45 : 20 + next(60)));
		if (!decoded.ok && decoded.error.name === 'altered') altered++;
	}
	expect(1_000_000 - altered).toBeLessThanOrEqual(40);
});

test('no text makes it throw', () => {
	const next = chance(5);
	const odd = 'SEI-_AZaz09#/rdi .\n\r>=%23\u200b–—é😀\ud800"<([{«';
	for (let n = 0; n < 40_000; n++) {
		const size = next(90);
		const text = Array.from({ length: size }, () => odd.charAt(next(odd.length))).join('');
		const decoded = decodeLink(text);
		if (decoded.ok) expect.fail(`opened ${JSON.stringify(text)}`);
	}
});
