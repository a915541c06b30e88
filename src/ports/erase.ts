import { applyTheme } from './theme.ts';

/** Names of our caches and keys begin so; other apps may share the origin, as on a code host's pages. */
const OURS = 'service-ownership-trainer';

const ourCaches = async (): Promise<readonly string[]> =>
	'caches' in globalThis ? (await caches.keys()).filter((name) => name.startsWith(OURS)) : [];

const keysIn = (store: Storage): readonly string[] =>
	Object.keys(store).filter((key) => key.startsWith(OURS));

/** What is kept under names: the choice of colours, and words left unsaved. Where the browser refuses, there is nothing. */
function stores(): readonly Storage[] {
	try {
		return [localStorage, sessionStorage];
	} catch {
		return [];
	}
}

const anyKeys = (): boolean => stores().some((store) => keysIn(store).length > 0);

const worker = async (): Promise<ServiceWorkerRegistration | undefined> =>
	await globalThis.navigator?.serviceWorker?.getRegistration(document.baseURI);

/**
 * Deletes what this app keeps beside its records: the choice of colours, words left unsaved, cached files, the offline worker. Looks again
 * afterwards and returns the names of what is still there.
 */
export async function eraseBesideRecords(): Promise<readonly string[]> {
	applyTheme('system');
	for (const store of stores()) for (const key of keysIn(store)) store.removeItem(key);
	await (await worker())?.unregister();
	for (const name of await ourCaches()) await caches.delete(name);
	return [
		...(anyKeys() ? ['the choice of colours, or words left unsaved'] : []),
		...((await ourCaches()).length === 0 ? [] : ['cached files'])
	];
}
