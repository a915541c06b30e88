/** Shows how many cards are due beside Today. */
export function markDue(due: number): void {
	const mark = document.querySelector<HTMLElement>('.places .due');
	if (!mark) return;
	mark.hidden = due === 0;
	mark.textContent = due === 0 ? '' : String(due);
	mark.setAttribute('aria-label', due === 1 ? '1 card due' : `${due} cards due`);
}
