const plain = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 4 });

/** 40.32; 1,200. As many decimals as it has, four at most. */
export const figure = (value: number): string => plain.format(value);

/** `1 week`, `1 customer-minute`, `1 piece of work`; any other amount keeps its unit as it stands. */
export const measure = (value: number, unit: string): string =>
	`${figure(value)} ${value === 1 ? unit.replace(/^([\p{L}-]{2,}[^s\s])s(?!\p{L})/u, '$1') : unit}`;
