import { createHash } from 'node:crypto';

/** Twelve hex digits that change when the value does; keys are sorted first. */
export const contentHash = (value: unknown): string =>
	createHash('sha256')
		.update(JSON.stringify(sorted(value)))
		.digest('hex')
		.slice(0, 12);

function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (value === null || typeof value !== 'object') return value;
	const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
	return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one)]));
}
