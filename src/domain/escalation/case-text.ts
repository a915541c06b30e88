import { Document, LineCounter, parseDocument, visit } from 'yaml';
import { CASE_LIMITS } from './case-limits.ts';
import { parseCase } from './case-schema.ts';
import { inOrderOfSpec } from './case-text-order.ts';
import type { CaseFile, CaseProblem, ParsedCase } from './case-types.ts';

const refused = (message: string, path = ''): ParsedCase => ({
	ok: false,
	problems: [{ path, message }]
});

/** What is said of a text of so many letters or bytes; undefined where it is not too big. */
export function tooBig(size: number): string | undefined {
	if (size <= CASE_LIMITS.text) return undefined;
	const megabytes = Math.ceil(size / 100_000) / 10;
	return `is ${megabytes} MB; a case is at most 1 MB`;
}

/** The parser's words for what writers run into. */
const PLAIN: Readonly<Record<string, string>> = {
	DUPLICATE_KEY: 'this key is here twice',
	MULTIPLE_DOCS: 'a second document begins here; a file holds one case',
	TAB_AS_INDENT: 'a tab stands where spaces belong; YAML is indented with spaces'
};

type Fault = { readonly code: string; readonly message: string; readonly pos: [number, number] };

function problemOf({ code, message, pos }: Fault, lines: LineCounter): CaseProblem {
	const { line, col } = lines.linePos(pos[0]);
	return {
		path: `line ${line}, column ${col}`,
		message: PLAIN[code] ?? message.replace(/[\s:]+$/, '')
	};
}

function read(text: string): ParsedCase {
	const lines = new LineCounter();
	const document = parseDocument(text, {
		version: '1.2',
		schema: 'core',
		uniqueKeys: true,
		prettyErrors: false,
		lineCounter: lines
	});
	const faults = [...document.errors, ...document.warnings];
	if (faults.some(({ message }) => message.includes('call stack'))) throw new RangeError();
	if (faults.length > 0) {
		const problems = faults.slice(0, CASE_LIMITS.problems).map((one) => problemOf(one, lines));
		return { ok: false, problems };
	}
	return parseCase(document.toJS({ maxAliasCount: CASE_LIMITS.aliases }));
}

/**
 * A case from the text of its file: YAML 1.2, of which JSON is a part. Looks at the size first. Never throws; a fault of the
 * YAML has its place as path: `line 3, column 5`.
 */
export function readCaseText(text: string): ParsedCase {
	const big = tooBig(text.length);
	if (big !== undefined) return refused(big);
	try {
		return read(text.replace(/^\uFEFF/, ''));
	} catch (error) {
		// Deep nesting ends in the stack's limit, an alias too many or of nothing in a ReferenceError.
		if (error instanceof RangeError) return refused('is nested too deeply');
		if (error instanceof ReferenceError)
			return refused(
				error.message.startsWith('Excessive')
					? `repeats what is under an alias more than ${CASE_LIMITS.aliases} times`
					: 'has an alias within what it names'
			);
		throw error;
	}
}

/** What the file is called in its first line, `# Levels 30 and 60`; empty without one. */
export const titleOf = (text: string): string =>
	/^\uFEFF?#[ \t]*([^\r\n]*)/.exec(text)?.[1]?.trim() ?? '';

const LINE = 110;
/** Read as something else by some YAML reader if it stands without quotes: 08:30, no, 1e3. */
const AMBIGUOUS = /^([\d.+-].*|y|n|yes|no|on|off|true|false|null|none|~)$/i;

/** Short collections on one line, as the spec writes them; and quotes around what could be misread. */
function tidy(document: Document): void {
	visit(document, {
		Scalar(_key, node) {
			if (typeof node.value === 'string' && AMBIGUOUS.test(node.value)) node.type = 'QUOTE_DOUBLE';
		},
		Collection(_key, node, path) {
			// The document, its map and the pair of a key of the case: three above what may be short.
			if (path.length > 2 && JSON.stringify(node).length <= LINE) {
				node.flow = true;
			}
		}
	});
}

/**
 * The text of a case's file, keys in the order of the spec's example. `readCaseText` gives the case back, and `titleOf` the
 * title, which is the first line.
 */
export function writeCaseText(file: CaseFile, title?: string): string {
	const document = new Document(inOrderOfSpec(file), {
		version: '1.2',
		schema: 'core',
		aliasDuplicateObjects: false
	});
	tidy(document);
	const line = title?.replace(/\s+/g, ' ').trim();
	const head = line === undefined || line === '' ? '' : `# ${line}\n`;
	return head + document.toString({ lineWidth: 0, flowCollectionPadding: true });
}
