/**
 * CRC-16/IBM-3740 (x^16 + x^12 + x^5 + 1, register begins as ones), most significant bit first, taken six bits a step.
 *
 * Why this one. Its polynomial has 17 terms' span and a constant term, so no error confined to 16 neighbouring bits is
 * a multiple of it: a changed character is confined to 6 bits, two swapped neighbours to 12, so each is always caught.
 * It is divisible by x + 1, so every odd number of flipped bits is caught; any three flips are caught up to 32,751 bits,
 * and our longest link has 12,000. Anything else slips through once in 65,536.
 *
 * The sum stands last. A row that ends with its own sum leaves the register at zero, and zeros after it keep it there;
 * so one walk over the whole link checks contents, sum and padding, wherever a character's border falls.
 */
const POLYNOMIAL = 0x1021;

const TABLE: readonly number[] = Array.from({ length: 64 }, (_, sextet) => {
	let register = sextet << 10;
	for (let n = 0; n < 6; n++) register = stepped(register);
	return register;
});

function stepped(register: number): number {
	return ((register << 1) ^ (register & 0x8000 ? POLYNOMIAL : 0)) & 0xffff;
}

/** The sum of the first `bits` bits; over a link that carries its sum and zero padding it is 0. */
export function crc16(sextets: readonly number[], bits: number = sextets.length * 6): number {
	let register = 0xffff;
	const whole = Math.floor(bits / 6);
	for (let at = 0; at < whole; at++) {
		const index = ((register >>> 10) ^ (sextets[at] ?? 0)) & 63;
		register = ((register << 6) & 0xffff) ^ (TABLE[index] ?? 0);
	}
	for (let n = 0; n < bits % 6; n++) {
		const bit = ((sextets[whole] ?? 0) >>> (5 - n)) & 1;
		register = stepped(register ^ (bit << 15));
	}
	return register;
}
