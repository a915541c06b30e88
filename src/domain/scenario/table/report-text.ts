import { amount } from '../amount.ts';
import type { Report } from './report-schema.ts';

/** Words that the screen's language adds: times, days, links. */
export type ReportTexts = {
	readonly clock: (seconds: number) => string;
	readonly day: string;
	readonly due: (due: string) => string;
	readonly role: (role: Report['roles'][number]['role']) => string;
	readonly verdict: (verdict: Report['decisions'][number]['verdict']) => string;
	readonly end: string;
	readonly cite: (guide: string) => { readonly label: string; readonly url: string } | null;
};

/** A document of few forms, written out as Markdown or as HTML. A span with an address is a link. */
type Span = string | { readonly text: string; readonly url: string } | { readonly strong: string };
type Block =
	| { readonly is: 'h1' | 'h2' | 'h3' | 'p'; readonly spans: readonly Span[] }
	| { readonly is: 'list'; readonly items: readonly (readonly Span[])[] }
	| {
			readonly is: 'table';
			readonly head: readonly string[];
			readonly rows: readonly (readonly string[])[];
	  };

const said = (value: number | null, unit: string): string => {
	if (value === null) return 'never';
	return unit === 'minutes' ? `${amount(value)} min` : amount(value);
};
const list = (items: readonly (readonly Span[])[]): Block[] =>
	items.length > 0 ? [{ is: 'list', items }] : [{ is: 'p', spans: ['Nothing was written down.'] }];
const h2 = (text: string): Block => ({ is: 'h2', spans: [text] });

const RESULTS = { met: 'Met', missed: 'Missed', 'not-exercised': 'Not exercised' } as const;

function blocksOf(report: Report, texts: ReportTexts): Block[] {
	const { clock } = texts;
	const minutes = Math.max(1, Math.round(report.took / 60_000));
	const facts: (readonly Span[])[] = [
		[{ strong: 'When: ' }, `${report.when || texts.day}; ${minutes} minutes in the room`],
		...(report.where ? [[{ strong: 'Where: ' }, report.where]] : []),
		[{ strong: 'Service: ' }, `${report.service}, tier ${report.tier}; it ended ${texts.end}`],
		...(report.people.length > 0 ? [[{ strong: 'Here: ' }, report.people.join(', ')]] : []),
		...report.roles.map(({ role, who }) => [{ strong: `${texts.role(role)}: ` }, who])
	];
	const cited = (guide: string): Span[] => {
		const known = texts.cite(guide);
		return [' ', known ? { text: known.label, url: known.url } : guide];
	};
	return [
		{ is: 'h1', spans: [`After-action report: ${report.title}`] },
		{ is: 'p', spans: [report.headline] },
		{ is: 'list', items: facts },
		h2('What we will improve'),
		...list(
			report.items.map(({ text, owner, due }) => [
				{ strong: text },
				` (${[owner || 'nobody yet', texts.due(due)].filter(Boolean).join(', ')})`
			])
		),
		h2('What the guide asks for'),
		...list(
			report.expectations.map(({ result, name, says, guide }) => [
				{ strong: `${RESULTS[result]}: ` },
				`${name}. ${says}`.trim(),
				...cited(guide)
			])
		),
		h2(report.summary),
		{
			is: 'table',
			head: ['Measure', 'The room', 'Best line'],
			rows: report.measures.map(({ name, unit, yours, best }) => [
				name,
				said(yours, unit),
				said(best, unit)
			])
		},
		{
			is: 'table',
			head: ['Person in the story', 'Pages', 'In sleep hours'],
			rows: report.pages.map(({ name, pages, asleep }) => [
				name,
				String(pages),
				asleep ? 'yes' : 'no'
			])
		},
		h2('Decisions'),
		...report.decisions.flatMap((one, i): Block[] => [
			{ is: 'h3', spans: [`${i + 1}. ${clock(one.seconds)}: ${one.ask}`] },
			{
				is: 'list',
				items: [
					...one.options.map(({ key, text }): Span[] =>
						key === one.key ? [{ strong: `${key} ${text} (chosen)` }] : [`${key} ${text}`]
					),
					...(one.options.some(({ key }) => key === one.key)
						? []
						: [[{ strong: `${one.text} (chosen)` }]])
				]
			},
			{ is: 'p', spans: [`${one.by || 'The room'} decided${one.why ? `: “${one.why}”` : '.'}`] },
			{ is: 'p', spans: [{ strong: `${texts.verdict(one.verdict)}. ` }, one.says] }
		]),
		h2('Went well'),
		...list(report.well.map((text) => [text])),
		h2('Was hard'),
		...list(report.hard.map((text) => [text])),
		...(report.notes.length > 0
			? [
					h2('Notes'),
					...list(
						report.notes.map(({ seconds, text }) => [
							seconds === null ? text : `${clock(seconds)} ${text}`
						])
					)
				]
			: []),
		h2('Timeline'),
		...list(
			report.timeline.map(({ seconds, text, more }) => [
				`${clock(seconds)} ${text}${more ? ` (${more})` : ''}`
			])
		),
		h2('Ask your own team'),
		...list(report.asks.map(({ ask, guide }) => [ask, ...cited(guide)]))
	];
}

/** Nothing that somebody typed is taken for a mark: not a link, not a tag, not emphasis. */
const plain = (text: string): string =>
	text.replace(/\s+/gu, ' ').replace(/[\\`*_[\]<>|#~]/gu, '\\$&');

function markdownSpan(span: Span): string {
	if (typeof span === 'string') return plain(span);
	if ('strong' in span) {
		// A mark of emphasis may not stand beside white space.
		const [, text = '', after = ''] = /^(.*?)(\s*)$/su.exec(span.strong) ?? [];
		return `**${plain(text)}**${after}`;
	}
	return `[${plain(span.text)}](${span.url})`;
}
const markdownLine = (spans: readonly Span[]): string => spans.map(markdownSpan).join('').trim();

/** The report as Markdown. */
export const markdownOf = (report: Report, texts: ReportTexts): string =>
	`${blocksOf(report, texts)
		.map((block) => {
			switch (block.is) {
				case 'h1':
					return `# ${markdownLine(block.spans)}`;
				case 'h2':
					return `## ${markdownLine(block.spans)}`;
				case 'h3':
					return `### ${markdownLine(block.spans)}`;
				case 'p':
					return markdownLine(block.spans);
				case 'list':
					return block.items.map((item) => `- ${markdownLine(item)}`).join('\n');
				case 'table': {
					const row = (cells: readonly string[]): string => `| ${cells.map(plain).join(' | ')} |`;
					return [row(block.head), row(block.head.map(() => '---')), ...block.rows.map(row)].join(
						'\n'
					);
				}
			}
		})
		.join('\n\n')}\n`;

const ESCAPES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;'
};
const escaped = (text: string): string => text.replace(/[&<>"]/gu, (one) => ESCAPES[one] ?? one);
const htmlSpan = (span: Span): string => {
	if (typeof span === 'string') return escaped(span);
	return 'strong' in span
		? `<strong>${escaped(span.strong)}</strong>`
		: `<a href="${escaped(span.url)}">${escaped(span.text)}</a>`;
};

/** The report as HTML, for a document or a mail. */
export const htmlOf = (report: Report, texts: ReportTexts): string =>
	blocksOf(report, texts)
		.map((block) => {
			if (block.is === 'list')
				return `<ul>${block.items.map((item) => `<li>${item.map(htmlSpan).join('')}</li>`).join('')}</ul>`;
			if (block.is === 'table') {
				const row = (cells: readonly string[], tag: string): string =>
					`<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
				return `<table>${row(block.head, 'th')}${block.rows.map((cells) => row(cells, 'td')).join('')}</table>`;
			}
			return `<${block.is}>${block.spans.map(htmlSpan).join('')}</${block.is}>`;
		})
		.join('\n');
