import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compileContent } from '../../../src/compile/content.ts';
import { checksOf } from '../../../src/domain/learning/checks-of.ts';
import { GlossarySchema } from '../../../src/domain/learning/schema.ts';
import type { Check, LearningModule } from '../../../src/domain/learning/types.ts';
import { countWords, lessonText } from '../../../src/domain/learning/words.ts';
import { KINDS } from './sample.ts';

// Spec "Learn", sections 2 and 4, over all that is written: what single files cannot show.
const root = process.cwd();
const content = compileContent(root);
const { modules } = content;

const checksIn = ({ lessons }: Pick<LearningModule, 'lessons'>): readonly Check[] =>
	lessons.flatMap((lesson) => checksOf(lesson).map(({ check }) => check));
const checks = modules.flatMap((module) => checksIn(module));
const figuresIn = ({ lessons }: LearningModule): number =>
	lessons.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === 'diagram').length;

test('there are twenty-two modules, in the order of their numbers', () => {
	expect(modules.map(({ number }) => number)).toEqual(Array.from({ length: 22 }, (_, i) => i));
});

describe.each(modules.map((module) => [module.title, module] as const))('%s', (_, module) => {
	test('has lessons of one idea each, none longer than 350 words', () => {
		const long = module.lessons
			.filter(({ kind }) => kind === 'lesson')
			.map((lesson) => [lesson.id, countWords(lessonText(lesson))] as const)
			.filter(([, words]) => words > 350);
		expect(long).toEqual([]);
	});

	test('shows at least one figure', () => {
		expect(figuresIn(module)).toBeGreaterThanOrEqual(1);
	});

	test('brings back a few of its checks, not all of them', () => {
		const cards = checksIn(module).filter(({ card }) => card).length;
		// The first module asks where somebody stands; there is nothing in it to keep.
		if (module.id === 'start-here') return;
		expect(cards).toBeGreaterThanOrEqual(3);
		expect(cards).toBeLessThanOrEqual(12);
	});

	test('asks in every lesson', () => {
		const silent = module.lessons.filter((lesson) => checksOf(lesson).length === 0);
		expect(silent.map(({ id }) => id)).toEqual([]);
	});
});

describe('all modules together', () => {
	test('draw at least 24 figures', () => {
		const figures = modules.reduce((sum, module) => sum + figuresIn(module), 0);
		expect(figures).toBeGreaterThanOrEqual(24);
	});

	test('ask at least 240 checks, of every kind there is', () => {
		expect(checks.length).toBeGreaterThanOrEqual(240);
		expect(new Set(checks.map(({ kind }) => kind))).toEqual(new Set(KINDS));
	});

	test('do not give the answer away by length', () => {
		const options = checks.flatMap((check) =>
			check.kind === 'single' || check.kind === 'multiple' ? check.options : []
		);
		const mean = (correct: boolean): number => {
			const of = options.filter((one) => one.correct === correct);
			return of.reduce((sum, one) => sum + one.text.length, 0) / of.length;
		};
		expect(Math.abs(mean(true) - mean(false))).toBeLessThan(6);
	});

	test('leave no point of the two guides untaught or unexercised without a reason', () => {
		expect(content.problems).toEqual([]);
	});
});

describe.each(readdirSync(join(root, 'content/glossary')))('the glossary, %s', (file) => {
	const source = readFileSync(join(root, 'content/glossary', file), 'utf8');
	const { terms } = v.parse(GlossarySchema, parse(source));

	test('stands in alphabetical order', () => {
		const ids = terms.map(({ id }) => id);
		expect(ids).toEqual(ids.toSorted());
	});

	test('cites points that exist', () => {
		expect(terms.flatMap(({ points }) => points).filter((id) => !(id in content.points))).toEqual(
			[]
		);
	});
});
