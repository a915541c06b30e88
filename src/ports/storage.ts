import type { Json } from '../domain/record/types.ts';

/** Keys and plain JSON values; what it returns is `unknown` until parsed. Every method may reject. */
export type Store = {
	get(key: string): Promise<unknown>;
	set(key: string, value: Json): Promise<void>;
	remove(key: string): Promise<void>;
	entries(): Promise<readonly (readonly [key: string, value: unknown])[]>;
	clear(): Promise<void>;
};

export type Storage = {
	readonly records: Store;
	readonly events: Store;
};

const APP = 'service-ownership-trainer';

// Tried again rather than made again: localforage 1.10 lets no second instance open a database that a first one could not.
const instances = new Map<string, LocalForage>();

/**
 * Opens IndexedDB through localforage: one database for records, one for events. Two, because localforage adds a store
 * to an existing database by raising its version under other tabs; and apart, because opening reads every record but no
 * event. Rejects when the browser refuses.
 */
export async function openStorage(): Promise<Storage> {
	// Arrives after the first paint: a page shows before it knows what is stored.
	const { default: localforage } = await import('localforage');
	const open = async (name: string): Promise<Store> => {
		const driver = localforage.INDEXEDDB;
		const tried = instances.get(name);
		const instance = tried ?? localforage.createInstance({ name, storeName: 'v1', driver });
		instances.set(name, instance);
		if (tried) await tried.setDriver(driver);
		await instance.ready();
		return {
			get: (key) => instance.getItem<unknown>(key),
			set: async (key, value) => void (await instance.setItem(key, value)),
			remove: (key) => instance.removeItem(key),
			clear: () => instance.clear(),
			async entries() {
				const found: [string, unknown][] = [];
				await instance.iterate<unknown, undefined>((value, key) => {
					found.push([key, value]);
					return undefined;
				});
				return found;
			}
		};
	};
	const [records, events] = await Promise.all([open(`${APP}-records`), open(`${APP}-events`)]);
	return { records, events };
}
