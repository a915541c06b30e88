import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NoteDraft } from '../../src/assess/note-draft.svelte.ts';
import { all, desk, opened } from './desk.ts';

const { edition } = all.outline;

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

describe('a note that is being written', () => {
	async function writing() {
		const its = await desk();
		const id = await its.begin({ edition, scope: 'quick', tier: 2 });
		const session = await its.open(id);
		const notes = (): string[] =>
			[...its.storage.events.values()].flatMap((stored) => {
				const { event } = stored as { event: { type: string; note?: string } };
				return event.type === 'note.written' ? [event.note ?? ''] : [];
			});
		return { ...its, id, session, notes, draft: new NoteDraft(session, 'O1.1') };
	}

	it('is stored once the writing pauses, and says so', async () => {
		const { draft, notes } = await writing();
		draft.write('Ask');
		vi.advanceTimersByTime(399);
		draft.write('Ask Ade ');
		vi.advanceTimersByTime(399);
		expect([notes(), draft.waits]).toEqual([[], true]);
		vi.advanceTimersByTime(1);
		await vi.waitFor(() => expect(draft.waits).toBe(false));
		expect([notes(), draft.current]).toEqual([['Ask Ade'], 'Ask Ade ']);
	});

	it('is stored at once when the page goes, and only where it differs', async () => {
		const { draft, notes, session } = await writing();
		await draft.keep();
		draft.write('Ask Ade');
		await Promise.all([draft.keep(), draft.keep()]);
		draft.write('Ask Ade ');
		vi.advanceTimersByTime(400);
		await draft.keep();
		expect(notes()).toEqual(['Ask Ade']);
		expect(new NoteDraft(session, 'O1.1').current).toBe('Ask Ade');
	});

	it('goes to its own question, though the next one is opened in the same moment', async () => {
		const { draft, notes, session, id, again, open } = await writing();
		draft.write('Ask Ade');
		void draft.keep();
		await session.send(opened('O2.3'));
		await draft.keep();
		expect(notes()).toEqual(['Ask Ade']);
		session.close();
		const { current } = await open(id, await again());
		expect(current.context).toMatchObject({ open: 'O2.3', notes: { 'O1.1': 'Ask Ade' } });
	});
});
