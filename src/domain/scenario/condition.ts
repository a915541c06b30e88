import type { Incident } from '../escalation/types.ts';
import { parseDuration } from './duration.ts';
import type { Condition, Seconds, Term } from './types.ts';

export type Names = { readonly flags: readonly string[]; readonly people: readonly string[] };

/**
 * `cond = term { "and" term }`, `term = ["not"] (flag | "before" duration | "after" duration | "acknowledged" | "unowned" |
 * "low" | "paged" person | "assigned" person)`. A flag may be called "unowned" or "low": then it is the flag. There is no "or": write two. Returns what is wrong, in words, where the text is no condition.
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
	if (head === 'paged' || (head === 'assigned' && tail !== undefined)) {
		if (tail === undefined || !names.people.includes(tail))
			return `"${phrase}" needs one of the people: ${names.people.join(', ')}`;
		return { not, is: head, person: tail };
	}
	if (tail !== undefined) return `"${phrase}" is no term: join terms with "and"`;
	if (head === 'acknowledged') return { not, is: 'acknowledged' };
	const bit = names.flags.indexOf(head);
	if (bit < 0 && (head === 'unowned' || head === 'low')) return { not, is: head };
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

/** Every level was found empty, and nobody has taken it since. */
export const isUnowned = ({ region, status }: Incident): boolean =>
	region === 'unowned' && status === 'triggered';

const isTrue = (term: Term, now: Circumstances): boolean => {
	const { incident } = now;
	switch (term.is) {
		case 'flag':
			return (now.flags & (1 << term.bit)) !== 0;
		case 'before':
			return now.t < term.at;
		case 'after':
			return now.t >= term.at;
		case 'acknowledged':
			return incident !== null && incident.status !== 'triggered';
		case 'unowned':
			return incident !== null && isUnowned(incident);
		case 'low':
			return incident?.urgency === 'low';
		case 'paged':
			return incident !== null && incident.paged.includes(term.person);
		case 'assigned':
			return incident?.assignee === term.person || incident?.acknowledger === term.person;
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

/** Flags stay set, people stay paged, time goes on, and what is urgent stays so; who has the incident may change. */
function isSettled(term: Term, now: Circumstances): boolean {
	switch (term.is) {
		case 'acknowledged':
		case 'unowned':
		case 'assigned':
			return false;
		case 'low':
			return now.incident?.urgency === 'high';
		default:
			return isTrue(term, now) === (term.is !== 'before');
	}
}

/** Whether something can never be open again. */
export const isShut = (gate: Gate, now: Circumstances): boolean =>
	gate.if.some((term) => isSettled(term, now) && isTrue(term, now) === term.not) ||
	(gate.unless?.every((term) => isSettled(term, now) && isTrue(term, now) !== term.not) ?? false);
