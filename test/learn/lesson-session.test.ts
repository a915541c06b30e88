import { expect, test, vi } from 'vitest';
import { resumeBlock } from '../../src/domain/learning/lesson-events.ts';
import type { AttemptRecord, StoredEvent, StoredRecord } from '../../src/domain/record/types.ts';
import { LessonSession } from '../../src/learn/lesson-session.svelte.ts';
import type { Ports } from '../../src/ports/context.ts';
import { lessonOf, rightAnswers, sample } from '../domain/learning/sample.ts';

const single = { ...sample('single'), card: { prompt: 'Again?' } };
const order = sample('order');
const lesson = lessonOf(single, order);
const NOW = new Date(2026, 2, 10, 21, 30).getTime();

/** Records in memory, and a list of what was done to them in order. */
function fakePorts(mine = true) {
	const released: number[] = [];
	const kept: StoredRecord[] = [];
	const events: StoredEvent[] = [];
	let ids = 0;
	const clock = { now: () => NOW, random: () => 0, randomId: () => `id${(ids += 1)}` };
	const head = () => ({ version: 1 as const, createdAt: NOW, updatedAt: NOW });
	const records = {
		ready: Promise.resolve(),
		list: (kind: string) => kept.filter((one) => one.kind === kind),
		find: (kind: string, id: string) => kept.find((one) => one.kind === kind && one.id === id),
		begin: async (attempt: Pick<AttemptRecord, 'of' | 'subject' | 'contentHash' | 'detail'>) => {
			const record: AttemptRecord = {
				kind: 'attempt',
				id: clock.randomId(),
				...head(),
				...attempt
			};
			kept.push(record);
			return record;
		},
		append: async (attempt: string, n: number, event: never) => {
			await Promise.resolve();
			events.push({ version: 1, attempt, n, at: NOW, event });
		},
		events: async (attempt: string) => events.filter((one) => one.attempt === attempt),
		finish: async (id: string, result: never) => {
			const begun = kept.find((one) => one.kind === 'attempt' && one.id === id) as AttemptRecord;
			kept.push({ ...begun, kind: 'outcome', result });
		},
		put: async (record: StoredRecord) => void kept.push(record),
		hold: async () => ({ mine, release: () => void released.push(events.length) })
	};
	return { ports: { records, clock } as unknown as Ports, kept, events, released };
}

test('reading leaves no trace; the first answer begins an attempt and a card due tomorrow', async () => {
	const { ports, kept, events } = fakePorts();
	const session = new LessonSession(ports, 'm', lesson);
	await session.ready;
	expect([kept, events]).toEqual([[], []]);

	await Promise.all([
		session.answer(single, rightAnswers.single),
		session.answer(order, { kind: 'order', items: ['b', 'a', 'c', 'd'] })
	]);
	expect(events.map(({ n, event }) => [n, (event as { type: string }).type])).toEqual([
		[0, 'lesson.opened'],
		[1, 'check.answered'],
		[2, 'check.answered']
	]);
	expect(kept.map(({ kind }) => kind)).toEqual(['attempt', 'card']);
	expect(kept[1]).toMatchObject({
		id: 'm/a-lesson/one',
		dueAt: new Date(2026, 2, 11).getTime(),
		memory: null
	});
});

test('another visit stands where the last one stopped, with the options in the same order', async () => {
	const { ports } = fakePorts();
	const first = new LessonSession(ports, 'm', lesson);
	await first.answer(single, { kind: 'single', option: 'a' });
	const second = new LessonSession(ports, 'm', lesson);
	await second.ready;
	expect([second.current, second.seed]).toEqual([first.current, first.seed]);
	expect([first.stoppedAt, second.stoppedAt]).toEqual([
		undefined,
		resumeBlock(lesson, first.current)
	]);
});

test('finishing freezes the outcome; starting over begins another attempt', async () => {
	const { ports, kept } = fakePorts();
	const session = new LessonSession(ports, 'm', lesson);
	await session.answer(single, rightAnswers.single);
	await session.finish();
	expect(kept.at(-1)).toMatchObject({
		kind: 'outcome',
		subject: 'm/a-lesson',
		result: { checks: [{ check: 'one', rev: 1, right: true, firstRight: true, tries: 1 }] }
	});
	session.startOver();
	expect(session.current).toEqual({ checks: {}, finished: false });
	await session.answer(single, rightAnswers.single);
	expect(kept.filter(({ kind }) => kind === 'attempt')).toHaveLength(2);
});

test('a lesson that another tab holds is not written to', async () => {
	const { ports, events } = fakePorts(false);
	await ports.records.begin({ of: 'lesson', subject: 'm/a-lesson', contentHash: '', detail: {} });
	const session = new LessonSession(ports, 'm', lesson);
	await session.ready;
	await session.answer(single, rightAnswers.single);
	expect([session.mine, events, session.current.checks]).toEqual([false, [], {}]);
});

test('a lesson is let go only once what was under way is in storage', async () => {
	const { ports, released } = fakePorts();
	const session = new LessonSession(ports, 'm', lesson);
	await session.answer(single, rightAnswers.single);
	const retried = session.retry(single);
	session.leave();
	await retried;
	await vi.waitFor(() => expect(released).toEqual([3]));
});

test('what was finished when the browser was killed in between is frozen at the next visit', async () => {
	const { ports, kept, events } = fakePorts();
	const first = new LessonSession(ports, 'm', lesson);
	await first.answer(single, rightAnswers.single);
	await ports.records.append('id2', events.length, { type: 'lesson.finished' });
	const second = new LessonSession(ports, 'm', lesson);
	await second.ready;
	expect(kept.filter(({ kind }) => kind === 'outcome')).toMatchObject([
		{ id: 'id2', result: { checks: [{ check: 'one', right: true, tries: 1 }] } }
	]);
	await new LessonSession(ports, 'm', lesson).ready;
	expect(kept.filter(({ kind }) => kind === 'outcome')).toHaveLength(1);
});

test('two tabs that open a lesson before either answers end up in one attempt', async () => {
	const { ports, kept, events } = fakePorts();
	const first = new LessonSession(ports, 'm', lesson);
	const second = new LessonSession(ports, 'm', lesson);
	await first.answer(single, rightAnswers.single);
	await second.answer(order, { kind: 'order', items: ['b', 'a', 'c', 'd'] });
	expect(kept.filter(({ kind }) => kind === 'attempt')).toHaveLength(1);
	expect(events.map(({ n }) => n)).toEqual([0, 1, 2]);
	expect(Object.keys(second.current.checks)).toHaveLength(2);
});
