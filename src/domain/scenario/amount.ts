/** A number for a sentence: whole, with thousands apart, and rounded to hundreds from a thousand on. */
export function amount(value: number): string {
	const rounded = Math.abs(value) >= 1000 ? Math.round(value / 100) * 100 : Math.round(value);
	return String(rounded).replace(/\B(?=(\d{3})+$)/g, ',');
}
