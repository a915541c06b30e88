import { expect, it } from 'vitest';
import { allLeft, leave } from '../../../src/parts/artefact/leaving.ts';

it('the next page waits for what the last one is still storing, even if that fails', async () => {
	let stored: () => void = () => undefined;
	leave(new Promise<void>((resolve) => (stored = resolve)));
	leave(Promise.reject(new Error('no room')));
	let left = false;
	const waiting = allLeft().then(() => (left = true));
	await Promise.resolve();
	expect(left).toBe(false);
	stored();
	await waiting;
	expect(left).toBe(true);
	await allLeft();
});
