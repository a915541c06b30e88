import { LineCounter, parseDocument } from 'yaml';
import * as v from 'valibot';
import { findingOf } from '../domain/source/issue.ts';
import { offsetOf } from '../domain/source/place.ts';
import type { Finding, Problem } from './problem.ts';

/** A piece of YAML that knows where each of its values stands in its file. */
export type Source = {
	readonly value: unknown;
	readonly problems: readonly Problem[];
	/** Turns a finding about the value into a problem at its line and column. */
	place(finding: Finding): Problem;
};

/**
 * Parses YAML that begins at line `firstLine` (from 1) of `file`, indented by nothing. Syntax errors, duplicate keys and
 * aliases (which could expand without bound) are problems.
 */
export function readYaml(file: string, text: string, firstLine = 1): Source {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, version: '1.2' });
	const at = (offset: number): { line: number; column: number } => {
		const { line, col } = lines.linePos(offset);
		return { line: line + firstLine - 1, column: col };
	};
	const problems: Problem[] = [...document.errors, ...document.warnings].map((error) => ({
		file,
		...at(error.pos[0]),
		message: (error.message.split('\n')[0] ?? '').replace(/ at line .*$/, '')
	}));
	return {
		value: problems.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 }),
		problems,
		place: ({ path, message, expected }) => ({
			file,
			...at(offsetOf(document, path)),
			message: path.length > 0 ? `${path.join('.')}: ${message}` : message,
			...(expected === undefined ? {} : { expected })
		})
	};
}

/** Holds a value against a schema; every issue becomes a problem at its place. */
export function validate<T>(
	source: Source,
	schema: v.GenericSchema<unknown, T>
): { value?: T; problems: readonly Problem[] } {
	if (source.problems.length > 0) return { problems: source.problems };
	const result = v.safeParse(schema, source.value);
	if (result.success) return { value: result.output, problems: [] };
	return { problems: result.issues.map((issue) => source.place(findingOf(issue))) };
}
