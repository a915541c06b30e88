import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compileContent } from '../../../src/compile/content.ts';
import { uncovered } from '../../../src/domain/learning/author-module.ts';
import { checksOf } from '../../../src/domain/learning/checks-of.ts';
import { GlossarySchema } from '../../../src/domain/learning/schema.ts';
import { countWords, lessonText } from '../../../src/domain/learning/words.ts';

const root = process.cwd();
const content = compileContent(root);
const module = content.modules.find((one) => one.id === 'escalate-well')!;
const lessons = module.lessons.filter((one) => one.kind === 'lesson');
const checks = module.lessons.flatMap((one) => checksOf(one).map(({ check }) => check));
/** The epigraph and the list of links teach nothing by themselves. */
const teachable = Object.keys(content.points).filter((id) =>
	/^fso\.escalations\.(0[2-9]|1[0-5])$/.test(id)
);

describe('Escalate well', () => {
	test('teaches and asks every teachable point of its page', () => {
		expect(teachable).toHaveLength(14);
		expect(uncovered(teachable, [module])).toEqual({ untaught: [], unexercised: [] });
	});

	test('has one idea a lesson, a figure in each, and a few cards', () => {
		expect(lessons).toHaveLength(5);
		for (const lesson of lessons) {
			expect(countWords(lessonText(lesson))).toBeLessThanOrEqual(350);
			expect(lesson.blocks.some((block) => block.kind === 'diagram')).toBe(true);
		}
		const cards = checks.filter((check) => check.card).length;
		expect(cards).toBeGreaterThanOrEqual(3);
		expect(cards).toBeLessThanOrEqual(6);
	});

	test('uses every kind of check there is', () => {
		expect([...new Set(checks.map((check) => check.kind))].toSorted()).toEqual([
			'branch',
			'fault',
			'multiple',
			'order',
			'single'
		]);
	});

	test('does not give the answer away by length', () => {
		const options = checks.flatMap((check) =>
			check.kind === 'single' || check.kind === 'multiple' ? check.options : []
		);
		const mean = (correct: boolean): number => {
			const of = options.filter((one) => one.correct === correct);
			return of.reduce((sum, one) => sum + one.text.length, 0) / of.length;
		};
		expect(Math.abs(mean(true) - mean(false))).toBeLessThan(6);
	});
});

test('the glossary parses, in alphabetical order, and cites points that exist', () => {
	const source = readFileSync(join(root, 'content/glossary/escalation.yaml'), 'utf8');
	const { terms } = v.parse(GlossarySchema, parse(source));
	expect(terms.map((one) => one.id)).toEqual(terms.map((one) => one.id).toSorted());
	expect(terms.flatMap((one) => one.points).filter((id) => !(id in content.points))).toEqual([]);
});
