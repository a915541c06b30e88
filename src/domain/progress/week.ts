/** The Monday, 0:00 local time, of the week that `at` lies in. */
export function weekOf(at: number): number {
	const day = new Date(at);
	const back = (day.getDay() + 6) % 7;
	return new Date(day.getFullYear(), day.getMonth(), day.getDate() - back).getTime();
}

/** The Monday after. By the calendar: a week in which clocks change has no 168 hours. */
export function weekAfter(monday: number): number {
	const day = new Date(monday);
	return new Date(day.getFullYear(), day.getMonth(), day.getDate() + 7).getTime();
}
