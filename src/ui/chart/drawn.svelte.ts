import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { onInkChange, readInks } from './ink.ts';
import type { Drawing } from './registry.ts';
import type { PlotSpec } from './spec.ts';

/**
 * Draws a plot into the canvas it is attached to. Chart.js arrives only now, with the first chart; ticks, labels and table
 * are HTML and do not wait for it.
 * @param failed called when it does not arrive
 */
export function drawn(spec: () => PlotSpec, failed: () => void): Attachment<HTMLCanvasElement> {
	return (canvas) => {
		const host = canvas.parentElement ?? document.body;
		let drawing: Drawing | undefined;
		let gone = false;
		import('./registry.ts').then(({ draw }) => {
			if (!gone) drawing = draw(canvas, untrack(spec), readInks(host));
		}, failed);
		// The chart is Chart.js's own and lives outside Svelte's tree: it is told of each change.
		$effect(() => {
			const now = spec();
			drawing?.update(now, readInks(host));
		});
		const stop = onInkChange((print) => drawing?.update(untrack(spec), readInks(host, print)));
		return () => {
			gone = true;
			stop();
			drawing?.remove();
		};
	};
}
