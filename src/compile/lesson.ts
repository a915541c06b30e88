import MarkdownIt from 'markdown-it';
import type { Problem } from './problem.ts';

/** A lesson file cut into its parts. Lines count from 1. */
export type CutLesson = {
	readonly front: { readonly text: string; readonly line: number };
	readonly parts: readonly CutPart[];
	readonly problems: readonly Problem[];
};

export type CutPart =
	| { readonly kind: 'prose'; readonly markdown: string; readonly line: number }
	| { readonly kind: 'block'; readonly name: string; readonly text: string; readonly line: number };

// html: false escapes HTML in prose and refuses javascript: links; what it returns is safe to set as HTML.
const markdown = new MarkdownIt({ html: false, typographer: true, quotes: '“”‘’' });

/** Prose to HTML. Only our own content passes through here. */
export const toHtml = (text: string): string => markdown.render(text).trim();

/**
 * Cuts front matter, prose and fenced typed blocks apart. A fence whose word is in `names` is a block; any other fence is
 * a problem, so that a misspelt block is never shown to a learner as code.
 */
export function cutLesson(file: string, source: string, names: readonly string[]): CutLesson {
	const problems: Problem[] = [];
	const lines = source.split('\n');
	const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
	if (end < 0) {
		problems.push({
			file,
			line: 1,
			column: 1,
			message: 'no front matter',
			expected: '--- on line 1'
		});
		return { front: { text: '', line: 1 }, parts: [], problems };
	}
	const parts: CutPart[] = [];
	let prose: string[] = [];
	let proseLine = end + 2;
	const flush = (): void => {
		const text = prose.join('\n');
		if (text.trim()) parts.push({ kind: 'prose', markdown: text, line: proseLine });
		prose = [];
	};
	for (let i = end + 1; i < lines.length; i += 1) {
		const line = lines[i] ?? '';
		const name = /^```\s*(\S*)\s*$/.exec(line)?.[1];
		if (name === undefined) {
			if (/^#{1,6} /.test(line)) flush();
			if (prose.length === 0) proseLine = i + 1;
			prose.push(line);
			continue;
		}
		flush();
		const close = lines.findIndex((one, n) => n > i && /^```\s*$/.test(one));
		if (close < 0) {
			problems.push({
				file,
				line: i + 1,
				column: 1,
				message: 'the block is never closed',
				expected: '```'
			});
			break;
		}
		if (names.includes(name))
			parts.push({ kind: 'block', name, text: lines.slice(i + 1, close).join('\n'), line: i + 2 });
		else
			problems.push({
				file,
				line: i + 1,
				column: 4,
				message: `unknown block "${name}"`,
				expected: `one of ${names.join(', ')}`
			});
		i = close;
	}
	flush();
	return { front: { text: lines.slice(1, end).join('\n'), line: 2 }, parts, problems };
}
