import { amount } from './amount.ts';

export const customerMinutes = (value: number): string =>
	`${amount(value)} customer-minute${Math.round(value) === 1 ? '' : 's'}`;

/** How another way compares: below zero it spared something. */
export type Difference = { readonly customerMinutes: number; readonly people: number };

const more = (people: number): string =>
	Math.abs(people) === 1 ? 'one more person' : `${Math.abs(people)} more people`;
const undisturbed = (people: number): string =>
	Math.abs(people) === 1 ? 'one person' : `${Math.abs(people)} people`;

function peopleToo(people: number): string {
	if (people === 0) return '';
	return people > 0
		? ` and interrupted ${more(people)}`
		: ` and left ${undisturbed(people)} undisturbed`;
}

/**
 * What another decision would have come to, on the same draws. `expected` says whether it was the better one by what
 * could be known. Written for a debrief: facts, no blame.
 */
export function otherwise(did: string, by: Difference, expected: boolean): string {
	const way = `“${did}”, and the best line after it,`;
	const size = customerMinutes(Math.abs(by.customerMinutes));
	if (Math.abs(by.customerMinutes) < 1)
		return by.people === 0
			? `${way} would have come to the same tonight.`
			: `${way} would have changed nothing for customers${peopleToo(by.people)}.`;
	const verb = by.customerMinutes < 0 ? `spared ${size}` : `cost ${size} more`;
	const surprise =
		by.customerMinutes < 0 === expected
			? ''
			: ' That is tonight’s chance; on average it is the other way round.';
	return `${way} would have ${verb}${peopleToo(by.people)}.${surprise}`;
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
