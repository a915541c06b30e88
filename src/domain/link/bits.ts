/**
 * A link is a row of sextets: numbers 0–63, one for each character of base64url. Bits are written and read most
 * significant first, straight across the borders between sextets.
 */
export class BitWriter {
	#sextets: number[] = [];
	#length = 0;

	/** How many bits have been written. */
	get length(): number {
		return this.#length;
	}

	/** Appends the low `bits` bits (at most 32) of a whole number. */
	put(value: number, bits: number): this {
		for (let left = bits; left > 0;) {
			const used = this.#length % 6;
			const size = Math.min(left, 6 - used);
			left -= size;
			const piece = ((value >>> left) & ((1 << size) - 1)) << (6 - used - size);
			const at = (this.#length - used) / 6;
			this.#sextets[at] = (this.#sextets[at] ?? 0) | piece;
			this.#length += size;
		}
		return this;
	}

	/** Appends all that another writer holds. */
	append(other: BitWriter): this {
		const reader = new BitReader(other.sextets());
		for (let left = other.length; left > 0; left -= 6) {
			const bits = Math.min(6, left);
			this.put(reader.take(bits), bits);
		}
		return this;
	}

	/** The sextets so far; the unused bits of the last one are zero. */
	sextets(): readonly number[] {
		return this.#sextets;
	}
}

/**
 * Nothing here throws. Reading past the end gives zeros; that, or a reader that finds something it cannot mean, makes
 * the whole unsound, and whoever reads asks for that once, at the end.
 */
export class BitReader {
	#sextets: readonly number[];
	#at = 0;
	#spoilt = false;

	constructor(sextets: readonly number[]) {
		this.#sextets = sextets;
	}

	/** Bits not yet read; negative after reading past the end. */
	get left(): number {
		return this.#sextets.length * 6 - this.#at;
	}

	get sound(): boolean {
		return !this.#spoilt && this.left >= 0;
	}

	/** What was read cannot be meant. */
	spoil(): void {
		this.#spoilt = true;
	}

	/** The next `bits` bits (at most 32) as a whole number. */
	take(bits: number): number {
		let value = 0;
		for (let left = bits; left > 0;) {
			const used = this.#at % 6;
			const size = Math.min(left, 6 - used);
			left -= size;
			const sextet = this.#sextets[(this.#at - used) / 6] ?? 0;
			const piece = (sextet >>> (6 - used - size)) & ((1 << size) - 1);
			value = value * (1 << size) + piece;
			this.#at += size;
		}
		return value;
	}
}
