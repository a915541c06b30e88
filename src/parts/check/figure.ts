const plain = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 4 });

/** 40.32; 1,200. As many decimals as it has, four at most. */
export const figure = (value: number): string => plain.format(value);
