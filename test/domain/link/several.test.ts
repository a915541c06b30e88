import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Link } from '../../../src/domain/link/decode.ts';
import { encodeLink } from '../../../src/domain/link/encode.ts';
import { KINDS } from '../../../src/domain/link/kinds.ts';
import { linksIn, LONGEST_PASTE, MOST_LINKS } from '../../../src/domain/link/several.ts';
import { kinds } from './samples.ts';

const links: readonly Link[] = Object.values<fc.Arbitrary<Link>>(kinds).flatMap((arbitrary) =>
	fc.sample(arbitrary, { numRuns: 5, seed: 3 })
);
const payloads = links.map((link) => encodeLink(link)!);
const addresses = links.map(
	({ kind }, n) => `https://trainer.example/sub/#/${KINDS[kind].route}/${payloads[n]!}`
);
const all = links.map((link, n) => ({ text: payloads[n]!, decoded: { ok: true, link } }));
const quoted = (text: string): string => `> ${text.replace(/(.{70})/g, '$1\n> ')}`;

describe('every link of a text is found, whatever stands between them', () => {
	const written: Record<string, string> = {
		'one a line': addresses.join('\n'),
		'in a sentence': `Hello, here they are: ${addresses.join(', and ')}. Thanks!`,
		'from a chat': addresses.map((one) => `Bo, 10:31\n<${one}|my answers>`).join('\n\n'),
		'quoted and broken': addresses.map(quoted).join('\n\n'),
		'from a spreadsheet': addresses.map((one, n) => `${n};"${one}";yes`).join('\r\n'),
		'through a filter': addresses
			.map((one) => `https://filter.example/?url=${encodeURIComponent(one)}&data=05`)
			.join('\n'),
		'without addresses': payloads.join('\n'),
		'without addresses, by commas': payloads.join(', '),
		'mixed, addressed first': [...addresses.slice(0, 9), ...payloads.slice(9)].join('\n'),
		'mixed, bare first': [...payloads.slice(0, 9), ...addresses.slice(9)].join('\n')
	};
	test.each(Object.entries(written))('%s', (_how, text) => {
		expect(linksIn(text)).toEqual({ found: all });
	});
});

describe('what is no link', () => {
	const [payload = '', other = ''] = payloads;

	test('nothing in an empty text', () => {
		expect(linksIn(' \n\t ')).toEqual({ found: [] });
	});

	test('one failure for a text without any', () => {
		expect(linksIn('See you all tomorrow')).toEqual({
			found: [
				{
					text: 'See you all tomorrow',
					decoded: { ok: false, error: { name: 'truncated', has: 3, wants: undefined } }
				}
			]
		});
	});

	test('a damaged one among whole ones is named in its place', () => {
		const { found } = linksIn(`#/r/${payload}\n#/r/${other.slice(0, -1)}\n#/r/${payload}`);
		expect(found.map(({ decoded }) => (decoded.ok ? 'opened' : decoded.error.name))).toEqual([
			'opened',
			'truncated',
			'opened'
		]);
	});

	test('a bare one that was broken over lines is mended', () => {
		const broken = `${payload.slice(0, 20)}\n${payload.slice(20)}`;
		expect(linksIn(broken)).toEqual({ found: all.slice(0, 1) });
	});

	test('a long word beside a link is not taken for a damaged one', () => {
		const text = `#/r/${payload} Sent-from-my-wonderful-telephone`;
		expect(linksIn(text)).toEqual({ found: all.slice(0, 1) });
	});
});

describe('a paste has bounds', () => {
	test('as many links as that, and what is left is counted', () => {
		const { found, left } = linksIn(`#/r/${payloads[0]!}\n`.repeat(MOST_LINKS + 5));
		expect(found).toHaveLength(MOST_LINKS);
		expect(left).toEqual({ why: 'too-many', links: MOST_LINKS + 5, most: MOST_LINKS });
	});

	test('as much text as that, and nothing of more', () => {
		const has = LONGEST_PASTE + 1;
		expect(linksIn('x'.repeat(has))).toEqual({
			found: [],
			left: { why: 'too-long', has, most: LONGEST_PASTE }
		});
	});

	test.each([
		'#/r/S',
		'#/r/',
		'S'.repeat(40),
		'%25',
		'#/r/SEE\n> ',
		'\u200b',
		'<',
		'#/t/SH0\r\n>>'
	])('%j, over and over', (piece) => {
		const { found } = linksIn(piece.repeat(40_000));
		expect(found.every(({ decoded }) => !decoded.ok)).toBe(true);
		expect(found.length).toBeLessThanOrEqual(MOST_LINKS);
	});
});
