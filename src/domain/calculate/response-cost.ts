/** What responding costs: one incident, and a quarter of them. */
export type ResponseCost = {
	/** Hours of people, not of the clock. */
	readonly hours: number;
	readonly cost: number;
	readonly quarterHours: number;
	readonly quarterCost: number;
};

/** `people` at it for `minutes` each, an hour of one of them at `rate`, `incidents` a quarter. */
export function responseCost(
	people: number,
	minutes: number,
	rate: number,
	incidents: number
): ResponseCost {
	const hours = (people * minutes) / 60;
	const cost = (people * minutes * rate) / 60;
	return { hours, cost, quarterHours: hours * incidents, quarterCost: cost * incidents };
}
