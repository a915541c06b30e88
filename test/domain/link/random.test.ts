import { expect, test } from 'vitest';
import { toText } from '../../../src/domain/link/alphabet.ts';
import { BitWriter } from '../../../src/domain/link/bits.ts';
import { decodeLink } from '../../../src/domain/link/decode.ts';
import { encodeLink } from '../../../src/domain/link/encode.ts';
import { PRODUCT, seal } from '../../../src/domain/link/frame.ts';
import { KINDS, kindOf } from '../../../src/domain/link/kinds.ts';
import { LATEST_EDITION } from '../../../src/domain/maturity/editions.ts';

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

const ALPHABET = toText(Array.from({ length: 64 }, (_, value) => value));

function header(code: number, characters: number): readonly number[] {
	return new BitWriter().put(PRODUCT, 6).put(code, 4).put(1, 6).put(characters, 11).sextets();
}

const headers = new Map<number, readonly number[]>();

/** A header that says the truth about its length, then noise. */
function payload(next: (below: number) => number, code: number, characters: number): string {
	const key = code * 4_096 + characters;
	const [a = 0, b = 0, c = 0, d = 0, e = 0] = headers.get(key) ?? header(code, characters);
	headers.set(key, [a, b, c, d, e]);
	let text = toText([a, b, c, d, e | next(8)]);
	while (text.length < characters) text += ALPHABET.charAt(next(64));
	return text;
}

/** Each kind that can be read, and from how many characters to how many its links mostly are. */
const KINDS_READ: readonly (readonly [code: number, least: number, most: number])[] = [
	[KINDS.response.code, 45, 45],
	[KINDS.run.code, 20, 79],
	[KINDS.invitation.code, 14, 14],
	[KINDS.team.code, 60, 160],
	[KINDS.history.code, 40, 140],
	[KINDS.organisation.code, 60, 180]
];

test('of a million payloads with a true header and noise after it, at most 40 pass the checksum', () => {
	const next = chance(20_261_121);
	let altered = 0;
	for (let n = 0; n < 1_000_000; n++) {
		const [code, least, most] = KINDS_READ[n % KINDS_READ.length]!;
		const decoded = decodeLink(payload(next, code, least + next(most - least + 1)));
		if (!decoded.ok && decoded.error.name === 'altered') altered++;
	}
	expect(1_000_000 - altered).toBeLessThanOrEqual(40);
});

test('noise under a true checksum never throws, and what opens has no other text', () => {
	const next = chance(20_261_123);
	let opened = 0;
	for (let n = 0; n < 30_000; n++) {
		const [code, least, most] = KINDS_READ[n % KINDS_READ.length]!;
		const kind = kindOf(code)!;
		const body = new BitWriter().put(LATEST_EDITION, 6);
		const bits = 6 * (least + next(most - least + 1)) - 27 - 16 - 6 - next(6);
		for (let left = bits; left > 0; left -= 30) body.put(next(2 ** 30), Math.min(30, left));
		const text = seal(kind, 1, body)!;
		const decoded = decodeLink(text);
		if (!decoded.ok) continue;
		opened++;
		expect(encodeLink(decoded.link)).toBe(text);
	}
	expect(opened).toBeGreaterThan(0);
});

test('no text makes it throw', () => {
	const next = chance(5);
	const odd = 'SEIHOUXg-_AZaz09#/rditho .\n\r>=%23\u200b–—é😀\ud800"<([{«';
	for (let n = 0; n < 40_000; n++) {
		const size = next(90);
		const text = Array.from({ length: size }, () => odd.charAt(next(odd.length))).join('');
		const decoded = decodeLink(text);
		if (decoded.ok) expect.fail(`opened ${JSON.stringify(text)}`);
	}
});
