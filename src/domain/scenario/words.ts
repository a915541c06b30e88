/** A number for a sentence: whole, with thousands apart, and rounded to hundreds from a thousand on. */
export function amount(value: number): string {
	const rounded = Math.abs(value) >= 1000 ? Math.round(value / 100) * 100 : Math.round(value);
	return String(rounded).replace(/\B(?=(\d{3})+$)/g, ',');
}

export const customerMinutes = (value: number): string =>
	`${amount(value)} customer-minute${Math.round(value) === 1 ? '' : 's'}`;

/** What another decision would have come to, on the same draws. Written for a debrief: facts, no blame. */
export function otherwise(did: string, theirs: number, spared: number, wasBest: boolean): string {
	const way = `“${did}”, and the best line after it,`;
	if (Math.abs(spared) < 1) return `${way} would have come to the same tonight.`;
	if (spared > 0)
		return wasBest
			? `${way} would have cost ${customerMinutes(theirs)} tonight, ${amount(spared)} fewer. That was chance; it was not to be known.`
			: `${way} would have spared ${customerMinutes(spared)}.`;
	return wasBest
		? `${way} would have cost ${customerMinutes(-spared)} more.`
		: `${way} would have cost ${customerMinutes(-spared)} more tonight, by chance. On average it costs less.`;
}

/** What chance added or spared. */
export function fortune(tale: string, customerMinutesAdded: number): string {
	if (Math.abs(customerMinutesAdded) < 1) return tale;
	const verb = customerMinutesAdded > 0 ? 'added' : 'spared';
	return `${tale} Chance ${verb} ${customerMinutes(Math.abs(customerMinutesAdded))}.`;
}

export const WAITED = {
	id: 'wait',
	text: 'Wait until something happens',
	did: 'Waited for something to happen',
	best: 'There was nothing better to do just then.',
	other: 'The clock went on, and so did the curve. Something could be done at once.'
};
