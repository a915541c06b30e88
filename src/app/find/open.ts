import { mount, unmount } from 'svelte';
import Palette from './Palette.svelte';

let open = false;

/** Opens the palette over the page; while it is open a second call does nothing. */
export function openPalette(): void {
	if (open) return;
	open = true;
	const onclose = (): void => {
		open = false;
		void unmount(palette);
	};
	const palette = mount(Palette, { target: document.body, props: { onclose } });
}
