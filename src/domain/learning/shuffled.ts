/** A 32-bit hash of a text (FNV-1a). */
export function hash(text: string): number {
	let h = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
	return h >>> 0;
}

/** Numbers in [0, 1) that the same seed gives again (mulberry32). */
function numbers(seed: string): () => number {
	let state = hash(seed);
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), state | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** The same items in an order that only the seed decides. */
export function shuffled<T>(items: readonly T[], seed: string): T[] {
	const next = numbers(seed);
	const keyed = items.map((item) => ({ item, key: next() }));
	return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

/** Shuffled, and never left as it was: for items whose order is the question. */
export function disordered<T>(items: readonly T[], seed: string): T[] {
	const mixed = shuffled(items, seed);
	const same = mixed.every((item, i) => item === items[i]);
	return same ? [...mixed.slice(1), ...mixed.slice(0, 1)] : mixed;
}
