const DAY = new Intl.DateTimeFormat('en-GB', {
	timeZone: 'UTC',
	weekday: 'short',
	day: 'numeric',
	month: 'short'
});

/** "Wed 4 Mar" of "2026-03-04T08:30"; nothing where there is no such day. */
export function sayLocalDay(local: unknown): string | undefined {
	const date = /^(\d{4}-\d{2}-\d{2})T/.exec(String(local))?.[1];
	if (date === undefined) return undefined;
	const at = new Date(`${date}T00:00:00Z`);
	// The 30th of February rolls over instead of failing.
	if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== date) return undefined;
	return DAY.format(at).replace(',', '');
}
