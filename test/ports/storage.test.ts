import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { openStorage } from '../../src/ports/storage.ts';

test('a browser that refused once may be asked again', async () => {
	const refusal = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
		throw new DOMException('no', 'SecurityError');
	});
	await expect(openStorage()).rejects.toThrow();
	await expect(openStorage()).rejects.toThrow();
	refusal.mockRestore();
	const { records, events } = await openStorage();
	await records.set('a', 1);
	expect(await (await openStorage()).records.entries()).toEqual([['a', 1]]);
	expect(await events.entries()).toEqual([]);
	expect(await events.get('a')).toBeNull();
});
