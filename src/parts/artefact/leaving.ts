/** Pages that were left and are still storing what was written last, or still have their claim on it. */
const leaving = new Set<Promise<unknown>>();

/** To be told when a page is left; `done` settles once all is stored and the claim is given back. */
export function leave(done: Promise<unknown>): void {
	leaving.add(done);
	const settle = () => void leaving.delete(done);
	done.then(settle, settle);
}

/** Resolves when nothing of a page that was left is under way: only then is what is stored the last word. */
export const allLeft = async (): Promise<void> => void (await Promise.allSettled(leaving));
