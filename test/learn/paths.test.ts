import { expect, test } from 'vitest';
import type { ModuleEntry } from '../../src/domain/guide/content-index.ts';
import type { LearningPath } from '../../src/domain/learning/path-schema.ts';
import { nextOnPath, shownPath } from '../../src/learn/paths.ts';

const module = (id: string): ModuleEntry => ({
	id,
	number: 1,
	title: `Module ${id}`,
	minutes: 8,
	cards: 0,
	lessons: ['one', 'two'].map((lesson) => ({ id: lesson, title: `${id} ${lesson}`, minutes: 4 })),
	exercises: []
});
const modules = [module('m'), module('n')];
const path = (id: string): LearningPath => ({
	id,
	title: 'Short',
	for: 'You.',
	ends: 'You can.',
	minutes: 12,
	stages: [
		{
			title: 'All',
			stops: [
				{
					kind: 'lesson',
					title: 'n two',
					minutes: 4,
					address: '/learn/n/two',
					subject: 'n/two'
				},
				{ kind: 'module', title: 'Module m', minutes: 8, address: '/learn/m', subject: 'm' }
			]
		}
	]
});
const none = { attempts: [], outcomes: [], artefacts: [] };
const read = (...subjects: string[]) => ({
	...none,
	outcomes: subjects.map((subject) => ({ of: 'lesson', subject }) as const)
});
const next = (subject: string, ...done: string[]) =>
	nextOnPath(path('short'), modules, read(...done), subject);

test('a lesson off the path leads to what the path has next', () => {
	expect(next('n/one')).toEqual({ title: 'n two', href: '#/learn/n/two' });
});

test('a lesson on the path counts as read at its end', () => {
	expect(next('n/two')).toEqual({ title: 'Module m', href: '#/learn/m' });
	expect(next('m/one', 'n/two')).toEqual({ title: 'm two', href: '#/learn/m/two' });
});

test('at the end of the path nothing is next', () => {
	expect(next('m/two', 'n/two', 'm/one')).toBeUndefined();
});

test('before a path is chosen the first shift is shown, and a chosen one instead of it', () => {
	const paths = ['tonight', 'first-shift', 'whole'].map(path);
	expect(shownPath(undefined, paths)?.id).toBe('first-shift');
	expect(shownPath(paths[0], paths)?.id).toBe('tonight');
	expect(shownPath(undefined, paths.slice(2))?.id).toBe('whole');
});
