import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CaseDraft } from '../../src/domain/escalation/case-types.ts';
import { EXAMPLES } from '../../src/domain/escalation/examples.ts';
import { lintCase } from '../../src/domain/escalation/lint-case.ts';
import type { ArtefactRecord } from '../../src/domain/record/types.ts';
import { setLevel } from '../../src/lab/policy/edit.ts';
import { draftOf } from '../../src/lab/session/draft-of.ts';
import { LAB, newLab, type Lab } from '../../src/lab/session/lab-record.ts';
import { Session } from '../../src/lab/session/session.svelte.ts';
import { comparedWith } from '../../src/lab/session/versions.ts';
import { Editor } from '../../src/parts/artefact/editor.svelte.ts';
import type { Ports } from '../../src/ports/context.ts';

const [{ file }] = EXAMPLES;

describe('a policy on the bench', () => {
	let stored: ArtefactRecord[];
	let session: Session;
	const last = () => stored.at(-1)!.fields as unknown as Lab;
	const wait = (draft: CaseDraft) => draft.policy.levels[0]?.timeoutMin;
	const typeWait = (value: number | string) =>
		session.change(setLevel(session.draft, 0, { timeoutMin: value }), 'wait');

	beforeEach(() => {
		stored = [];
		const records = { put: async (record: ArtefactRecord) => void stored.push(record) };
		const ports = { records, clock: { now: () => 7 }, files: {} } as unknown as Ports;
		const kept: ArtefactRecord = {
			kind: 'artefact',
			id: 'a',
			version: 1,
			createdAt: 1,
			updatedAt: 1,
			artefact: LAB.artefact,
			title: 'Payments',
			fields: {}
		};
		session = new Session(new Editor(ports, kept, newLab('Payments', draftOf(file)), LAB));
	});

	it('shows the last case that held while what is typed does not, and stores both', async () => {
		typeWait('five');
		await session.editor.flush();
		expect([wait(session.draft), session.problems.map(({ path }) => path)]).toEqual([
			'five',
			['policy.levels[0].timeoutMin']
		]);
		expect(session.file).toEqual(file);
		expect([wait(last().draft), last().held]).toEqual(['five', file]);
		typeWait(6);
		await session.editor.flush();
		expect([session.file?.policy.levels[0]?.timeoutMin, session.problems]).toEqual([6, []]);
		expect('held' in last()).toBe(false);
	});

	it('reads back what it stored, half-typed or not', async () => {
		typeWait('five');
		session.saveVersion('Before', 3);
		await session.editor.flush();
		const read = LAB.parse(JSON.parse(JSON.stringify(last())));
		expect(read).toEqual({ ok: true, value: session.editor.current });
	});

	it('undoes the letters of one field together, and does them again', () => {
		typeWait('1');
		typeWait(12);
		session.editor.undo();
		expect(wait(session.draft)).toBe(5);
		session.editor.redo();
		expect(wait(session.draft)).toBe(12);
	});

	it('applies what a finding suggests, says so, and takes it back', () => {
		const finding = session.findings.find(({ rule, fix }) => rule === 'L4' && fix)!;
		session.mend(finding);
		expect(session.mended).toMatchObject({ label: finding.fix!.label, place: 'Bo’s messages' });
		expect(session.findings.some(({ rule }) => rule === 'L4')).toBe(false);
		session.editor.undo();
		const messages = session.findings.map(({ message }) => message);
		expect([session.mended, messages]).toEqual([
			undefined,
			lintCase(file).map(({ message }) => message)
		]);
	});

	it('reckons the wait with what the trade-off assumes', () => {
		const wait = () => session.findings.find(({ rule }) => rule === 'L9')?.message;
		expect(wait()).toContain('36 pages in 100');
		session.keepTrade({ missed: 30, answer: 4, second: null, seed: 7 });
		expect(wait()).toContain('50 pages in 100');
		expect(wait()).toContain('30 in 100');
	});

	it('lints a large policy once nobody types, and suggests nothing of before', () => {
		vi.useFakeTimers();
		const { levels } = session.draft.policy;
		const many = Array.from({ length: 100 }, () => levels[0]!);
		const people = Array.from({ length: 30 }, (_, i) => [`p${i}`, { name: 'Sam' }]);
		session.change({
			...session.draft,
			people: { ...session.draft.people, ...Object.fromEntries(people) },
			policy: { ...session.draft.policy, levels: many }
		});
		session.settle();
		vi.runAllTimers();
		const wait = () => session.findings.find(({ rule }) => rule === 'L9')?.message;
		const said = wait();
		typeWait(9);
		const called = session.settle();
		expect([wait(), session.isLinted]).toEqual([said, false]);
		const { draft } = session;
		session.mend({ ...session.findings[0]!, fix: { label: 'Empty it', apply: () => file } });
		expect(session.draft).toBe(draft);
		vi.runAllTimers();
		called();
		expect(session.isLinted).toBe(true);
		expect(wait()).toContain('a wait of 9 minutes');
		vi.useRealTimers();
	});

	it('gives a version whose name is taken a number', () => {
		for (const at of [1, 2, 3]) session.saveVersion('With gap', at);
		expect(session.editor.current.versions.map(({ name }) => name)).toEqual([
			'With gap',
			'With gap (2)',
			'With gap (3)'
		]);
	});

	it('suggests nothing against a draft that does not hold', () => {
		const finding = session.findings.find(({ fix }) => fix)!;
		typeWait('');
		const before = session.draft;
		session.mend(finding);
		expect(session.draft).toBe(before);
	});

	it('keeps versions, puts one back, and brings back what was there', () => {
		session.saveVersion(' Five minutes ', 10);
		typeWait(15);
		session.saveVersion('Fifteen', 10);
		expect(session.editor.current.versions.map(({ name, at }) => [name, at])).toEqual([
			['Five minutes', 10],
			['Fifteen', 11]
		]);
		session.restoreVersion(10);
		expect(wait(session.draft)).toBe(5);
		session.editor.undo();
		expect(wait(session.draft)).toBe(15);
		session.removeVersion(10);
		expect(session.editor.current.versions.map(({ name }) => name)).toEqual(['Fifteen']);
		session.editor.undo();
		expect(session.editor.current.versions).toHaveLength(2);
	});

	it('compares with the wait of the level that is called first, wherever it stands', () => {
		const levels = [
			{ number: 7, timeoutMin: 7, targets: [] },
			{ number: 2, timeoutMin: 2, targets: [] }
		];
		session.change({ ...session.draft, policy: { levels } });
		session.saveVersion('Numbered', 1);
		expect(comparedWith(session.editor.current)?.delay).toBe(2);
	});
});
