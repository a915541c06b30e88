/** Plain quotes and apostrophes of a sentence as a printer sets them. */
const curly = (text: string): string =>
	text
		.replace(/(\p{L}|\d)'(?=\p{L})/gu, '$1’')
		.replace(/(\p{L})'(?=[\s.,;:!?)]|$)/gu, '$1’')
		.replace(/"([^"]*)"/g, '“$1”');

/**
 * The same value with every text set in curly quotes. For content that authors write as plain YAML; not for HTML, whose
 * attributes need their quotes.
 */
export function typeset<T>(value: T): T {
	if (typeof value === 'string') return curly(value) as T;
	if (Array.isArray(value)) return value.map(typeset) as T;
	if (value === null || typeof value !== 'object') return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, one]) => [key, typeset<unknown>(one)])
	) as T;
}
