/** UTF-8 by hand: this floor has no TextEncoder. A lone surrogate becomes U+FFFD. */
export function utf8(text: string): readonly number[] {
	return [...text].flatMap((character) => {
		const code = character.codePointAt(0) ?? 0;
		const point = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
		if (point < 0x80) return [point];
		const tail = (shift: number) => 0x80 | ((point >> shift) & 0x3f);
		if (point < 0x800) return [0xc0 | (point >> 6), tail(0)];
		if (point < 0x10000) return [0xe0 | (point >> 12), tail(6), tail(0)];
		return [0xf0 | (point >> 18), tail(12), tail(6), tail(0)];
	});
}

/** The text of these bytes, or undefined when they are not the one right UTF-8 form of a text. */
export function fromUtf8(bytes: readonly number[]): string | undefined {
	let text = '';
	for (let at = 0; at < bytes.length;) {
		const first = bytes[at] ?? 0;
		const size = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
		let point = size === 1 ? first : first & (0xff >> (size + 1));
		for (let n = 1; n < size; n++) point = (point << 6) | ((bytes[at + n] ?? 0) & 0x3f);
		if (point > 0x10ffff) return undefined;
		text += String.fromCodePoint(point);
		at += size;
	}
	const again = utf8(text);
	const same = again.length === bytes.length && again.every((byte, at) => byte === bytes[at]);
	return same ? text : undefined;
}
