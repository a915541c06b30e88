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
