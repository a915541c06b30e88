/**
 * The value of a formula of names, numbers, + − * / and brackets. Undefined when it does not read as one, names what is
 * not given, or is not finite. No code is ever run: content is data.
 */
export function valueOf(
	formula: string,
	given: Readonly<Record<string, number>>
): number | undefined {
	const tokens = formula.match(/\d+(?:\.\d+)?|[a-z]+|[-+*/()]|\S/g) ?? [];
	let at = 0;
	const take = (...wanted: string[]): string | undefined =>
		wanted.includes(tokens[at] ?? '') ? tokens[at++] : undefined;

	function factor(): number {
		if (take('-')) return -factor();
		if (take('(')) {
			const inside = sum();
			return take(')') ? inside : NaN;
		}
		const token = tokens[at++] ?? '';
		if (/^\d/.test(token)) return Number(token);
		return Object.hasOwn(given, token) ? (given[token] ?? NaN) : NaN;
	}

	function product(): number {
		let value = factor();
		for (let by = take('*', '/'); by; by = take('*', '/'))
			value = by === '*' ? value * factor() : value / factor();
		return value;
	}

	function sum(): number {
		let value = product();
		for (let by = take('+', '-'); by; by = take('+', '-'))
			value = by === '+' ? value + product() : value - product();
		return value;
	}

	const value = sum();
	return at === tokens.length && Number.isFinite(value) ? value : undefined;
}
