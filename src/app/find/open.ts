/** Opens the palette over the page; a second call while it is open does nothing. */
let open = false;

export async function openPalette(): Promise<void> {
	if (open) return;
	open = true;
	const before = document.activeElement;
	try {
		const [{ mount, unmount }, { default: Palette }] = await Promise.all([
			import('svelte'),
			import('./Palette.svelte')
		]);
		const palette = mount(Palette, { target: document.body, props: { onclose: close } });
		function close(): void {
			open = false;
			void unmount(palette);
			if (before instanceof HTMLElement && before.isConnected) before.focus();
		}
	} catch {
		open = false;
		location.hash = '#/find';
	}
}

/** Ctrl or ⌘ with K, wherever one is; a stroke alone, where nothing is being written. */
export function isPaletteKey(event: KeyboardEvent): boolean {
	if (event.key.toLowerCase() === 'k') return event.ctrlKey || event.metaKey;
	const target = event.target;
	const writes =
		target instanceof HTMLElement &&
		(target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
	return event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !writes;
}
