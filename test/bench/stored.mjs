// Puts records and events into the app's databases as localforage would have: same names, stores and version.
import { BLANK } from './serve.mjs';

const APP = 'service-ownership-trainer';

/**
 * @typedef {readonly (readonly [key: string, value: unknown])[]} Entries
 * @typedef {{ records: Entries, events: Entries }} Stored
 */

/** Runs in the page. The hint is what the app leaves itself wherever it has kept something. */
async function write([app, stored]) {
	localStorage.setItem(`${app}:kept`, 'yes');
	for (const [name, entries] of Object.entries(stored)) {
		const database = await new Promise((resolve, reject) => {
			const request = indexedDB.open(`${app}-${name}`, 1);
			request.onupgradeneeded = () => {
				request.result.createObjectStore('v1');
				request.result.createObjectStore('local-forage-detect-blob-support');
			};
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(request.error);
		});
		await new Promise((resolve, reject) => {
			const transaction = database.transaction('v1', 'readwrite', { durability: 'strict' });
			for (const [key, value] of entries) transaction.objectStore('v1').put(value, key);
			transaction.oncomplete = () => resolve();
			transaction.onerror = () => reject(transaction.error);
		});
		database.close();
	}
}

/**
 * Fills the profile's databases from a page of the origin that loads nothing of the app.
 * @param {import('playwright').Page} page
 * @param {string} origin
 * @param {Stored} stored
 */
export async function store(page, origin, { records, events }) {
	await page.goto(origin + BLANK);
	await page.evaluate(write, [APP, { records, events }]);
}
