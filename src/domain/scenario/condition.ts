import type { Incident } from '../escalation/types.ts';
import { parseDuration } from './duration.ts';
import type { Condition, Seconds, Term } from './types.ts';

export type Names = { readonly flags: readonly string[]; readonly people: readonly string[] };

/**
 * `cond = term { "and" term }`, `term = ["not"] (flag | "before" duration | "after" duration | "acknowledged" |
 * "paged" person)`. There is no "or": write two. Returns what is wrong, in words, where the text is no condition.
 */
export function parseCondition(text: string, names: Names): Condition | string {
	const terms: Term[] = [];
	for (const part of text.trim().split(/\s+and\s+/)) {
		const words = part.split(/\s+/);
		const not = words[0] === 'not';
		const term = parseTerm(not ? words.slice(1) : words, not, names);
		if (typeof term === 'string') return term;
		terms.push(term);
	}
	return terms;
}

function parseTerm(words: readonly string[], not: boolean, names: Names): Term | string {
	const [head = '', tail, ...rest] = words;
	const phrase = words.join(' ');
	if (rest.length > 0) return `"${phrase}" is no term: join terms with "and"`;
	if (head === 'before' || head === 'after') {
		const at = parseDuration(tail ?? '');
		return at === null
			? `"${phrase}" needs a duration, such as "${head} 9m"`
			: { not, is: head, at };
	}
	if (head === 'paged') {
		if (tail === undefined || !names.people.includes(tail))
			return `"${phrase}" needs one of the people: ${names.people.join(', ')}`;
		return { not, is: 'paged', person: tail };
	}
	if (tail !== undefined) return `"${phrase}" is no term: join terms with "and"`;
	if (head === 'acknowledged') return { not, is: 'acknowledged' };
	const bit = names.flags.indexOf(head);
	return bit < 0
		? `"${head}" is no flag: ${names.flags.join(', ') || 'none is declared'}`
		: { not, is: 'flag', bit };
}

/** What a condition is judged by. */
export type Circumstances = {
	readonly t: Seconds;
	readonly flags: number;
	readonly incident: Incident | null;
};

const isTrue = (term: Term, now: Circumstances): boolean => {
	switch (term.is) {
		case 'flag':
			return (now.flags & (1 << term.bit)) !== 0;
		case 'before':
			return now.t < term.at;
		case 'after':
			return now.t >= term.at;
		case 'acknowledged':
			return now.incident !== null && now.incident.status !== 'triggered';
		case 'paged':
			return now.incident !== null && now.incident.paged.includes(term.person);
	}
};

/** Whether every term of a condition holds. */
export function holds(condition: Condition, now: Circumstances): boolean {
	for (const term of condition) if (isTrue(term, now) === term.not) return false;
	return true;
}

/** An `if`, and an `unless` that shuts it. */
export type Gate = { readonly if: Condition; readonly unless?: Condition };

/** Whether something is open now. */
export const isOpen = (gate: Gate, now: Circumstances): boolean =>
	holds(gate.if, now) && (gate.unless === undefined || !holds(gate.unless, now));

/** Flags stay set, people stay paged and time goes on; only an acknowledgement may be taken back. */
const isSettled = (term: Term, now: Circumstances): boolean =>
	term.is !== 'acknowledged' && isTrue(term, now) === (term.is !== 'before');

/** Whether something can never be open again. */
export const isShut = (gate: Gate, now: Circumstances): boolean =>
	gate.if.some((term) => isSettled(term, now) && isTrue(term, now) === term.not) ||
	(gate.unless?.every((term) => isSettled(term, now) && isTrue(term, now) !== term.not) ?? false);
