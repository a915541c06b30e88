import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkTerms, unknownAcronyms, type Term } from '../../../src/domain/learning/terms.ts';

const term = (id: string, word: string, also: string[] = [], common = false): Term => ({
	id,
	term: word,
	also,
	common,
	means: 'It means this.',
	points: []
});

const TERMS = [
	term('policy', 'policy', ['policies']),
	term('escalation-policy', 'escalation policy'),
	term('slo', 'service level objective', ['SLO', 'objective']),
	term('on-call', 'on call', ['on-call']),
	term('service', 'service', [], true),
	term('page', 'page')
];

const link = (id: string, said: string): string =>
	`<a class="term" href="#/learn/glossary/${id}">${said}</a>`;
const linked = (...html: string[]): readonly string[] => linkTerms(html, TERMS);

describe('linkTerms', () => {
	test('links the first use of a term and no later one, over all blocks', () => {
		expect(linked('<p>A page, and a page.</p>', '<p>The page.</p>')).toEqual([
			`<p>A ${link('page', 'page')}, and a page.</p>`,
			'<p>The page.</p>'
		]);
	});

	test('lets the longest form win, and the shorter one link where it next stands alone', () => {
		expect(linked('<p>An escalation policy.</p>', '<p>Our policy.</p>')).toEqual([
			`<p>An ${link('escalation-policy', 'escalation policy')}.</p>`,
			`<p>Our ${link('policy', 'policy')}.</p>`
		]);
	});

	test('finds no shorter term within a longer one that is linked already', () => {
		expect(
			linked('<p>An escalation policy.</p>', '<p>An escalation policy, a policy.</p>')
		).toEqual([
			`<p>An ${link('escalation-policy', 'escalation policy')}.</p>`,
			`<p>An escalation policy, a ${link('policy', 'policy')}.</p>`
		]);
	});

	test('knows a term by any of its forms, once', () => {
		expect(linked('<p>An SLO is an objective.</p>')).toEqual([
			`<p>An ${link('slo', 'SLO')} is an objective.</p>`
		]);
	});

	test.each([
		['a heading', '<h2>The page</h2>'],
		['a link', '<p><a href="#/x">the <em>page</em></a></p>'],
		['code', '<p><code>page</code></p>'],
		['a part of a word', '<p>A homepage, paging, a page-turner.</p>'],
		['an attribute', '<p><img alt="page"></p>'],
		['a common word', '<p>A service.</p>'],
		['an acronym in small letters', '<p>So slo.</p>']
	])('leaves %s alone', (_, html) => {
		expect(linked(html)).toEqual([html]);
	});

	test('takes a plural and a capital with it', () => {
		expect(linked('<p>Pages arrive. Policies help.</p>')).toEqual([
			`<p>${link('page', 'Pages')} arrive. ${link('policy', 'Policies')} help.</p>`
		]);
	});

	const word = fc.constantFrom(
		...['page', 'pages', 'escalation', 'policy', 'escalation policy', 'SLO', 'objective'],
		...['on call', 'on-call', 'service', 'the', 'a', ',', '.', '—', '&amp;', '’s']
	);
	const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
	const wrap = fc.constantFrom('p', 'h2', 'h3', 'em', 'strong', 'code', 'li', 'a href="#/x"');
	const html = fc
		.array(fc.tuple(wrap, text, text), { maxLength: 5 })
		.map((parts) =>
			parts
				.map(([tag, one, other]) => `<${tag}>${one}</${tag.split(' ')[0]}> ${other}`)
				.join('<br>')
		);
	const plain = (all: string): string => all.replace(/<[^>]*>/g, '');
	const TERM_LINK = /<a class="term" href="#\/learn\/glossary\/([^"]*)">/g;

	test('never changes a word, and adds nothing but links', () => {
		fc.assert(
			fc.property(fc.array(html, { maxLength: 4 }), (blocks) => {
				const after = linkTerms(blocks, TERMS);
				expect(after.map(plain)).toEqual(blocks.map(plain));
				expect(
					after.map((one) =>
						one.replace(/<a class="term"[^>]*>([^<]*)<\/a>/g, (_, said: string) => said)
					)
				).toEqual(blocks);
			})
		);
	});

	test('links a term at most once, and never within a heading, a link or code', () => {
		fc.assert(
			fc.property(fc.array(html, { maxLength: 4 }), (blocks) => {
				const after = linkTerms(blocks, TERMS).join('\n');
				const ids = [...after.matchAll(TERM_LINK)].map(([, id]) => id);
				expect(ids).toEqual([...new Set(ids)]);
				const apart = after.match(/<(h2|h3|code|a href="#\/x")>.*?<\/(h2|h3|code|a)>/g) ?? [];
				expect(apart.filter((one) => one.includes('class="term"'))).toEqual([]);
			})
		);
	});

	test('is what it was when it is done twice', () => {
		fc.assert(
			fc.property(html, (block) => {
				const once = linkTerms([block], [TERMS[5]!]);
				const linksOnce = once[0]?.match(TERM_LINK)?.length ?? 0;
				expect(linksOnce).toBeLessThanOrEqual(1);
				if (linksOnce === 0) expect(once).toEqual([block]);
			})
		);
	});
});

test('an acronym is known by its entry or its plural, and Roman numerals are no acronyms', () => {
	const text = 'The SLO, two SLOs, the QZX, QZX again, part II, B2B and an API-first team.';
	expect(unknownAcronyms(text, TERMS)).toEqual(['QZX', 'B2B']);
});
