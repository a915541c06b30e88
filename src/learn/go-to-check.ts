/** Brings a check of the open lesson into view, and the focus with it. The address stays: only `#/…` is a route. */
export function goToCheck(id: string): void {
	const row = document.getElementById(`check-${id}`);
	row?.scrollIntoView({ block: 'start' });
	row?.focus({ preventScroll: true });
}
