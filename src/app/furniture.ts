import { mount } from 'svelte';
import type { Ports } from '../ports/context.ts';
import Foot from './Foot.svelte';
import FindButton from './FindButton.svelte';
import ThemeSwitch from './ThemeSwitch.svelte';

/** The parts of the rail that nobody waits for; loaded after the first page is up. */
export function furnish(ports: Ports): void {
	const foot = document.getElementById('rail-foot');
	const tools = document.getElementById('rail-tools');
	if (foot) mount(Foot, { target: foot, props: { ports } });
	if (!tools) return;
	mount(FindButton, { target: tools });
	mount(ThemeSwitch, { target: tools });
}
