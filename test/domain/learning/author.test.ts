import { describe, expect, test } from 'vitest';
import { checkDiagram } from '../../../src/domain/learning/author-diagram.ts';
import { checkLesson, minutesFit } from '../../../src/domain/learning/author-lesson.ts';
import {
	checkModule,
	longestShare,
	uncovered
} from '../../../src/domain/learning/author-module.ts';
import { rotationRows } from '../../../src/domain/learning/rotation.ts';
import type { Block, Diagram, Finding } from '../../../src/domain/learning/types.ts';
import { countWords, plainText, sentences } from '../../../src/domain/learning/words.ts';
import { cited, lessonOf, moduleOf, sample } from './sample.ts';

const said = (findings: readonly Finding[]) =>
	findings.map(({ path, message }) => `${path.join('.')} ${message}`);
const single = sample('single');

const lanes: Diagram = {
	kind: 'lanes',
	id: 'night',
	caption: 'A night',
	summary: 'A night in words.',
	span: 10,
	step: 5,
	cases: [
		{ title: 'One', outcome: 'Well.', lanes: [{ name: 'Nia', marks: [{ at: 11, is: 'ack' }] }] }
	]
};
const rotation: Extract<Diagram, { kind: 'rotation' }> = {
	kind: 'rotation',
	id: 'weeks',
	caption: 'Weeks',
	people: ['Ade', 'Bo', 'Cy'],
	weeks: 3,
	offset: 1,
	shadow: { name: 'Ola', weeks: [2] }
};

describe('a figure', () => {
	test('is refused where it cannot be drawn', () => {
		expect(said(checkDiagram(lanes))).toEqual([
			'cases.0.lanes.0.marks.0.at 11 lies past the end of the axis'
		]);
		expect(
			said(checkDiagram({ ...rotation, offset: 3, shadow: { name: 'Ola', weeks: [4] } }))
		).toEqual([
			'offset puts one person in both rows of a week',
			'shadow.weeks.0 there is no week 4'
		]);
		expect(
			said(
				checkDiagram({
					kind: 'matrix',
					id: 'grid',
					caption: 'Grid',
					corner: 'Service',
					columns: ['One', 'Two'],
					rows: [{ name: 'Tier 1', cells: [{ is: 'yes', says: 'Yes' }] }]
				})
			)
		).toEqual(['rows.0.cells 1 cells under 2 columns']);
	});

	test('a rotation’s second row is its first, one week on', () => {
		expect(rotationRows(rotation)).toEqual([
			{ name: 'Primary', people: ['Ade', 'Bo', 'Cy'] },
			{ name: 'Secondary', people: ['Cy', 'Ade', 'Bo'] },
			{ name: 'Shadow', people: [undefined, 'Ola', undefined] }
		]);
	});
});

describe('a lesson', () => {
	const prose = (html: string) => ({ kind: 'prose' as const, html, asides: [] });
	const sound = lessonOf(single);

	test('the sample has no fault', () => {
		expect(checkLesson(sound)).toEqual([]);
	});

	test.each([
		['<h3>Down</h3>', 'blocks.0 a heading jumps from level 1 to 3'],
		['<h1>Again</h1>', 'blocks.0 the title is the only first heading'],
		['<p><img src="x" alt=""></p>', 'blocks.0 an image without words for whoever cannot see it'],
		[`<p>${'word '.repeat(30)}</p>`, 'lead sentences of 30.0 words on average'],
		[`<p>${'A word. '.repeat(200)}</p>`, 'lead 402 words']
	])('with %s is refused', (html, message) => {
		expect(
			said(checkLesson({ ...sound, blocks: [prose(html), ...sound.blocks.slice(1)] }))
		).toContain(message);
	});

	test('without a check, or with wrong minutes, is refused', () => {
		expect(said(checkLesson({ ...sound, blocks: [prose('<p>Words.</p>')] }))).toContain(
			'id asks nothing'
		);
		expect(said(checkLesson({ ...sound, minutes: 9 }))).toEqual([
			'minutes says 9, takes about 0.8'
		]);
		expect([minutesFit(3, 2.5), minutesFit(10, 7.5), minutesFit(10, 8)]).toEqual([
			true,
			false,
			true
		]);
	});
});

describe('a lesson’s way to the guide', () => {
	const sound = lessonOf(single);
	const linkless = {
		...sound,
		blocks: sound.blocks.map((block) => (block.kind === 'prose' ? { ...block, asides: [] } : block))
	};

	test('is a cite block, and its lack is found', () => {
		expect(checkLesson(linkless)).toEqual([
			{ path: ['id'], message: 'links no guide point', expected: 'a cite block' }
		]);
	});

	test('may be a calculator’s points; a callout is none', () => {
		const calculator: Block = {
			kind: 'calculator',
			calculator: {
				id: 'budget',
				calculates: 'error-budget',
				title: 'Budget',
				text: 'How much may fail?',
				points: cited.kind === 'cite' ? cited.points : []
			}
		};
		const callout: Block = {
			kind: 'prose',
			html: '<p>It rings.</p>',
			asides: [{ kind: 'callout', title: 'Note', text: 'It rings.' }]
		};
		expect(checkLesson({ ...linkless, blocks: [...linkless.blocks, calculator] })).toEqual([]);
		expect(said(checkLesson({ ...linkless, blocks: [callout, ...linkless.blocks] }))).toEqual([
			'id links no guide point'
		]);
	});

	test('is not asked of a practice', () => {
		expect(checkLesson({ ...linkless, kind: 'practice' })).toEqual([]);
	});
});

describe('a module', () => {
	const known = (id: string) => id === 'fso.escalations.02';

	test('the sample has no fault', () => {
		expect(checkModule(moduleOf(lessonOf(single)), known)).toEqual([]);
	});

	test('reports ids that stand twice, unknown points and exercises, and its own words', () => {
		const lesson = lessonOf(single, { ...single, tests: ['fso.escalations.99'] });
		const broken = {
			...moduleOf({
				...lesson,
				minutes: 2,
				blocks: [...lesson.blocks, { kind: 'exercise', exercise: 'none', text: 'Do it.' }]
			}),
			why: 'One sentence.',
			minutes: 9
		};
		expect(said(checkModule(broken, known))).toEqual([
			'lessons.0.blocks.2.id the id "check one" stands twice',
			'lessons.0.blocks.2.tests.0 the guides have no point fso.escalations.99',
			'lessons.0.blocks.3.exercise module.yaml has no exercise "none"',
			'why says why in other than two sentences',
			'minutes says 9, its lessons and exercises say 2 together'
		]);
	});

	test('refuses a right option that is the longest too often', () => {
		const long = single.options.map((one) =>
			one.correct ? { ...one, text: 'Option, longest' } : one
		);
		const checks = Array.from({ length: 10 }, (_, i) => ({
			...single,
			id: `c${i}`,
			options: i < 5 ? long : single.options
		}));
		const module = moduleOf({ ...lessonOf(...checks), minutes: 8 });
		expect(longestShare([module])).toEqual({ share: 0.5, of: 10 });
		expect(said(checkModule({ ...module, minutes: 8 }, known))).toEqual([
			'id the right option is the longest in 50 % of the checks'
		]);
	});

	test('tells which points nobody teaches or asks', () => {
		expect(
			uncovered(['fso.escalations.02', 'fso.escalations.03'], [moduleOf(lessonOf(single))])
		).toEqual({
			untaught: ['fso.escalations.03'],
			unexercised: ['fso.escalations.03']
		});
	});
});

test('words and sentences of compiled prose', () => {
	const text = plainText('<h2>Two words</h2><p>One &amp; two. “Three four!” Five.</p>');
	expect([countWords(text), sentences(text).length]).toEqual([7, 4]);
});
