/** A tab's claim on an attempt: `mine` is false while another tab has it. */
export type Hold = { readonly mine: boolean; release(): void };

/**
 * Claims `name` for this tab until released or closed. Web Locks end with their tab, even a killed one.
 * Where a browser has none, every tab may write; events are then still separate keys, so none is overwritten silently.
 */
export function hold(name: string): Promise<Hold> {
	const locks = globalThis.navigator?.locks;
	if (!locks) return Promise.resolve({ mine: true, release: () => undefined });
	return new Promise((resolve) => {
		void locks.request(name, { ifAvailable: true }, (lock) => {
			if (!lock) return resolve({ mine: false, release: () => undefined });
			return new Promise<void>((release) => resolve({ mine: true, release }));
		});
	});
}
