import type { CaseProblem } from '../../domain/escalation/case-types.ts';
import { capital } from '../../domain/words/words.ts';

/**
 * What a field of the lab writes into the draft, and what it shows of it. Nothing typed is lost: what does not hold stands
 * in the draft as it was typed, and `parseCase` says at its path what is wrong with it.
 */

const NUMBER = /^-?\d+(\.\d*)?$/;

/** "5" and "5." are the number 5; all else is the text itself, so also "1:30", "" and "five". */
export function readNumber(text: string): number | string {
	const trimmed = text.trim();
	return NUMBER.test(trimmed) ? Number(trimmed) : trimmed;
}

/** "9:00" and "09:00" are "09:00"; all else is the text itself. */
export function readTime(text: string): string {
	const trimmed = text.trim();
	return /^\d:\d{2}$/.test(trimmed) ? `0${trimmed}` : trimmed;
}

/** "2026-03-04 08:30" is "2026-03-04T08:30"; all else is the text itself. */
export function readLocal(text: string): string {
	const [, date, time] = /^(\d{4}-\d{2}-\d{2})[ T]+(\d{1,2}:\d{2})$/.exec(text.trim()) ?? [];
	return date && time ? `${date}T${readTime(time)}` : text.trim();
}

/** As a person reads a local time: "2026-03-04 08:30". */
export const showLocal = (value: unknown): string =>
	shown(value).replace(/^(\d{4}-\d{2}-\d{2})T(?=\d{2}:\d{2}$)/, '$1 ');

/** What stands in a field for a value of a draft, whatever that is: an imported draft may hold anything. */
export function shown(value: unknown): string {
	if (value === undefined || value === null) return '';
	if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
		return String(value);
	return JSON.stringify(value);
}

/** Problems read on from their path ("is 12; …"); under a field, which stands for the path, they are sentences: "This is 12; …". */
export function asSentence(message: string): string {
	const said = /^(?:is|has) /.test(message) ? `This ${message}` : capital(message);
	return /[.?!]$/.test(said) ? said : `${said}.`;
}

/** The same with local times as the field shows them, "2026-03-04 08:30", in what was typed and in what belongs there. */
export const withLocal = (message: string): string =>
	message.replace(/"(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})"/g, '"$1 $2"');

/** What is wrong at exactly this path, as sentences. */
export const wrongAt = (problems: readonly CaseProblem[], path: string): readonly string[] =>
	problems.filter((one) => one.path === path).map(({ message }) => asSentence(message));

/** Whether a path is `place` or lies in it. */
export const isWithin = (path: string, place: string): boolean =>
	path === place || path.startsWith(`${place}.`) || path.startsWith(`${place}[`);
