import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compileGuides } from '../../src/compile/guide.ts';

const files = readdirSync('content/guide').map((name) => ({
	file: `content/guide/${name}`,
	text: readFileSync(`content/guide/${name}`, 'utf8')
}));

test('the three digests compile without a problem and every point can be cited', () => {
	const { points, problems } = compileGuides(files);
	expect(problems).toEqual([]);
	expect(Object.keys(points)).toHaveLength(554);
	expect(points['fso.escalations.13']).toMatchObject({
		label: 'Escalation Policies, point 13',
		url: 'https://ownership.pagerduty.com/escalations/'
	});
});

test('a label is short, says that its number is a point’s, and shows no spaced hyphen', () => {
	const { points } = compileGuides(files);
	const labels = Object.values(points).map(({ label }) => label);
	expect(labels.filter((label) => !/^[^()]+, point [1-9]\d*$/.test(label))).toEqual([]);
	expect(labels.filter((label) => label.includes(' - '))).toEqual([]);
	expect([points['fso.index.01']?.label, points['rev.next_steps.01']?.label]).toEqual([
		'Home, point 1',
		'Next Steps, point 1'
	]);
});

test('every fault is named with its line, its column and what was expected', () => {
	const text = [
		'source: { title: T, url: "https://x.test/", license: MIT, repository: "https://x.test/" }',
		'sections:',
		'  - id: fso.x',
		'    title: X',
		'    url: https://x.test/',
		'    teaches: x',
		'    points:',
		'      - { id: fso.x.01, heading: H, kind: rumour, point: P, extra: 1 }'
	].join('\n');
	const { problems } = compileGuides([{ file: 'g.yaml', text }]);
	expect(problems.map(({ line, column, message }) => ({ line, column, message }))).toEqual([
		{ line: 1, column: 45, message: expect.stringContaining('source.license') },
		{ line: 8, column: 37, message: expect.stringContaining('sections.0.points.0.kind') },
		{ line: 8, column: 61, message: 'sections.0.points.0.extra: unknown key' }
	]);
	expect(problems[1]?.expected).toContain('warning');
});
