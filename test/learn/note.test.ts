import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { StoredRecord } from '../../src/domain/record/types.ts';
import { Note, noteId } from '../../src/learn/note.svelte.ts';
import type { Ports } from '../../src/ports/context.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Records in memory; a write takes a turn. */
function fakePorts(kept: StoredRecord[] = []) {
	let now = 0;
	const done: string[] = [];
	const drop = (id: string): void => {
		const at = kept.findIndex((one) => one.id === id);
		if (at >= 0) kept.splice(at, 1);
	};
	const ports = {
		clock: { now: () => (now += 1) },
		records: {
			ready: Promise.resolve(),
			find: (_: string, id: string) => kept.find((one) => one.id === id),
			put: async (record: StoredRecord) => {
				await Promise.resolve();
				done.push('put');
				drop(record.id);
				kept.push(record);
			},
			remove: async (_: string, id: string) => {
				await Promise.resolve();
				done.push('remove');
				drop(id);
			}
		}
	} as unknown as Ports;
	return { ports, kept, done };
}

const SUBJECT = 'escalate-well/the-delay';
const PAUSE = 700;

test('letters are kept together, once the writer pauses', async () => {
	const { ports, kept, done } = fakePorts();
	const note = new Note(ports, SUBJECT);
	for (const text of ['A', 'As', 'Ask']) note.write(text);
	expect([note.text, note.saved, done]).toEqual(['Ask', false, []]);
	await vi.advanceTimersByTimeAsync(PAUSE);
	expect([note.text, note.saved, done]).toEqual(['Ask', true, ['put']]);
	expect(kept).toEqual([
		{
			kind: 'preference',
			id: noteId(SUBJECT),
			version: 1,
			createdAt: 1,
			updatedAt: 1,
			value: 'Ask'
		}
	]);
});

test('it is kept at once by flush, and keeps its first day', async () => {
	const { ports, kept } = fakePorts();
	const note = new Note(ports, SUBJECT);
	note.write('One');
	await note.flush();
	note.write('Two');
	await note.flush();
	expect(kept).toMatchObject([{ value: 'Two', createdAt: 1, updatedAt: 2 }]);
});

test('an emptied note leaves no record, and one never written makes none', async () => {
	const { ports, kept, done } = fakePorts();
	const note = new Note(ports, SUBJECT);
	note.write('  ');
	await note.flush();
	expect([kept, done]).toEqual([[], []]);
	note.write('One');
	await note.flush();
	note.write('');
	await note.flush();
	expect([kept, done, note.text]).toEqual([[], ['put', 'remove'], '']);
});

test('what is typed while an earlier text is being stored is not lost', async () => {
	const { ports, kept } = fakePorts();
	const note = new Note(ports, SUBJECT);
	note.write('One');
	const first = note.flush();
	note.write('One, two');
	await first;
	expect([note.text, note.saved]).toEqual(['One, two', false]);
	await vi.advanceTimersByTimeAsync(PAUSE);
	expect(kept).toMatchObject([{ value: 'One, two' }]);
});

test('something else under its name is shown as nothing', () => {
	const { ports } = fakePorts([
		{ kind: 'preference', id: noteId(SUBJECT), version: 1, createdAt: 1, updatedAt: 1, value: 7 }
	]);
	expect(new Note(ports, SUBJECT).text).toBe('');
});
