/**
 * What was written on a page and was not yet in storage when it had to go. In sessionStorage, the only storage that is
 * sure to be written by the time a page is gone, that a reload finds again, and that no other tab sees.
 */
const KEY = 'service-ownership-trainer:unsaved';
const MOST_LETTERS = 1_000_000;

/** Text of whoever left it; undefined where there is none or the browser refuses. */
export function readLeftover(): string | undefined {
	try {
		return sessionStorage.getItem(KEY) ?? undefined;
	} catch {
		return undefined;
	}
}

/** In place of the last one; without a text, or with one too long, nothing is left. */
export function writeLeftover(text: string | undefined): void {
	try {
		if (text !== undefined && text.length <= MOST_LETTERS) sessionStorage.setItem(KEY, text);
		else sessionStorage.removeItem(KEY);
	} catch {
		// Refused or full: what was typed last then depends on the browser finishing the write to storage.
		return;
	}
}
