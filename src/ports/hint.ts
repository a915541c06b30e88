/**
 * Whether this browser has kept anything for this app before: known at once, where storage answers only after it has been
 * opened. A hint for what to paint meanwhile, never the truth; records are. In localStorage, the only storage that does
 * not make the first paint wait.
 */
const KEY = 'service-ownership-trainer:kept';

export function hasKept(): boolean {
	try {
		return localStorage.getItem(KEY) !== null;
	} catch {
		return true;
	}
}

export function noteKept(kept: boolean): void {
	try {
		if (kept) localStorage.setItem(KEY, 'yes');
		else localStorage.removeItem(KEY);
	} catch {
		// Refused: then every visit waits for storage, as one with records does.
		return;
	}
}
