import type { Role } from '../../domain/scenario/table/events.ts';

/** What each role is called, and what it does, in a few words for those who come. */
export const ROLE_WORDS: Readonly<Record<Role, { readonly name: string; readonly does: string }>> =
	{
		command: { name: 'Command', does: 'decides when the room cannot, and says so aloud' },
		deputy: { name: 'Deputy', does: 'keeps the time, and steps in for command' },
		scribe: { name: 'Scribe', does: 'writes down what was decided, and why' },
		liaison: { name: 'Liaison', does: 'answers customers and leaders, so that others need not' },
		experts: { name: 'Experts', does: 'know the service, and say what they would try' }
	};

/** "12:40" of milliseconds; hours only where there are any. */
export function stopwatch(ms: number): string {
	const seconds = Math.max(0, Math.floor(ms / 1000));
	const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
	const two = (n: number): string => String(n).padStart(2, '0');
	const rest = `${two(minutes)}:${two(seconds % 60)}`;
	return hours > 0 ? `${hours}:${rest}` : rest;
}

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** "by 10 March 2026"; what is no date as it was typed; nothing for nothing. */
export function dueWords(due: string): string {
	if (!due) return '';
	const at = /^\d{4}-\d{2}-\d{2}$/.test(due) ? Date.parse(`${due}T12:00:00`) : NaN;
	return Number.isNaN(at) ? due : `by ${day.format(at)}`;
}
