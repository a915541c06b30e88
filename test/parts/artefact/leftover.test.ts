import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArtefactRecord } from '../../../src/domain/record/types.ts';
import type { Craft } from '../../../src/parts/artefact/craft.ts';
import { Editor } from '../../../src/parts/artefact/editor.svelte.ts';
import type { Ports } from '../../../src/ports/context.ts';

const KEY = 'service-ownership-trainer:unsaved';
type Note = { readonly text: string };
const CRAFT: Craft<Note> = {
	artefact: 'note',
	title: 'Note',
	file: 'note.md',
	parse: (raw) =>
		typeof (raw as Note).text === 'string'
			? { ok: true, value: { text: (raw as Note).text } }
			: { ok: false, problems: [] },
	nameOf: () => '',
	store: (note) => note
};

describe('what a page could not store before it went', () => {
	let kept: ArtefactRecord;
	let session: Map<string, string>;
	let now: number;
	/** Puts that have not come to an end: the record stays as it is until one does. */
	let store: (() => void)[];

	const open = (): Editor<Note> => {
		const put = (record: ArtefactRecord) =>
			new Promise<void>((resolve) =>
				store.push(() => {
					kept = record;
					resolve();
				})
			);
		const ports = { records: { put }, clock: { now: () => now++ }, files: {} } as unknown as Ports;
		return new Editor(ports, kept, kept.fields as Note, CRAFT);
	};
	const stored = async () => {
		for (const one of store.splice(0)) one();
		await Promise.resolve();
		await Promise.resolve();
	};
	const leaveWith = (text: string) => {
		const editor = open();
		editor.change({ text }, 'text');
		editor.leave();
		store = [];
	};

	beforeEach(() => {
		vi.useFakeTimers();
		now = 10;
		store = [];
		session = new Map();
		kept = {
			kind: 'artefact',
			id: 'a',
			version: 1,
			createdAt: 1,
			updatedAt: 1,
			artefact: 'note',
			title: 'Note',
			fields: { text: 'old' }
		};
		vi.stubGlobal('sessionStorage', {
			getItem: (key: string) => session.get(key) ?? null,
			setItem: (key: string, text: string) => session.set(key, text),
			removeItem: (key: string) => session.delete(key)
		});
	});
	afterEach(() => {
		vi.unstubAllGlobals();
		vi.useRealTimers();
	});

	it('is taken over, stored, forgotten, and can be undone for good', async () => {
		leaveWith('new');
		const editor = open();
		editor.takeOver();
		expect([editor.current.text, editor.canUndo, session.size]).toEqual(['new', true, 1]);
		await stored();
		expect([kept.fields, editor.saving, session.size]).toEqual([{ text: 'new' }, 'saved', 0]);
		editor.undo();
		editor.leave();
		await stored();
		expect([kept.fields, session.size]).toEqual([{ text: 'old' }, 0]);
		const again = open();
		again.takeOver();
		expect([again.current.text, again.canUndo]).toEqual(['old', false]);
	});

	it('is what was undone last, not what was undone', () => {
		const editor = open();
		editor.change({ text: 'new' }, 'text');
		editor.undo();
		editor.leave();
		store = [];
		const again = open();
		again.takeOver();
		expect(again.current.text).toBe('old');
	});

	it('is nothing where all was stored before, or stored after all', async () => {
		open().leave();
		expect(session.size).toBe(0);
		const editor = open();
		editor.change({ text: 'new' }, 'text');
		editor.leave();
		for (const one of store.splice(0)) one();
		const again = open();
		again.takeOver();
		expect([again.current.text, again.canUndo, session.size]).toEqual(['new', false, 0]);
	});

	it.each([
		['another record', () => (kept = { ...kept, id: 'b' })],
		['one written since', () => (kept = { ...kept, updatedAt: 1000 })],
		['one put in its place that is older', () => (kept = { ...kept, updatedAt: 0 })],
		['what does not read', () => session.set(KEY, '{"version":1,"id":"a"')],
		[
			'another version',
			() => session.set(KEY, session.get(KEY)!.replace('"version":1', '"version":2'))
		],
		['what is not one', () => session.set(KEY, '[]')],
		['fields that do not parse', () => session.set(KEY, session.get(KEY)!.replace('"new"', '7'))]
	])('is left alone: %s', (_, meanwhile) => {
		leaveWith('new');
		meanwhile();
		const editor = open();
		editor.takeOver();
		expect([editor.current.text, editor.saving]).toEqual(['old', 'saved']);
	});

	it('does not go over what is typed already', () => {
		leaveWith('new');
		const editor = open();
		editor.change({ text: 'newer' }, 'text');
		editor.takeOver();
		expect(editor.current.text).toBe('newer');
	});

	it('is nothing where it is too long, and not what was left before either', () => {
		leaveWith('new');
		leaveWith('x'.repeat(1_000_000));
		expect(session.size).toBe(0);
	});

	it('is nothing where the browser refuses', () => {
		vi.stubGlobal('sessionStorage', undefined);
		leaveWith('new');
		const editor = open();
		editor.takeOver();
		expect(editor.current.text).toBe('old');
	});
});
