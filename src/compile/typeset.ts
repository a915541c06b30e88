/** Plain quotes and apostrophes of a sentence as a printer sets them. */
const curly = (text: string): string =>
	text
		.replace(/(^|[\s(])'(?=\p{L})/gu, '$1‘')
		.replace(/(\p{L}|\d)'(?=\p{L})/gu, '$1’')
		.replace(/(\p{L})'(?=[\s.,;:!?)]|$)/gu, '$1’')
		.replace(/"([^"]*)"/g, '“$1”');

/** The digests write a dash as a hyphen between spaces. */
export const dashed = <T>(value: T): T => mapped(value, (text) => text.replaceAll(' - ', ' – '));

/**
 * The same value with every text set in curly quotes. For content that authors write as plain YAML; not for HTML, whose
 * attributes need their quotes.
 */
export const typeset = <T>(value: T): T => mapped(value, curly);

function mapped<T>(value: T, set: (text: string) => string): T {
	if (typeof value === 'string') return set(value) as T;
	if (Array.isArray(value)) return value.map((one: unknown) => mapped(one, set)) as T;
	if (value === null || typeof value !== 'object') return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, one]) => [key, mapped<unknown>(one, set)])
	) as T;
}
