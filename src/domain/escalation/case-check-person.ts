import { textOf, type At } from './case-check-at.ts';
import { didYouMean, isWhat } from './case-check-words.ts';

/** The names of a case, and where problems go. */
export type Checking = {
	readonly people: ReadonlySet<string>;
	readonly schedules: ReadonlySet<string>;
	readonly say: (at: At, message: string) => void;
};

/** Says so where text names no person; anything else than text is a problem of the shape. */
export function checkPerson({ people, say }: Checking, at: At): void {
	const id = textOf(at);
	if (id === undefined || id === '' || people.has(id)) return;
	say(at, `${isWhat(id)}; no person has that id${didYouMean(id, people)}`);
}
