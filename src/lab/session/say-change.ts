import { placeName } from '../findings/say-place.ts';
import type { Lab } from './lab-record.ts';

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;

const step = (path: string, key: string, inList: boolean): string => {
	if (inList) return `${path}[${key}]`;
	const plain = /^[\p{L}\p{N}_-]+$/u.test(key);
	return plain ? `${path}${path === '' ? '' : '.'}${key}` : `${path}[${JSON.stringify(key)}]`;
};

/** The nearest place that holds all in which two states differ, as in `policy.levels[0].timeoutMin`; '' for all of it. */
export function changedAt(before: unknown, after: unknown, path = ''): string {
	if (!isObject(before) || !isObject(after)) return path;
	const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
	const other = keys.filter((key) => before[key] !== after[key]);
	const [key, ...more] = other;
	if (key === undefined || more.length > 0 || !(key in before) || !(key in after)) return path;
	return changedAt(before[key], after[key], step(path, key, Array.isArray(after)));
}

/** Where two states of a lab differ, in a reader's words: "Level 1, its wait". */
export function sayChange(before: Lab, after: Lab): string {
	if (before.draft !== after.draft)
		return placeName(after.draft, changedAt(before.draft, after.draft));
	if (before.title !== after.title) return 'The name';
	return before.versions === after.versions ? 'What the trade-off assumes' : 'The versions';
}
