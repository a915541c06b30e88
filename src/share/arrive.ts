/** Goes to a heading of the page, by sight and by keyboard. An address like #why would be taken for a route. */
export function goTo(id: string): void {
	const goal = document.getElementById(id);
	if (!goal) return;
	goal.tabIndex = -1;
	goal.focus({ preventScroll: true });
	goal.scrollIntoView({ block: 'start' });
}
