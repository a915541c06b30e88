import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { LessonState } from '../../src/domain/learning/lesson-events.ts';
import type { Check, Lesson } from '../../src/domain/learning/types.ts';
import { namedIn, placed } from '../../src/learn/placement.ts';

const modules = [{ title: 'Why own it' }, { title: 'Escalate well' }, { title: 'Make the case' }];
const [why, escalate] = modules;

const check = (id: string, explain: string) => ({ id, rev: 1, explain }) as Check;
const lesson: Pick<Lesson, 'blocks'> = {
	blocks: [
		{ kind: 'check', check: check('one', 'Ask early. If that is new, see “Escalate well”.') },
		{ kind: 'check', check: check('two', 'See “Why own it”; for a leader, “Make the case”.') }
	]
};

/** Each check with how its first answer went; the answers since were right. */
const after = (first: Readonly<Record<string, boolean>>): LessonState => ({
	finished: false,
	checks: Object.fromEntries(
		Object.entries(first).map(([id, firstRight]) => [
			id,
			{ rev: 1, answer: [], right: true, firstRight, tries: firstRight ? 1 : 2, open: false }
		])
	) as unknown as LessonState['checks']
});

test('says nothing before the last answer', () => {
	expect(placed(lesson, after({ one: false }), modules)).toBeUndefined();
});

test('names the module of each first answer that was wrong, in the order of the modules', () => {
	expect(placed(lesson, after({ one: false, two: false }), modules)).toEqual([why, escalate]);
	expect(placed(lesson, after({ one: false, two: true }), modules)).toEqual([escalate]);
	expect(placed(lesson, after({ one: true, two: true }), modules)).toEqual([]);
});

test('a name in quotes counts when it is a module’s', () => {
	expect(namedIn('The alert “Payments are refused” goes to “Escalate well”.', modules)).toBe(
		escalate
	);
	expect(namedIn('Nothing “here” is one.', modules)).toBeUndefined();
});

test('every check of the placement names a module', () => {
	const words = readFileSync('content/modules/00-start-here/30-placement.md', 'utf8');
	const explains = words
		.split('```check')
		.slice(1)
		.map((one) => one.split('explain:')[1] ?? '');
	const titles = readdirSync('content/modules').map((folder) => ({
		title:
			/^title: (.*)$/m.exec(readFileSync(`content/modules/${folder}/module.yaml`, 'utf8'))?.[1] ??
			''
	}));
	expect(explains.length).toBe(8);
	for (const explain of explains)
		expect([explain, namedIn(explain.replace(/\s+/g, ' '), titles)?.title]).not.toContain(
			undefined
		);
});
