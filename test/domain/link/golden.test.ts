import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeLink } from '../../../src/domain/link/decode.ts';

const folder = new URL('../../golden/link/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

/** Links live on in mails and wikis. Add a file for each new kind or version; never change one. */
describe('a link once made stays readable for ever', () => {
	test.each(files)('%s', (name) => {
		const { text, link } = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
		expect(decodeLink(text)).toEqual({ ok: true, link });
	});

	test('there is one for each kind that can be read', () => {
		const kinds = ['response', 'run', 'invitation', 'team', 'history', 'organisation'];
		expect(files).toEqual(expect.arrayContaining(kinds.map((kind) => `${kind}-1.json`)));
	});
});
