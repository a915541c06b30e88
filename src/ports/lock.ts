/** A tab's claim on an attempt: `mine` is false while another tab has it. */
export type Hold = { readonly mine: boolean; release(): void };

/**
 * Claims `name` for this tab until released or closed. Web Locks end with their tab, even a killed one.
 * Where there are none (no https) or the browser refuses them (site data blocked), every tab may write. Never rejects.
 */
export function hold(name: string): Promise<Hold> {
	const locks = globalThis.navigator?.locks;
	const unguarded: Hold = { mine: true, release: () => undefined };
	if (!locks) return Promise.resolve(unguarded);
	return new Promise((resolve) => {
		const granted = (lock: Lock | null): void | Promise<void> => {
			if (!lock) return resolve({ mine: false, release: () => undefined });
			return new Promise<void>((release) => resolve({ mine: true, release }));
		};
		locks.request(name, { ifAvailable: true }, granted).catch(() => resolve(unguarded));
	});
}
