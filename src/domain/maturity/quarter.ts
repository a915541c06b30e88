/** The quarter of a moment, in UTC so that two readers of one file agree: `2026-Q4`. */
export function quarterOf(at: number): string {
	const date = new Date(at);
	return `${date.getUTCFullYear()}-Q${Math.floor(date.getUTCMonth() / 3) + 1}`;
}

/** Quarters since the first of 2020, for eight bits of a link: 0 to 255 reach the end of 2083. Throws beyond. */
export function quarterNumber(quarter: string): number {
	const n = (Number(quarter.slice(0, 4)) - 2020) * 4 + Number(quarter.slice(6)) - 1;
	if (!(n >= 0 && n <= 255)) throw new RangeError(`no link can hold the quarter ${quarter}`);
	return n;
}

/** The inverse of `quarterNumber`. */
export function quarterFromNumber(n: number): string {
	return `${2020 + Math.floor(n / 4)}-Q${(n % 4) + 1}`;
}

/** As a reader says it: `fourth quarter of 2026`. */
export function quarterTitle(quarter: string): string {
	const ordinal = ['first', 'second', 'third', 'fourth'][Number(quarter.slice(6)) - 1] ?? '';
	return `${ordinal} quarter of ${quarter.slice(0, 4)}`;
}
