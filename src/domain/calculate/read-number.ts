/** What somebody typed as a number: its value, or what is the matter with it. */
export type Read =
	{ readonly value: number } | { readonly fault: 'empty' | 'no-number'; readonly text: string };

/** Blanks of every width, and the marks that stand between thousands in some places. */
const GAPS = /[\s\u00a0\u2009\u202f'’_]/gu;
const GROUPED = /^[1-9]\d{0,2}(?:,\d{3})+$/;

/**
 * Reads a number as people write it. A comma or a point may stand before the decimals; where both stand, the last one
 * does. A lone comma before exactly three digits parts thousands (`1,200`), unless a nought leads (`0,125`). A percent
 * sign, a sign of money, or `unit` around it is passed over. Total.
 */
export function readNumber(text: string, unit = ''): Read {
	const typed = text.trim();
	if (!typed) return { fault: 'empty', text: typed };
	const bare = (unit && typed.endsWith(unit) ? typed.slice(0, -unit.length) : typed)
		.replace(/^([-−–+]?)\s*[€£$]/u, '$1')
		.replace(/[%€£$]$/u, '')
		.replace(GAPS, '')
		.replace(/^[−–]/u, '-');
	const digits = bare.replace(/^[-+]/, '');
	const value = Number(plain(digits)) * (bare.startsWith('-') ? -1 : 1);
	return /^[\d.,]*\d[\d.,]*$/.test(digits) && Number.isFinite(value)
		? { value }
		: { fault: 'no-number', text: typed };
}

/** The same digits with a point before the decimals and nothing else; what is no number stays none. */
function plain(digits: string): string {
	const comma = digits.lastIndexOf(',');
	const point = digits.lastIndexOf('.');
	if (comma >= 0 && point >= 0) {
		const [group, mark] = comma > point ? ['.', ','] : [',', '.'];
		const whole = digits.slice(0, Math.max(comma, point));
		const groups = whole.split(group);
		const sound = !whole.includes(mark) && groups.every((one, i) => i === 0 || one.length === 3);
		return sound ? `${groups.join('')}.${digits.slice(Math.max(comma, point) + 1)}` : 'none';
	}
	if (GROUPED.test(digits)) return digits.replaceAll(',', '');
	if (/^[1-9]\d{0,2}(?:\.\d{3}){2,}$/.test(digits)) return digits.replaceAll('.', '');
	return digits.replace(',', '.');
}
