/** Ctrl or ⌘ with K, wherever one is; a stroke alone, where nothing is being written. */
export function isPaletteKey(event: KeyboardEvent): boolean {
	if (event.key.toLowerCase() === 'k') return event.ctrlKey || event.metaKey;
	const { target } = event;
	const writes =
		target instanceof HTMLElement &&
		(target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
	return event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !writes;
}

/** The palette comes over the page where it can; without it the link leads to a page of its own. */
export function keepFind(tools: HTMLElement): void {
	const open = (event: Event): void => {
		event.preventDefault();
		import('./find/open.ts').then(
			({ openPalette }) => openPalette(),
			() => (location.hash = '#/find')
		);
	};
	document.addEventListener('keydown', (event) => isPaletteKey(event) && open(event));
	tools.querySelector('.find')?.addEventListener('click', open);
}
