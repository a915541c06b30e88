import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BLANK, type EscalationPolicy } from '../../../src/domain/artefact/escalation-policy.ts';
import type { ArtefactRecord } from '../../../src/domain/record/types.ts';
import { Editor } from '../../../src/parts/artefact/editor.svelte.ts';
import type { Ports } from '../../../src/ports/context.ts';

const kept: ArtefactRecord = {
	kind: 'artefact',
	id: 'a',
	version: 1,
	createdAt: 1,
	updatedAt: 1,
	artefact: 'escalation-policy',
	title: 'Escalation policy',
	fields: BLANK
};

describe('an artefact being edited', () => {
	let stored: ArtefactRecord[];
	let editor: Editor<EscalationPolicy>;
	const type = (service: string) => editor.change({ ...editor.current, service }, 'service');

	beforeEach(() => {
		vi.useFakeTimers();
		stored = [];
		const records = { put: async (record: ArtefactRecord) => void stored.push(record) };
		const ports = { records, clock: { now: () => 7 }, files: {} } as unknown as Ports;
		editor = new Editor(ports, kept, BLANK, {
			artefact: 'escalation-policy',
			title: 'Escalation policy',
			file: 'escalation-policy.md',
			parse: () => ({ ok: false, problems: [] }),
			nameOf: ({ service }) => service,
			store: (policy) => policy
		});
	});
	afterEach(() => vi.useRealTimers());

	it('is stored once the writer pauses, not on each letter', async () => {
		for (const text of ['P', 'Pa', 'Pay']) type(text);
		expect([editor.saving, stored.length]).toEqual(['waiting', 0]);
		await vi.runAllTimersAsync();
		expect([editor.saving, editor.savedAt, stored.map(({ title }) => title)]).toEqual([
			'saved',
			7,
			['Pay']
		]);
	});

	it('is stored at once after anything but typing', async () => {
		editor.change({ ...BLANK, tier: 1 });
		expect(stored.map(({ fields }) => fields)).toEqual([{ ...BLANK, tier: 1 }]);
		await vi.runAllTimersAsync();
		expect(stored.length).toBe(1);
	});

	it('undoes the letters of one field together, and stores that too', async () => {
		editor.change({ ...BLANK, tier: 1 });
		for (const text of ['P', 'Pa']) type(text);
		editor.undo();
		expect(editor.current).toEqual({ ...BLANK, tier: 1 });
		editor.undo();
		expect([editor.current, editor.canUndo]).toEqual([BLANK, false]);
		editor.undo();
		await vi.runAllTimersAsync();
		expect(stored.at(-1)?.fields).toEqual(BLANK);
	});

	it('does again what was undone, until something else is done', () => {
		editor.change({ ...BLANK, tier: 1 });
		editor.change({ ...BLANK, tier: 2 });
		editor.undo();
		editor.undo();
		expect([editor.current, editor.canUndo, editor.canRedo]).toEqual([BLANK, false, true]);
		editor.redo();
		expect([editor.current.tier, editor.canUndo, editor.canRedo]).toEqual([1, true, true]);
		type('Pay');
		expect([editor.canRedo, editor.current.service]).toEqual([false, 'Pay']);
		editor.redo();
		expect(editor.current).toEqual({ ...BLANK, tier: 1, service: 'Pay' });
		editor.undo();
		expect(editor.current).toEqual({ ...BLANK, tier: 1 });
		expect(stored.at(-1)?.fields).toEqual({ ...BLANK, tier: 1 });
	});
});
