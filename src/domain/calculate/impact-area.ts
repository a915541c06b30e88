/** From this minute on, this share of the customers is hurt, in percent. */
export type Stair = { readonly at: number; readonly percent: number };

export type ImpactArea = {
	/** Customers times minutes. */
	readonly area: number;
	/** The same harm, had everybody been hurt all the time: so many minutes. */
	readonly wholeMinutes: number;
	/** The stairs in order of time, up to the end. */
	readonly stairs: readonly Stair[];
};

/** The area under stairs that hold their height until the next one, the last until `end` (minutes). */
export function impactArea(stairs: readonly Stair[], end: number, customers: number): ImpactArea {
	const ordered = stairs.filter(({ at }) => at < end).toSorted((a, b) => a.at - b.at);
	const percentMinutes = ordered.reduce(
		(sum, { at, percent }, i) => sum + ((ordered[i + 1]?.at ?? end) - at) * percent,
		0
	);
	return {
		area: (percentMinutes * customers) / 100,
		wholeMinutes: percentMinutes / 100,
		stairs: ordered
	};
}
