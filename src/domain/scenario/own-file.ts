import * as v from 'valibot';
import { type Document, isAlias, isMap, LineCounter, parseDocument, visit } from 'yaml';
import { type Finding, findingOf } from '../source/issue.ts';
import { keyOf, offsetOf, startOf } from '../source/place.ts';
import { checkAuthored, checkPoints } from './check.ts';
import { scenarioSchema } from './schema.ts';
import type { Scenario } from './types.ts';

/** Something wrong with somebody's own file. Lines and columns count from 1. */
export type OwnProblem = {
	readonly line: number;
	readonly column: number;
	/** As in `scenes.bed.choices.0`; empty for the whole. */
	readonly path: string;
	readonly message: string;
};
/** A scenario is there only where nothing is wrong with it. */
export type OwnFile = { readonly scenario?: Scenario; readonly problems: readonly OwnProblem[] };

/** Ten times the longest scenario of the library. */
export const MOST_LETTERS = 400_000;
const MOST_NODES = 40_000;
const MOST_DEPTH = 24;
const MOST_PROBLEMS = 50;
/** Of one message: some quote what is there. */
const MOST_SAID = 240;

const whole = (message: string): OwnFile => ({
	problems: [{ line: 1, column: 1, path: '', message }]
});

/** What is said of a file of so many bytes or letters, before it is read; undefined where it is not too big. */
export const tooBig = (size: number): string | undefined =>
	size > MOST_LETTERS
		? `This file is ${(size / 1e6).toFixed(1)} MB; a drill is at most ${MOST_LETTERS / 1e6} MB`
		: undefined;

/** Names that JavaScript gives to things of its own. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

type Faults = { readonly offset: number; readonly message: string }[];

/** What YAML may hold and a drill may not: names for parts, the same key twice, names of the machine's, endless nesting. */
function faultsOf(document: Document.Parsed): Faults {
	const faults: Faults = [];
	let nodes = 0;
	visit(document, {
		Node(_key, node, path) {
			nodes += 1;
			if (nodes > MOST_NODES || path.length > MOST_DEPTH * 2) {
				const message =
					nodes > MOST_NODES
						? `There are more than ${MOST_NODES} values`
						: 'This is nested too deeply';
				faults.push({ offset: startOf(node), message });
				return visit.BREAK;
			}
			if (isAlias(node))
				faults.push({
					offset: startOf(node),
					message: 'Aliases (*) are not read: write it out'
				});
			if (isMap(node)) keysOf(node.items, faults);
			return undefined;
		}
	});
	return faults;
}

function keysOf(items: readonly { readonly key: unknown }[], faults: Faults): void {
	const seen = new Set<string>();
	for (const { key } of items) {
		const name = keyOf(key);
		const offset = startOf(key);
		if (seen.has(name)) faults.push({ offset, message: `"${name}" is here twice` });
		if (FORBIDDEN.has(name)) faults.push({ offset, message: `Nothing may be called "${name}"` });
		seen.add(name);
	}
}

/**
 * Checks somebody's own scenario as the build checks the library's, the linter of its policy included. Never throws, runs
 * nothing of it, and is bounded: by the size of the text, of what it holds, and by the positions walked. `exists` says
 * which guide points there are. Texts stay as they are: whoever shows them shows text.
 */
export function checkOwn(text: string, exists: (point: string) => boolean = () => true): OwnFile {
	const big = tooBig(text.length);
	if (big !== undefined) return whole(big);
	try {
		return read(text.replace(/^\uFEFF/, ''), exists);
	} catch (error) {
		if (error instanceof RangeError) return whole('This is nested too deeply');
		return whole(`This cannot be checked: ${error instanceof Error ? error.message : 'no reason'}`);
	}
}

function read(text: string, exists: (point: string) => boolean): OwnFile {
	const lines = new LineCounter();
	const document = parseDocument(text, {
		lineCounter: lines,
		version: '1.2',
		schema: 'core',
		prettyErrors: false,
		// Quadratic in the keys of one map; looked at below.
		uniqueKeys: false
	});
	const at = (offset: number, message: string, path = ''): OwnProblem => {
		const { line, col } = lines.linePos(offset);
		const said = message.length > MOST_SAID ? `${message.slice(0, MOST_SAID)}…` : message;
		return { line: Math.max(1, line), column: Math.max(1, col), path, message: said };
	};
	const told = (problems: readonly OwnProblem[], more = 0): OwnFile =>
		more > 0
			? { problems: [...problems, { line: 1, column: 1, path: '', message: `And ${more} more` }] }
			: { problems };
	const syntax = [...document.errors, ...document.warnings];
	if (syntax.some(({ message }) => message.includes('call stack'))) throw new RangeError();
	const faults: Faults =
		syntax.length > 0
			? syntax.map(({ message, pos }) => ({
					offset: pos[0],
					message: (message.split('\n')[0] ?? '').replace(/[\s:]+$/, '')
				}))
			: faultsOf(document);
	if (faults.length > 0)
		return told(
			faults.slice(0, MOST_PROBLEMS).map(({ offset, message }) => at(offset, message)),
			faults.length - MOST_PROBLEMS
		);
	const place = ({ path, message, expected }: Finding): OwnProblem =>
		at(
			offsetOf(document, path),
			expected === undefined ? message : `${message}; expected ${expected}`,
			path.join('.')
		);
	const findings = (all: readonly Finding[]): OwnFile =>
		told(all.slice(0, MOST_PROBLEMS).map(place), all.length - MOST_PROBLEMS);
	const parsed = v.safeParse(scenarioSchema, document.toJS({ maxAliasCount: 0 }));
	if (!parsed.success) return findings(parsed.issues.map(findingOf));
	const { scenario, problems } = checkAuthored(parsed.output);
	const all = [...(scenario ? checkPoints(scenario, exists) : []), ...problems];
	return all.length > 0 || !scenario ? findings(all) : { scenario, problems: [] };
}
