import { isAlias, isCollection, isMap, isPair, isScalar } from 'yaml';
import type { Document, Node } from 'yaml';

/** Offset in a YAML text of the value at `path`, or of the nearest thing above it that exists. */
export function offsetOf(document: Document.Parsed, path: readonly (string | number)[]): number {
	let node: unknown = document.contents;
	let offset = startOf(node);
	for (const step of path) {
		if (!isCollection(node) || isAlias(node)) break;
		if (isMap(node)) {
			const pair = node.items.find((item) => isPair(item) && keyOf(item.key) === String(step));
			if (!pair) break;
			offset = startOf(pair.key);
			node = pair.value;
		} else {
			node = node.items[Number(step)];
			offset = startOf(node) || offset;
		}
	}
	return offset;
}

export const keyOf = (key: unknown): string => (isScalar(key) ? String(key.value) : String(key));
export const startOf = (node: unknown): number => (node as Node | null)?.range?.[0] ?? 0;
