/**
 * Says that this page is here for as long as it is open: a lock ends with its page, even a killed one. Where there are no
 * locks nobody is told.
 */
export function stay(name: string): () => void {
	const locks = globalThis.navigator?.locks;
	if (!locks) return () => undefined;
	let leave = (): void => undefined;
	let left = false;
	const held = (): Promise<void> | void =>
		left ? undefined : new Promise<void>((resolve) => (leave = resolve));
	locks.request(name, held).catch(() => undefined);
	return () => {
		left = true;
		leave();
	};
}

/** Calls back once nobody is here under that name; `signal` ends the waiting. */
export function whenGone(name: string, signal: AbortSignal, gone: () => void): void {
	const locks = globalThis.navigator?.locks;
	// An aborted wait rejects; so does a browser that refuses locks, and then nobody is told.
	locks?.request(name, { mode: 'shared', signal }, gone).catch(() => undefined);
}
