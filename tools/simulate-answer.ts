import { readFileSync, statSync } from 'node:fs';
import { rowsOf } from '../src/domain/escalation/case-rows.ts';
import { readCaseText, tooBig } from '../src/domain/escalation/case-text.ts';
import type { CaseFile, CaseProblem } from '../src/domain/escalation/case-types.ts';
import { lintCase } from '../src/domain/escalation/lint-case.ts';
import { simulate } from '../src/domain/escalation/simulate.ts';

/** What the command prints, and how it ends: 0, 1 for a file that is no case, 2 for how it was called. */
export type Answer = { readonly out: string; readonly err: string; readonly code: 0 | 1 | 2 };

const USAGE = `Usage: npm run -s simulate -- [--lint] case.yaml [more.yaml …]
One file: its timeline, a JSON array. Several: a JSON object a line. --lint: findings too.`;

type Finding = { readonly rule: string; readonly path: string; readonly message: string };
type Result =
	| { readonly timeline: readonly object[]; readonly findings?: readonly Finding[] }
	| { readonly problems: readonly CaseProblem[] };

function answerFor(file: CaseFile, lint: boolean): Result {
	const timeline = rowsOf(simulate(file), (file.incidents ?? []).length > 1);
	if (!lint) return { timeline };
	const findings = lintCase(file)
		.filter(({ severity }) => severity === 'finding')
		.map(({ rule, path, level, message }) => ({ rule, path: level ?? path, message }));
	return { timeline, findings };
}

const whole = (message: string): Result => ({ problems: [{ path: '', message }] });

/** What a file comes to. Its size is looked at before it is read. */
function answerTo(path: string, lint: boolean): Result {
	try {
		const big = tooBig(statSync(path).size);
		if (big !== undefined) return whole(big);
		const parsed = readCaseText(readFileSync(path, 'utf8'));
		return parsed.ok ? answerFor(parsed.file, lint) : { problems: parsed.problems };
	} catch (error) {
		if (!(error instanceof Error && 'syscall' in error)) throw error;
		return whole(`cannot be read: ${error.message.replace(/,.*/, '')}`);
	}
}

/** A list with an entry a line, so that two of them can be compared line by line. */
const lines = (all: readonly object[], indent = ''): string =>
	all.length === 0
		? '[]'
		: `[\n${all.map((one) => `${indent}  ${JSON.stringify(one)}`).join(',\n')}\n${indent}]`;

function one(result: Result, path: string): Answer {
	if ('problems' in result) {
		const said = result.problems.map((problem) => `${problem.path || path}: ${problem.message}\n`);
		return { out: '', err: said.join(''), code: 1 };
	}
	const { timeline, findings } = result;
	const out = findings
		? `{\n  "timeline": ${lines(timeline, '  ')},\n  "findings": ${lines(findings, '  ')}\n}`
		: lines(timeline);
	return { out: `${out}\n`, err: '', code: 0 };
}

/** Answers the command's arguments; paths are relative to where it was called. */
export function answer(args: readonly string[], found: (path: string) => string): Answer {
	const lint = args.includes('--lint');
	const files = args.filter((arg) => arg !== '--lint');
	const unknown = files.find((arg) => arg.startsWith('--'));
	if (unknown !== undefined || files.length === 0)
		return { out: '', err: `${unknown ? `${unknown}: no such option\n` : ''}${USAGE}\n`, code: 2 };
	const all = files.map((path) => answerTo(found(path), lint));
	const [first = { timeline: [] }, ...more] = all;
	if (more.length === 0) return one(first, files[0] ?? '');
	const out = all.map((result, index) => `${JSON.stringify({ file: files[index], ...result })}\n`);
	const malformed = all.some((result) => 'problems' in result);
	return { out: out.join(''), err: '', code: malformed ? 1 : 0 };
}
