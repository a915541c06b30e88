/** In how many ways `k` of `n` can be chosen. */
export function choose(n: number, k: number): bigint {
	if (k > n) return 0n;
	let ways = 1n;
	for (let at = 0; at < k; at++) ways = (ways * BigInt(n - at)) / BigInt(at + 1);
	return ways;
}

/**
 * The place of a set of whole numbers ≥ 0, ascending, among all sets of its size: the combinatorial number system. The
 * sets below `n` have the places below `choose(n, size)`.
 */
export function placeOf(set: readonly number[]): bigint {
	return set.reduce((place, one, at) => place + choose(one, at + 1), 0n);
}

/** The set of `size` numbers below `n` at a place below `choose(n, size)`. */
export function setAt(place: bigint, size: number, n: number): readonly number[] {
	// The first set, which is also all that comes of a place that could not be read.
	if (place === 0n) return Array.from({ length: size }, (_, one) => one);
	const set: number[] = [];
	let rest = place;
	let one = n;
	let ways = choose(n, size);
	for (let left = size; left > 0; left--) {
		// From the ways to choose `left` of `one` to those of one fewer, until they fit into the rest.
		do {
			ways = (ways * BigInt(one - left)) / BigInt(one);
			one -= 1;
		} while (ways > rest);
		set.unshift(one);
		rest -= ways;
		ways = one < left ? 1n : (ways * BigInt(left)) / BigInt(one - left + 1);
	}
	return set;
}
