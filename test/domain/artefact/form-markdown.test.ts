import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { exampleValues } from '../../../src/domain/artefact/form-example.ts';
import { formMarkdown } from '../../../src/domain/artefact/form-markdown.ts';
import { cellOf, escaped, paragraphs } from '../../../src/domain/artefact/markdown.ts';
import { FORM, filledValues, TODAY } from './sample-form.ts';

const reader = new MarkdownIt({ html: true });
const shown = (html: string) =>
	html
		.replace(/<[^>]*>/g, ' ')
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&quot;/g, '"')
		.replace(/&amp;/g, '&')
		.replace(/\s+/g, ' ')
		.trim();
const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();
const tricky = fc.oneof(
	fc.string({ maxLength: 40 }),
	fc
		.array(
			fc.constantFrom(
				'# ',
				'- ',
				'1. ',
				'1) ',
				'* ',
				'> ',
				'| ',
				'`',
				'**',
				'_',
				'~~',
				'<b>',
				'&amp;',
				'[a](b)',
				'![x](y)',
				'\\',
				'---',
				'===',
				'snake_case',
				'word ',
				'+ ',
				'    ',
				'9.',
				'<!-- '
			),
			{ maxLength: 6 }
		)
		.map((parts) => parts.join(''))
);

describe('words of a learner in Markdown', () => {
	it('are read as they were written, and make no markup', () => {
		fc.assert(
			fc.property(tricky, (text) => {
				const html = reader.render(escaped(text));
				expect(shown(html)).toBe(spaced(text));
				expect(html.replace(/<\/?p>|\n/g, '')).not.toMatch(/<[a-z!]/i);
			}),
			{ numRuns: 1000 }
		);
	});

	it('stay in their cell', () => {
		fc.assert(
			fc.property(tricky, tricky, (a, b) => {
				const html = reader.render(`| A | B |\n| --- | --- |\n| ${cellOf(a)} | ${cellOf(b)} |`);
				expect(html.match(/<td>/g)?.length).toBe(2);
			})
		);
	});

	it('keep their lines and lists', () => {
		const text = 'First this:\n1. Look\n2) *Wait*\nThen rest.\n\n- one_two\n- # three';
		expect(paragraphs(text)).toBe(
			'First this:\n\n1. Look\n2. \\*Wait\\*\n\nThen rest.\n\n- one_two\n- \\# three'
		);
		expect(paragraphs('a\nb\n\n\n c ')).toBe('a  \nb\n\nc');
		expect(paragraphs(' \n ')).toBe('');
	});
});

describe('the page', () => {
	it('reads well', () => {
		const values = { ...exampleValues(FORM), tried: '2026-01-31', why: '' };
		expect(formMarkdown(FORM, values, TODAY)).toMatchInlineSnapshot(`
			"# Sample page: Checkout

			## About it

			- **Service:** Checkout
			- **Tier:** Tier 1
			- **Aim:** 99.9 %
			- **Last tried:** 31 January 2026

			## Steps

			### What to do

			| Do this | Takes | Due |
			| --- | --- | --- |
			| Look at the graph | 2 min | 1 December 2026 |
			| Restart the job | 5 min | – |

			### Ready

			- [x] Somebody else has read it
			- [ ] The alert has rung

			## Worth another look

			- Tried long ago, on 31 January 2026.

			---

			_Written with the Service Ownership Trainer, after PagerDuty’s [Full-Service Ownership](https://ownership.pagerduty.com/) (Apache License 2.0). The words are ours and yours._
			"
		`);
	});

	it('has a table for rows of short cells, and headings where one is long', () => {
		const sections = FORM.sections.map((section) => ({
			...section,
			fields: section.fields.map((field) =>
				field.kind === 'table'
					? {
							...field,
							columns: field.columns.map((one) => ({ ...one, kind: 'paragraph' as const }))
						}
					: field
			)
		}));
		const page = (what: string) =>
			formMarkdown(
				{ ...FORM, sections, rules: [] },
				{ ...exampleValues(FORM), steps: [{ what, minutes: 'Two', due: '' }] },
				TODAY
			);
		expect(page('Look')).toContain('| Look | Two | – |');
		expect(page('Look. '.repeat(30))).toContain('#### Step 1: Look.');
		expect(page('Look\nagain')).toContain('#### Step 1: Look again');
	});

	it('has one title, every section, and every tick, whatever is written', () => {
		fc.assert(
			fc.property(filledValues, (values) => {
				const lines = formMarkdown(FORM, values, TODAY).split('\n');
				expect(lines.filter((line) => line.startsWith('# ')).length).toBe(1);
				expect(lines.filter((line) => /^## (About it|Steps)$/.test(line)).length).toBe(2);
				const ticks = lines.filter((line) => line.startsWith('- [x] ')).length;
				expect(ticks).toBe((values['ready'] as string[]).length);
			})
		);
	});
});
