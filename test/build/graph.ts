import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

type Chunk = {
	readonly file: string;
	readonly isEntry?: boolean;
	readonly imports?: readonly string[];
	readonly dynamicImports?: readonly string[];
	readonly css?: readonly string[];
};

const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8')) as Record<
	string,
	Chunk
>;

/** Bytes of a file of the build after gzip at level 9. */
export const gzip = (file: string): number =>
	gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length;

/** The keys of `roots` and all that they import without being asked. */
export function graph(...roots: readonly string[]): ReadonlySet<string> {
	const found = new Set<string>();
	const visit = (key: string): void => {
		const chunk = manifest[key];
		if (!chunk) throw new Error(`the build has no ${key}`);
		if (found.has(key)) return;
		found.add(key);
		chunk.imports?.forEach(visit);
	};
	roots.forEach(visit);
	return found;
}

const chunkOf = (key: string): Chunk => {
	const chunk = manifest[key];
	if (!chunk) throw new Error(`the build has no ${key}`);
	return chunk;
};

/** Script bytes of these chunks, gzipped one by one as they travel. */
export const scripts = (keys: ReadonlySet<string>): number =>
	[...keys].reduce((sum, key) => sum + gzip(chunkOf(key).file), 0);

/** Style bytes of these chunks, less what index.html carries in itself. */
export const styles = (keys: ReadonlySet<string>): number =>
	[
		...new Set([...keys].flatMap((key) => (chunkOf(key).isEntry ? [] : (chunkOf(key).css ?? []))))
	].reduce((sum, file) => sum + gzip(file), 0);

/** The manifest's key of the chunk whose name ends so. */
export function keyOf(ending: string): string {
	const keys = Object.keys(manifest).filter((key) => key.endsWith(ending));
	const [key] = keys;
	if (!key || keys.length > 1) throw new Error(`${keys.length} chunks end with ${ending}`);
	return key;
}

/** The keys of all chunks whose name holds this. */
export const keysWith = (part: string): readonly string[] =>
	Object.keys(manifest).filter((key) => key.includes(part));

/** The key of the shared chunk of that name, as vite.config.ts groups them. */
export function named(name: string): string {
	const key = Object.keys(manifest).find(
		(one) => one.startsWith(`_${name}-`) && one.endsWith('.js')
	);
	if (!key) throw new Error(`the build has no chunk named ${name}`);
	return key;
}

export const without = (
	all: ReadonlySet<string>,
	known: ReadonlySet<string>
): ReadonlySet<string> => new Set([...all].filter((key) => !known.has(key)));
