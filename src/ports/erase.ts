import { applyTheme } from './theme.ts';

/** Names of our caches and keys begin so; other apps may share the origin, as on a code host's pages. */
const OURS = 'service-ownership-trainer';

const ourCaches = async (): Promise<readonly string[]> =>
	'caches' in globalThis ? (await caches.keys()).filter((name) => name.startsWith(OURS)) : [];

function ourKeys(): readonly string[] {
	try {
		return Object.keys(localStorage).filter((key) => key.startsWith(OURS));
	} catch {
		// Where the browser refuses, there is nothing.
		return [];
	}
}

const worker = async (): Promise<ServiceWorkerRegistration | undefined> =>
	await globalThis.navigator?.serviceWorker?.getRegistration(document.baseURI);

/**
 * Deletes what this app keeps beside its records: the choice of colours, cached files, the offline worker. Looks again
 * afterwards and returns the names of what is still there.
 */
export async function eraseBesideRecords(): Promise<readonly string[]> {
	applyTheme('system');
	for (const key of ourKeys()) localStorage.removeItem(key);
	await (await worker())?.unregister();
	for (const name of await ourCaches()) await caches.delete(name);
	return [
		...(ourKeys().length === 0 ? [] : ['the choice of colours']),
		...((await ourCaches()).length === 0 ? [] : ['cached files'])
	];
}
