/** An author's error, where an editor can jump to it. Lines and columns count from 1. */
export type Problem = {
	readonly file: string;
	readonly line: number;
	readonly column: number;
	readonly message: string;
	/** What would have been right. */
	readonly expected?: string;
};

/** Where in a parsed value something is wrong, as domain's checks report it. */
export type { Finding } from '../domain/source/issue.ts';

/** `content/drills/x.yaml:3:7 scenes.bed: unknown key; expected one of …` */
export const inWords = (problem: Problem): string =>
	`${problem.file}:${problem.line}:${problem.column} ${problem.message}` +
	(problem.expected ? `; expected ${problem.expected}` : '');

export const byPlace = (a: Problem, b: Problem): number =>
	a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;
