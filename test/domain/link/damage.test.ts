import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toText } from '../../../src/domain/link/alphabet.ts';
import { decodeLink } from '../../../src/domain/link/decode.ts';
import type { Decoded } from '../../../src/domain/link/decode.ts';
import type { Link } from '../../../src/domain/link/decode.ts';
import { encodeLink } from '../../../src/domain/link/encode.ts';
import { KINDS } from '../../../src/domain/link/kinds.ts';
import { encodeResponse } from '../../../src/domain/link/response.ts';
import { kinds, response } from './samples.ts';

const ALPHABET = toText(Array.from({ length: 64 }, (_, value) => value));
const OTHERS = ' .,;:!?*+/=~^$&%@#|<>()[]{}"\'`\\\n\té–…\u00ad\u200b\0😀';

const sampled = (links: fc.Arbitrary<Link>, numRuns: number, seed: number): readonly string[] =>
	fc.sample(links, { numRuns, seed }).map((link) => encodeLink(link)!);
const all = Object.entries<fc.Arbitrary<Link>>(kinds);

const links: Record<string, readonly string[]> = Object.fromEntries(
	all.map(([kind, arbitrary]) => [kind, sampled(arbitrary, kind === 'response' ? 4 : 3, 7)])
);

const outcome = (decoded: Decoded) => (decoded.ok ? 'opened' : decoded.error.name);
const edited = (link: string, at: number, character: string) =>
	link.slice(0, at) + character + link.slice(at + 1);
const counted = (names: readonly string[]) => {
	const counts: Record<string, number> = {};
	for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
	return counts;
};

describe.each(Object.entries(links))('a damaged %s', (_kind, texts) => {
	test('cut anywhere is truncated', () => {
		for (const link of texts) {
			const cuts = Array.from({ length: link.length - 1 }, (_, at) => link.slice(0, at + 1));
			expect(counted(cuts.map((cut) => outcome(decodeLink(cut))))).toEqual({
				truncated: link.length - 1
			});
		}
	});

	test('with one character changed never opens', () => {
		for (const link of texts) {
			const names = [...link].flatMap((was, at) =>
				[...ALPHABET, ...OTHERS]
					.filter((character) => character !== was && !(was === '-' && character === '–'))
					.map((character) => outcome(decodeLink(edited(link, at, character))))
			);
			const seen = Object.keys(counted(names));
			expect(seen).not.toContain('opened');
			expect(seen).not.toContain('misshapen');
		}
	});

	test('with two neighbours swapped, one lost or one doubled never opens', () => {
		for (const link of texts) {
			for (let at = 0; at < link.length - 1; at++) {
				const [a, b] = [link.charAt(at), link.charAt(at + 1)];
				const swapped = link.slice(0, at) + b + a + link.slice(at + 2);
				if (a !== b) expect(outcome(decodeLink(swapped))).not.toBe('opened');
				expect(outcome(decodeLink(edited(link, at, '')))).not.toBe('opened');
				expect(outcome(decodeLink(edited(link, at, a + a)))).not.toBe('opened');
			}
		}
	});

	test('with its case lost never opens', () => {
		for (const link of texts) expect(outcome(decodeLink(link.toLowerCase()))).not.toBe('opened');
	});
});

/** What mail and chat programs are known to do to an address. */
const harmless: Record<string, (address: string) => string> = {
	'left alone': (a) => a,
	'only what follows the #': (a) => a.slice(a.indexOf('#/') + 4),
	'space around it': (a) => `  ${a}\n\n`,
	'angle brackets': (a) => `<${a}>`,
	'a full stop after it': (a) => `Here it is: ${a}.`,
	'round brackets and a comma': (a) => `(see ${a}), thanks`,
	'quotation marks': (a) => `“${a}”`,
	'words after it': (a) => `${a} and tell me what you think`,
	'broken at 76 columns': (a) => a.replace(/(.{76})/g, '$1\n'),
	'broken and quoted twice': (a) => `>> ${a.replace(/(.{50})/g, '$1\r\n>> ')}\n>> Bo`,
	'quoted-printable': (a) => a.replace(/(.{75})/g, '$1=\r\n'),
	'a space at each break': (a) => a.replace(/(.{60})/g, '$1 '),
	'invisible characters': (a) => a.replace(/(.{20})/g, '$1\u200b'),
	'soft hyphens': (a) => a.replace(/(.{30})/g, '$1\u00ad'),
	'unbreaking hyphens': (a) => a.replace(/-/g, '\u2011'),
	'double hyphens made a dash': (a) => a.replace(/--/g, '—'),
	'a chat’s own brackets': (a) => `<${a}|our result>`,
	'a Markdown link': (a) => `[our result](${a})`,
	'a redirecting filter': (a) => `https://filter.example/?url=${encodeURIComponent(a)}&data=05`,
	'that twice': (a) =>
		`https://f.example/?u=${encodeURIComponent(`https://g.example/?u=${encodeURIComponent(a)}`)}`,
	'hash-bang': (a) => a.replace('#/', '#!/')
};

describe('harmless damage is undone', () => {
	test.each(Object.keys(harmless))('%s', (name) => {
		for (const [kind, arbitrary] of all) {
			const numRuns = kind === 'response' ? 200 : 8;
			for (const link of fc.sample(arbitrary, { numRuns, seed: 11 })) {
				const address = `https://trainer.example/sub/#/${KINDS[link.kind].route}/${encodeLink(link)}`;
				expect(decodeLink(harmless[name]!(address))).toEqual({ ok: true, link });
			}
		}
	});

	test('of several links in a text the first that is whole opens', () => {
		const [a, b] = fc.sample(response, { numRuns: 2, seed: 12 });
		const text = `#/r/${encodeResponse(a!).slice(0, 30)} … #/r/${encodeResponse(b!)}`;
		expect(decodeLink(text)).toEqual({ ok: true, link: b });
	});
});

describe('what is not a link has a name', () => {
	test.each([
		['', 'empty'],
		[' \n\u200b ', 'empty'],
		['https://trainer.example/#/r/', 'empty'],
		['Hello, here is our result!', 'not-ours'],
		['eyJhbGciOiJIUzI1NiJ9.e30.x', 'not-ours'],
		['x'.repeat(20_001), 'too-long'],
		[`S${'A'.repeat(5_000)}`, 'too-long'],
		['SE', 'truncated']
	])('%j: %s', (text, name) => {
		expect(outcome(decodeLink(text))).toBe(name);
	});
});
