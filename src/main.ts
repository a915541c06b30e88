import { mount } from 'svelte';
import './ui/styles/index.css';
import App from './app/App.svelte';
import { keepSkipLink } from './app/places.ts';
import { systemClock } from './ports/clock.ts';
import { browserFiles } from './ports/files.ts';
import { Records } from './ports/records.svelte.ts';
import { openStorage } from './ports/storage.ts';

const at = (id: string): HTMLElement => {
	const found = document.getElementById(id);
	if (!found) throw new Error(`index.html has no #${id}`);
	return found;
};

const ports = {
	records: new Records(systemClock, openStorage),
	clock: systemClock,
	files: browserFiles
};

const main = at('main');
keepSkipLink(main);
mount(App, { target: main, props: { main, ports } });
// Last, so that the page's own files come first over a slow line.
void ports.records.ready
	.then(() => import('./app/furniture.ts'))
	.then(({ furnish }) => furnish(ports));
