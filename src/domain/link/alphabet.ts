/** RFC 4648, section 5: the characters that survive inside an address, a chat and a mail. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const VALUES: readonly (number | undefined)[] = Array.from({ length: 128 }, (_, code) => {
	const value = ALPHABET.indexOf(String.fromCharCode(code));
	return value < 0 ? undefined : value;
});

/** 0–63, or undefined for a character that no link contains. */
export function sextetOf(character: string): number | undefined {
	return VALUES[character.codePointAt(0) ?? -1];
}

export function toText(sextets: readonly number[]): string {
	return sextets.map((value) => ALPHABET.charAt(value)).join('');
}
