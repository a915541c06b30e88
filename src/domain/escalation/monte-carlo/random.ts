/** Numbers in [0, 1), each drawn by calling. */
export type Random = () => number;

const WARM_UP = 12;

/**
 * Chris Doty-Humphrey's sfc32: the same seed draws the same numbers on every machine. Streams of one seed, told apart by
 * two more whole numbers, are independent for our purposes.
 */
export function sfc32(seed: number, stream = 0, substream = 0): Random {
	let a = seed | 0;
	let b = Math.imul(stream, 0x9e3779b1) | 0;
	let c = Math.imul(substream, 0x85ebca6b) | 0;
	let counter = 1;
	const next = (): number => {
		const sum = (((a + b) | 0) + counter) | 0;
		counter = (counter + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = (((c << 21) | (c >>> 11)) + sum) | 0;
		return sum >>> 0;
	};
	for (let i = 0; i < WARM_UP; i++) next();
	return () => next() / 4_294_967_296;
}

/** An exponential draw of mean 1. */
export const exponential = (random: Random): number => -Math.log(1 - random());
