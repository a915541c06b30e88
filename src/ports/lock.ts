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

/**
 * Does `work` once nobody else in this browser does any under `name`, and resolves or rejects as it does. Where there are
 * no locks, or the browser refuses them, at once.
 */
export async function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
	const locks = globalThis.navigator?.locks;
	if (!locks) return work();
	let turn: Promise<T> | undefined;
	const begin = (): Promise<T> => (turn ??= work());
	await locks.request(name, begin).catch(() => undefined);
	return begin();
}
