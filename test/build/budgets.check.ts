import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { graph, gzip, keyOf, scripts, styles, without } from './graph.ts';

// Design, section 6. kB are 1,000 bytes, gzip.
const kB = (bytes: number): number => Math.round(bytes / 100) / 10;

const entry = graph('index.html');
const storage = graph(keyOf('localforage.js'));
const page = (...keys: string[]): ReadonlySet<string> => graph('index.html', ...keys);
const all = (...keys: string[]): number => scripts(new Set([...page(...keys), ...storage]));

const today = keyOf('today/TodayPage.svelte');
const lesson = keyOf('learn/LessonPage.svelte');
const module = keyOf('virtual:content/module/escalate-well');
const run = keyOf('drill/RunPage.svelte');
const drill = keyOf('virtual:content/drill/quiet-page');
const progress = keyOf('progress/ProgressPage.svelte');

test('Today paints after 30 kB of scripts', () => {
	expect(kB(scripts(page(today)))).toBeLessThanOrEqual(30);
});
test('all that loads on Today is 46 kB', () => {
	expect(kB(all(today))).toBeLessThanOrEqual(46);
});
test('a lesson paints after 30 kB of scripts, its own words aside', () => {
	expect(kB(scripts(page(lesson)))).toBeLessThanOrEqual(30);
});
test('all that loads on a lesson is 46 kB', () => {
	expect(kB(all(lesson, module))).toBeLessThanOrEqual(46);
});
test('a drill adds 30 kB', () => {
	expect(kB(scripts(without(page(run, drill), page(today))))).toBeLessThanOrEqual(30);
});
test('Progress adds 70 kB', () => {
	const chart = graph(keyOf('ui/chart/registry.ts'));
	const added = without(new Set([...page(progress), ...chart]), page(today));
	expect(kB(scripts(added))).toBeLessThanOrEqual(70);
});
test('styles of any page are 10 kB', () => {
	for (const key of [today, lesson, run, progress])
		expect(kB(styles(page(key)))).toBeLessThanOrEqual(10);
});
test('the first page is one file with its style in it, and asks for nothing from elsewhere', () => {
	const html = readFileSync('dist/index.html', 'utf8');
	expect(html).not.toContain('rel="stylesheet"');
	expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
	expect(kB(gzip('index.html'))).toBeLessThanOrEqual(14);
	expect(entry.size).toBeGreaterThan(0);
});
