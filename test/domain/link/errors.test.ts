import { describe, expect, test } from 'vitest';
import { sextetOf, toText } from '../../../src/domain/link/alphabet.ts';
import { BitReader, BitWriter } from '../../../src/domain/link/bits.ts';
import { crc16 } from '../../../src/domain/link/crc.ts';
import { decodeLink } from '../../../src/domain/link/decode.ts';
import { seal } from '../../../src/domain/link/frame.ts';
import { encodeResponse } from '../../../src/domain/link/response.ts';
import type { ResponseLink } from '../../../src/domain/link/response.ts';

const response: ResponseLink = {
	kind: 'response',
	id: 7,
	edition: 1,
	quarter: '2026-Q4',
	scope: 'quick',
	tier: 2,
	team: 0,
	answers: Array.from({ length: 57 }, () => 'blank')
};
const link = encodeResponse(response);
const whole = [...link].map((character) => sextetOf(character) ?? 0);

/** The same link with some bits set otherwise and its checksum made right again: not damage, but a liar. */
function forged(at: number, bits: number, value: number, length = 269): string {
	const reader = new BitReader(whole);
	const writer = new BitWriter();
	for (let n = 0; n < length - 16; n++) {
		const bit = reader.take(1);
		writer.put(n >= at && n < at + bits ? (value >>> (at + bits - 1 - n)) & 1 : bit, 1);
	}
	return toText(writer.put(crc16(writer.sextets(), writer.length), 16).sextets());
}

const errorOf = (text: string, wanted?: 'response' | 'run') => {
	const decoded = decodeLink(text, wanted);
	return decoded.ok ? 'opened' : decoded.error;
};

describe('each failure has its own name', () => {
	test('the forger is right when it changes nothing', () => {
		expect(forged(0, 0, 0)).toBe(link);
		expect(decodeLink(link, 'response')).toEqual({ ok: true, link: response });
	});

	test.each([
		['truncated', link.slice(0, -1), { name: 'truncated', has: 44, wants: 45 }],
		['truncated in its head', 'SEA', { name: 'truncated', has: 3, wants: undefined }],
		['too long', `${link}A`, { name: 'too-long', has: 46, wants: 45 }],
		['altered', link.replace(/.$/, 'x'), { name: 'altered' }],
		[
			'a stray character',
			link.replace(/^(.{20})./, '$1*'),
			{ name: 'stray-character', character: '*', at: 21 }
		],
		['an impossible length', forged(16, 11, 2), { name: 'altered' }],
		['not ours', `T${link.slice(1)}`, { name: 'not-ours' }],
		['a kind not yet readable', forged(6, 4, 6), { name: 'newer-kind', kind: 'completion' }],
		['a kind not yet thought of', forged(6, 4, 13), { name: 'newer-kind', kind: undefined }],
		['a newer version', forged(10, 6, 9), { name: 'newer-version', version: 9, known: 1 }],
		['version 0', forged(10, 6, 0), { name: 'misshapen' }],
		['another edition', forged(27, 6, 2), { name: 'other-edition', edition: 2, known: 1 }],
		['a scope we do not have', forged(41, 2, 3), { name: 'misshapen' }],
		['a tier we do not have', forged(43, 2, 3), { name: 'misshapen' }],
		['a label that is empty', forged(81, 1, 1), { name: 'misshapen' }]
	])('%s', (_case, text, error) => {
		expect(errorOf(text)).toEqual(error);
	});

	test('another kind than the page shows', () => {
		expect(errorOf(link, 'run')).toEqual({ name: 'wrong-kind', wanted: 'run', found: 'response' });
	});

	test('padding that is not zero', () => {
		// One padding bit: of all bodies that differ in the last 17 bits, those whose sum comes out with the bit set.
		const liars = Array.from({ length: 64 }, (_, last) => {
			const writer = new BitWriter();
			const reader = new BitReader(whole);
			for (let n = 0; n < 248; n++) writer.put(reader.take(1), 1);
			writer.put(last, 6);
			return toText(writer.put(crc16(writer.sextets(), writer.length), 16).sextets());
		}).filter((text) => ((sextetOf(text.charAt(44)) ?? 0) & 1) === 1);
		expect(liars.length).toBeGreaterThan(0);
		for (const text of liars) expect(errorOf(text)).toEqual({ name: 'padding' });
	});

	test('a body that ends too early or goes on too long', () => {
		expect(errorOf(seal('response', 1, new BitWriter().put(1, 6))!)).toEqual({ name: 'misshapen' });
		const long = new BitWriter();
		for (let n = 0; n < 40; n++) long.put(1 << 6, 32);
		expect(errorOf(seal('run', 1, long)!)).toEqual({ name: 'misshapen' });
	});
});

test('what no sitting makes is a programmer’s error', () => {
	expect(() => encodeResponse({ ...response, answers: [] })).toThrow(RangeError);
	expect(() => encodeResponse({ ...response, label: 'x'.repeat(25) })).toThrow(RangeError);
});
