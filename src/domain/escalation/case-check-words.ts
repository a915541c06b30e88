/** How a problem names what it found. Problems read on from their path: `policy.repeat` "is 12; …". */

const shorten = (text: string) => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

/** "is 0.5", "is missing", "is a list". */
export function isWhat(value: unknown): string {
	if (value === undefined) return 'is missing';
	if (value === null || value === '') return 'is empty';
	if (typeof value === 'string') return `is ${JSON.stringify(shorten(value))}`;
	if (Array.isArray(value)) return 'is a list';
	if (typeof value === 'object') return 'is a set of keys';
	return `is ${String(value)}`;
}

/** Edits from one word to the other: a letter more, less, other, or two swapped. */
function distance(a: string, b: string): number {
	let before: number[] = [];
	let row = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1] ? 0 : 1;
			const swapped =
				i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
					? (before[j - 2] ?? 0) + 1
					: Infinity;
			next.push(
				Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same, swapped)
			);
		}
		before = row;
		row = next;
	}
	return row[b.length] ?? 0;
}

/** The known word that was probably meant: spelt nearly so, or begun. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
	if (word.length > 60) return undefined;
	let best: string | undefined;
	let least = Math.min(3, Math.max(1, Math.floor(word.length / 3)));
	for (const one of known) {
		if (word.length >= 4 && one.startsWith(word)) return one;
		if (Math.abs(one.length - word.length) > least) continue;
		const far = distance(word.toLowerCase(), one.toLowerCase());
		if (far < least || (far === least && best === undefined && far < word.length)) {
			best = one;
			least = far;
		}
	}
	return best;
}

/** `; did you mean "primary"?`, or nothing. */
export function didYouMean(word: unknown, known: Iterable<string>): string {
	const near = typeof word === 'string' ? nearest(word, known) : undefined;
	return near === undefined ? '' : `; did you mean ${JSON.stringify(near)}?`;
}
