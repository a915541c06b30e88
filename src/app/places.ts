import type { Place } from './routes.ts';

/**
 * The rail is static HTML in index.html, so that the first paint waits for no script; these few lines keep its marks
 * true. Everything else in the frame is Svelte's.
 */
export function markPlace(place: Place | undefined): void {
	for (const link of document.querySelectorAll<HTMLElement>('[data-place]')) {
		if (link.dataset['place'] === place) link.setAttribute('aria-current', 'page');
		else link.removeAttribute('aria-current');
	}
}

/** Shows how many cards are due beside Today. */
export function markDue(due: number): void {
	const mark = document.querySelector<HTMLElement>('.places .due');
	if (!mark) return;
	mark.hidden = due === 0;
	mark.textContent = due === 0 ? '' : String(due);
	mark.setAttribute('aria-label', due === 1 ? '1 card due' : `${due} cards due`);
}

/** The skip link moves focus by script: a fragment that is no route would look like a visit to Today. */
export function keepSkipLink(main: HTMLElement): void {
	document.querySelector('.skip')?.addEventListener('click', (event) => {
		event.preventDefault();
		main.focus();
		main.scrollIntoView();
	});
}
