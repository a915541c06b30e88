/** Time and chance, as the rest of the app receives them. */
export type Clock = {
	/** Milliseconds since the epoch. */
	now(): number;
	/** In [0, 1). Used for seeds only; everything after a seed is reproducible. */
	random(): number;
	/** 80 random bits, as 16 characters of [a-z2-7]. */
	randomId(): string;
};

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

export const systemClock: Clock = {
	now: () => Date.now(),
	random: () => Math.random(),
	randomId() {
		const bytes = crypto.getRandomValues(new Uint8Array(16));
		return Array.from(bytes, (byte) => ALPHABET[byte & 31]).join('');
	}
};
