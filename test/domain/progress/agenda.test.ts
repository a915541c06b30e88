import { expect, test } from 'vitest';
import { agendaOf, lessonPlace, minutesOpen } from '../../../src/domain/progress/agenda.ts';
import type { ContentIndex } from '../../../src/domain/guide/content-index.ts';
import type { AttemptRecord, CardRecord, OutcomeRecord } from '../../../src/domain/record/types.ts';

const lessons = ['one', 'two', 'three'].map((id) => ({ id, title: id, minutes: 4 }));
const module = { id: 'm', number: 11, title: 'M', minutes: 20, lessons, exercises: [], cards: 2 };
const drill = (id: string) => ({
	id,
	title: id,
	minutes: 8,
	service: 'S',
	tier: 1,
	summary: '',
	rulesHash: 'h',
	version: 1
});
const index: ContentIndex = {
	modules: [{ id: 'm', lessons: 3 }],
	first: { lesson: 'm/one', minutes: 4, drillMinutes: 8 },
	paths: [],
	drills: ['a', 'b'],
	dimensions: 0,
	levels: []
};

const attempt = (of: AttemptRecord['of'], subject: string, createdAt: number): AttemptRecord => ({
	kind: 'attempt',
	id: `${subject}@${createdAt}`,
	version: 1,
	createdAt,
	updatedAt: createdAt,
	of,
	subject,
	contentHash: 'h',
	detail: {}
});
const outcome = (from: AttemptRecord, updatedAt: number): OutcomeRecord => ({
	...from,
	kind: 'outcome',
	updatedAt,
	result: {}
});
const card = (id: string, dueAt: number): CardRecord => ({
	kind: 'card',
	id,
	version: 1,
	createdAt: 0,
	updatedAt: 0,
	dueAt,
	memory: null
});
const nothing = { attempts: [], outcomes: [], cards: [] };

test('a first visit offers the first lesson and the first drill', () => {
	expect(agendaOf(nothing, index, 100)).toEqual({
		cardsDue: 0,
		lesson: { module: 'm', begun: false },
		drill: { drill: 'a' }
	});
});

test('a lesson begun comes before the next one, whatever its place in the module', () => {
	const attempts = [attempt('lesson', 'm/three', 10), attempt('lesson', 'm/one', 5)];
	const agenda = agendaOf(
		{ ...nothing, attempts, outcomes: [outcome(attempts[1]!, 7)] },
		index,
		100
	);
	expect(agenda.lesson).toEqual({ module: 'm', lesson: 'three', begun: true });
	expect(agenda.lesson && lessonPlace(agenda.lesson, module, [])).toEqual({
		module,
		lesson: lessons[2],
		number: 3,
		begun: true
	});
});

test('a lesson begun anew after it was finished does not hide the next one', () => {
	const first = attempt('lesson', 'm/one', 5);
	const attempts = [first, attempt('lesson', 'm/one', 9)];
	const outcomes = [outcome(first, 7)];
	const agenda = agendaOf({ ...nothing, attempts, outcomes }, index, 100);
	expect(agenda.lesson && lessonPlace(agenda.lesson, module, outcomes)?.lesson.id).toBe('two');
});

test('an open run, an open sitting, the last assessment and the cards due are all named', () => {
	const run = attempt('run', 'b', 20);
	const sitting = attempt('sitting', 'quick', 30);
	const old = attempt('sitting', 'quick', 1);
	const agenda = agendaOf(
		{
			attempts: [run, sitting, old],
			outcomes: [outcome(old, 2)],
			cards: [card('m/one/x', 100), card('m/one/y', 101), card('gone/one/z', 1)]
		},
		index,
		100
	);
	expect(agenda).toMatchObject({
		cardsDue: 1,
		run: { attempt: run, drill: 'b' },
		sitting,
		assessed: outcome(old, 2)
	});
	const place = agenda.lesson && lessonPlace(agenda.lesson, module, []);
	expect(minutesOpen(agenda, place, drill('b'))).toBe(4 + 1 + 8);
});

test('once every drill was played, the one played longest ago returns', () => {
	const a = attempt('run', 'a', 1);
	const b = attempt('run', 'b', 2);
	const outcomes = [outcome(a, 50), outcome(b, 40)];
	expect(agendaOf({ ...nothing, attempts: [a, b], outcomes }, index, 100).drill).toEqual({
		drill: 'b',
		playedAt: 40
	});
});

test('when every lesson is finished there is none to continue', () => {
	const attempts = lessons.map((lesson, i) => attempt('lesson', `m/${lesson.id}`, i));
	const outcomes = attempts.map((one) => outcome(one, 9));
	expect(agendaOf({ ...nothing, attempts, outcomes }, index, 100).lesson).toBeUndefined();
});

test('a chosen path says which lesson is next; what is left comes after it', () => {
	const wide: ContentIndex = {
		...index,
		modules: [
			{ id: 'm', lessons: 3 },
			{ id: 'n', lessons: 1 }
		],
		paths: [{ id: 'short', title: 'Short', stops: ['n', 'm/two'] }]
	};
	const next = (...done: string[]) => {
		const outcomes = done.map((subject) => outcome(attempt('lesson', subject, 1), 2));
		return agendaOf({ ...nothing, outcomes, path: 'short' }, wide, 100).lesson;
	};
	expect(next()).toEqual({ module: 'n', begun: false });
	expect(next('n/one')).toEqual({ module: 'm', lesson: 'two', begun: false });
	expect(next('n/one', 'm/two')).toEqual({ module: 'm', begun: false });
	expect(next('n/one', 'm/one', 'm/two', 'm/three')).toBeUndefined();
});

test('a lesson begun off the chosen path waits until the path is done; one begun on it comes first', () => {
	const wide: ContentIndex = {
		...index,
		modules: [
			{ id: 'm', lessons: 3 },
			{ id: 'n', lessons: 2 }
		],
		paths: [{ id: 'short', title: 'Short', stops: ['n/one', 'm/two'] }]
	};
	const off = attempt('lesson', 'm/one', 9);
	const next = (path: string | undefined, ...subjects: string[]) => {
		const attempts = [off, ...subjects.map((subject) => attempt('lesson', subject, 1))];
		return agendaOf({ ...nothing, attempts, path }, wide, 100).lesson;
	};
	expect(next('short')).toEqual({ module: 'n', lesson: 'one', begun: false });
	const left = { module: 'm', lesson: 'one', begun: true };
	expect(agendaOf({ ...nothing, attempts: [off], path: 'short' }, wide, 100).left).toEqual(left);
	expect(agendaOf({ ...nothing, attempts: [off] }, wide, 100).left).toBeUndefined();
	expect(next('short', 'm/two')).toEqual({ module: 'm', lesson: 'two', begun: true });
	expect(next(undefined, 'm/two')).toEqual({ module: 'm', lesson: 'one', begun: true });

	const outcomes = ['n/one', 'm/two'].map((subject) => outcome(attempt('lesson', subject, 1), 2));
	const after = agendaOf({ ...nothing, attempts: [off], outcomes, path: 'short' }, wide, 100);
	expect(after.lesson).toEqual({ module: 'm', lesson: 'one', begun: true });
});
