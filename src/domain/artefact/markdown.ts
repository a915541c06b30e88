/** Whatever Markdown would take for markup inside a line. An underscore inside a word is none. */
const INLINE = /[\\`*[\]<>|&~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
/** What makes a heading, a list, a quotation or a rule of a line by standing first in it. */
const FIRST = /^(#{1,6}(?=\s|$)|[-+=]|\d{1,9}[.)](?=\s|$))/;

const inline = (text: string): string => text.replace(INLINE, '\\$&');

/** A learner's words on one line of Markdown, never taken for markup; empty for none. */
export const escaped = (text: string): string =>
	inline(text.trim().replace(/\s+/g, ' ')).replace(FIRST, (mark) =>
		/^\d/.test(mark) ? `${mark.slice(0, -1)}\\${mark.slice(-1)}` : `\\${mark}`
	);

/** As a cell of a table: a dash where there is nothing. */
export const cellOf = (text: string): string => escaped(text) || '–';

/** Lines of a list that somebody typed: kept as a list. */
const ITEM = /^(?:[-*•]|(\d{1,3})[.)])\s+(?=\S)/;

const line = (text: string): string => {
	const [mark, number] = ITEM.exec(text) ?? [];
	if (mark === undefined) return escaped(text);
	return `${number === undefined ? '-' : `${number}.`} ${escaped(text.slice(mark.length))}`;
};

/**
 * Paragraphs as they were typed: a blank line parts them, a line stays a line, and lines that begin with a hyphen or a
 * number are lists. Empty for none.
 */
export const paragraphs = (text: string): string =>
	text
		.split(/\r\n?|\n/)
		.map((one) => one.trim())
		.join('\n')
		.split(/\n{2,}/)
		.filter((part) => part.trim() !== '')
		.map((part) => {
			const lines = part.split('\n').filter(Boolean);
			return lines
				.map((one, i) => {
					const next = lines[i + 1];
					if (next === undefined) return line(one);
					if (ITEM.test(one) === ITEM.test(next))
						return `${line(one)}${ITEM.test(one) ? '' : '  '}`;
					return `${line(one)}\n`;
				})
				.join('\n');
		})
		.join('\n\n');

export const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
	[head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
