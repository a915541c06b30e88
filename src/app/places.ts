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

/** The skip link moves focus by script: a fragment that is no route would look like a visit to Today. */
export function keepSkipLink(main: HTMLElement): void {
	document.querySelector('.skip')?.addEventListener('click', (event) => {
		event.preventDefault();
		main.focus();
		main.scrollIntoView();
	});
}
