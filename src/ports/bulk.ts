import { eventKey } from '../domain/record/keys.ts';
import type { Json } from '../domain/record/types.ts';
import type { Overlay } from './overlay.ts';

type Entries = readonly (readonly [key: string, value: unknown])[];

/** Some hundred at once: IndexedDB takes them in parallel, and memory stays small. */
const AT_ONCE = 200;

export async function writeAll(store: Overlay, entries: Entries): Promise<void> {
	for (let from = 0; from < entries.length; from += AT_ONCE) {
		const some = entries.slice(from, from + AT_ONCE);
		await Promise.all(some.map(([key, value]) => store.set(key, value as Json)));
	}
}

/** Removes whatever is not among `entries`. */
export async function removeOthers(store: Overlay, entries: Entries): Promise<void> {
	const kept = new Set(entries.map(([key]) => key));
	for (const [key] of await store.entries()) if (!kept.has(key)) await store.remove(key);
}

/** Removes the events of one attempt, up to the first that is missing. */
export async function removeEvents(store: Overlay, attempt: string): Promise<void> {
	for (let n = 0; ; n += 1) {
		const key = eventKey(attempt, n);
		const raw = await store.get(key);
		if (raw === null || raw === undefined) return;
		await store.remove(key);
	}
}
