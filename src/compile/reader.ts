import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextFile } from './module.ts';
import type { Problem } from './problem.ts';

/** Reads the files of `content/`; one that is missing is a problem, not a crash. Line ends are made plain. */
export class Reader {
	readonly #root: string;
	readonly #problems: Problem[] = [];

	constructor(root: string) {
		this.#root = root;
	}

	get problems(): readonly Problem[] {
		return this.#problems;
	}

	/** The file's text; empty where there is none. */
	read(file: string): TextFile {
		try {
			return { file, text: readFileSync(join(this.#root, file), 'utf8').replaceAll('\r\n', '\n') };
		} catch {
			this.#problems.push({ file, line: 1, column: 1, message: 'this file is missing' });
			return { file, text: '' };
		}
	}
}
