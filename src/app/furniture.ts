import { mount } from 'svelte';
import type { Ports } from '../ports/context.ts';
import Foot from './Foot.svelte';
import { keepFind } from './find-keys.ts';
import ThemeSwitch from './ThemeSwitch.svelte';

/** The parts of the rail that nobody waits for; loaded after the first page is up. */
export function furnish(ports: Ports): void {
	const foot = document.getElementById('rail-foot');
	const tools = document.getElementById('rail-tools');
	if (foot) mount(Foot, { target: foot, props: { ports } });
	if (!tools) return;
	keepFind(tools);
	mount(ThemeSwitch, { target: tools });
}
