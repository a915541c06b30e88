import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { graph, gzip, keyOf, keysWith, named, scripts, styles, without } from './graph.ts';

// Design, section 6. kB are 1,000 bytes, gzip.
const kB = (bytes: number): number => Math.round(bytes / 100) / 10;

/** Bytes of the style that travels inside index.html. */
const inlinedStyle = (): number => {
	const [, style = ''] =
		/<style>([\s\S]*?)<\/style>/.exec(readFileSync('dist/index.html', 'utf8')) ?? [];
	return gzipSync(style, { level: 9 }).length;
};

const page = (...keys: string[]): ReadonlySet<string> => graph('index.html', ...keys);

/** What every page asks for once it is up: storage, and the rail's furniture. */
const LATER = [named('storage'), keyOf('ports/keeper.ts'), named('rail')];
const all = (...keys: string[]): number => scripts(page(...keys, ...LATER));

const today = keyOf('today/TodayPage.svelte');
const figure = [keyOf('today/Nights.svelte'), keyOf('virtual:content/figure/two-nights')];
const doors = keyOf('today/Doors.svelte');
const lesson = keyOf('learn/LessonPage.svelte');
const lessonParts = keyOf('learn/lesson-parts.ts');
const words = keyOf('virtual:content/lesson/escalate-well/the-delay');
const figureOfIt = keyOf('parts/diagram/LaneCases.svelte');
const run = keyOf('drill/RunPage.svelte');
const drill = keyOf('virtual:content/drill/quiet-page');
const progress = keyOf('progress/ProgressPage.svelte');

test('Today paints after 30 kB of scripts', () => {
	expect(kB(scripts(page(today)))).toBeLessThanOrEqual(30);
});
test('all that loads on a first visit to Today is 46 kB, figure and storage included', () => {
	expect(kB(all(today, ...figure, doors))).toBeLessThanOrEqual(46);
});
test('all that loads on Today later is 46 kB', () => {
	expect(kB(all(today, keyOf('today/Daily.svelte')))).toBeLessThanOrEqual(46);
});
test('a lesson paints after 30 kB of scripts and its own words', () => {
	expect(kB(scripts(without(page(lesson), new Set([words]))))).toBeLessThanOrEqual(30);
});
// Two bars of the design are not met yet; these hold what is, so that it only gets better. CONTRIBUTING says why.
test('all that loads on a lesson with its figure is 66 kB (bar 46)', () => {
	expect(kB(all(lesson, lessonParts, words, figureOfIt))).toBeLessThanOrEqual(66);
});
test('a drill adds 56 kB, its own words included (bar 30)', () => {
	expect(kB(scripts(without(page(run, drill), page(today))))).toBeLessThanOrEqual(56);
});
test('Progress adds 70 kB', () => {
	const added = without(page(progress, keyOf('ui/chart/registry.ts')), page(today));
	expect(kB(scripts(added))).toBeLessThanOrEqual(70);
});
test('the words of any lesson are 8 kB', () => {
	const lessons = keysWith('virtual:content/lesson/');
	expect(lessons.length).toBeGreaterThan(80);
	const heavy = lessons.filter((key) => kB(scripts(new Set([key]))) > 8);
	expect(heavy).toEqual([]);
});
test('styles of any page are 10 kB', () => {
	const first = inlinedStyle();
	for (const key of [today, lesson, run, progress])
		expect(kB(first + styles(page(key)))).toBeLessThanOrEqual(10);
});
test('the first page is one file with its style in it, and asks for nothing from elsewhere', () => {
	const html = readFileSync('dist/index.html', 'utf8');
	expect(html).not.toContain('rel="stylesheet"');
	expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
	expect(kB(gzip('index.html'))).toBeLessThanOrEqual(14);
});
// What an executive's phone loads for a team's link, its questions and steps included.
test('a shared team result adds 88 kB, of which its words are 32', () => {
	const shared = page(
		keyOf('share/OpenTeamPage.svelte'),
		keyOf('app/later-pages.ts'),
		keyOf('virtual:content/assessment/all-questions'),
		keyOf('virtual:content/assessment/plan')
	);
	expect(kB(scripts(without(shared, page(today))))).toBeLessThanOrEqual(88);
});
