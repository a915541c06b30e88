const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
	let register = n;
	for (let i = 0; i < 8; i += 1)
		register = register & 1 ? (register >>> 1) ^ 0xedb88320 : register >>> 1;
	return register;
});

/**
 * CRC-32 over the UTF-16 code units of a text, low byte first; eight hex digits. It tells a damaged file from a whole one
 * and is no signature: whoever edits a file on purpose can compute it anew.
 */
export function crc32(text: string): string {
	let register = 0xffffffff;
	for (let i = 0; i < text.length; i += 1) {
		const unit = text.charCodeAt(i);
		register = (register >>> 8) ^ (TABLE[(register ^ unit) & 255] ?? 0);
		register = (register >>> 8) ^ (TABLE[(register ^ (unit >>> 8)) & 255] ?? 0);
	}
	return (~register >>> 0).toString(16).padStart(8, '0');
}
