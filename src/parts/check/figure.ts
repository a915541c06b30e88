const plain = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 4 });

/** 40.32; 1,200. As many decimals as it has, four at most. */
export const figure = (value: number): string => plain.format(value);

/** One of what a unit counts: `week`, `customer-minute`, `piece of work`. */
const oneOf = (unit: string): string =>
	unit.replace(/^people\b/, 'person').replace(/^([\p{L}-]{2,}[^s\s])s(?!\p{L})/u, '$1');

/** `1 week`, `4.5 weeks`. */
export const measure = (value: number, unit: string): string =>
	`${figure(value)} ${value === 1 ? oneOf(unit) : unit}`;
