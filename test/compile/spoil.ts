import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { compileContent } from '../../src/compile/content.ts';
import { inWords } from '../../src/compile/problem.ts';

/** A folder of its own with all of content/ in it; remove it afterwards. */
export function copyOfContent(): string {
	const root = mkdtempSync(join(tmpdir(), 'content-'));
	cpSync('content', join(root, 'content'), { recursive: true });
	return root;
}

/** Replaces the first `from` in a file of content/ under `root` and returns all problems, in words. */
export function spoiled(root: string, file: string, from: string | RegExp, to: string): string[] {
	const path = join(root, 'content', file);
	const before = readFileSync(path, 'utf8');
	const after = before.replace(from, to);
	expect(after, `${file} holds ${String(from)}`).not.toBe(before);
	writeFileSync(path, after);
	return compileContent(root).problems.map(inWords);
}
