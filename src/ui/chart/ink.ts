const ROLES = ['ink', 'ink-2', 'ink-3', 'hair', 'edge', 'accent', 'paper'] as const;

/** The tokens a chart draws with, as colours that a canvas understands. */
export type Inks = Readonly<Record<(typeof ROLES)[number], string>>;

/**
 * The colours as they apply inside `host` now. A probe is needed: the tokens are `light-dark(…)`, which only a real
 * property resolves.
 */
export function readInks(host: Element, print = false): Inks {
	const probe = document.createElement('span');
	probe.hidden = true;
	if (print) probe.style.colorScheme = 'light';
	host.append(probe);
	const style = getComputedStyle(probe);
	const inks = ROLES.map((role) => {
		probe.style.color = `var(--${role})`;
		return [role, style.color] as const;
	});
	probe.remove();
	return Object.fromEntries(inks) as Inks;
}

/** Calls back when the theme, the system's scheme or forced colours change, and around printing. */
export function onInkChange(changed: (print: boolean) => void): () => void {
	const stop = new AbortController();
	const { signal } = stop;
	const again = (): void => changed(false);
	const theme = new MutationObserver(again);
	theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
	for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)'])
		matchMedia(query).addEventListener('change', again, { signal });
	addEventListener('beforeprint', () => changed(true), { signal });
	addEventListener('afterprint', again, { signal });
	return () => {
		theme.disconnect();
		stop.abort();
	};
}

/** Fine lines from lower left to upper right: an estimate, wherever it appears. */
export function hatch(context: CanvasRenderingContext2D, ink: string): CanvasPattern | string {
	const size = 8;
	const tile = document.createElement('canvas');
	tile.width = size;
	tile.height = size;
	const lines = tile.getContext('2d');
	if (!lines) return ink;
	lines.strokeStyle = ink;
	lines.lineWidth = 1.5;
	for (const start of [-size, -size / 2, 0, size / 2, size]) {
		lines.moveTo(start, size);
		lines.lineTo(start + size, 0);
	}
	lines.stroke();
	return context.createPattern(tile, 'repeat') ?? ink;
}
