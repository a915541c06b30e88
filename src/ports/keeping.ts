/**
 * Whether the browser has promised not to clear this site's storage by itself; undefined where it makes no such
 * promises. Chromium grants it by use, Firefox asks the reader, Safari grants it to apps on the home screen.
 */
export const isKept = async (): Promise<boolean | undefined> =>
	await globalThis.navigator?.storage?.persisted?.().catch(() => undefined);

/** Asks for that promise. False where the browser declines, now or always. */
export const askToKeep = async (): Promise<boolean> =>
	(await globalThis.navigator?.storage?.persist?.().catch(() => false)) ?? false;
