import { checkCheck } from './author-check.ts';
import { checkDiagram } from './author-diagram.ts';
import type { Block, Finding, Lesson } from './types.ts';
import { countWords, estimatedMinutes, lessonText, plainText, sentences } from './words.ts';

const MOST_WORDS = 350;
const LONGEST_AVERAGE = 20;
const MINUTES_OFF = 0.3;

function checkProse(html: string, path: Finding['path']): Finding[] {
	const findings: Finding[] = [];
	let level = 1;
	for (const [, digit] of html.matchAll(/<h([1-6])/g)) {
		const next = Number(digit);
		if (next > level + 1)
			findings.push({ path, message: `a heading jumps from level ${level} to ${next}` });
		level = next;
	}
	if (/<h1/.test(html))
		findings.push({
			path,
			message: 'the title is the only first heading',
			expected: '## or lower'
		});
	if (/<img(?![^>]*\salt="[^"]+")/.test(html))
		findings.push({ path, message: 'an image without words for whoever cannot see it' });
	return findings;
}

function checkBlock(block: Block, path: Finding['path']): Finding[] {
	const inside = (findings: readonly Finding[]): Finding[] =>
		findings.map((finding) => ({ ...finding, path: [...path, ...finding.path] }));
	if (block.kind === 'check') return inside(checkCheck(block.check));
	if (block.kind === 'diagram') return inside(checkDiagram(block.diagram));
	return block.kind === 'prose' ? checkProse(block.html, path) : [];
}

/** Mean words a sentence over a lesson's prose. */
export function meanSentence(lesson: Pick<Lesson, 'blocks'>): number {
	const prose = lesson.blocks.map((block) => (block.kind === 'prose' ? plainText(block.html) : ''));
	const all = sentences(prose.join('\n'));
	return all.length ? all.reduce((sum, one) => sum + countWords(one), 0) / all.length : 0;
}

/** Whether stated minutes lie within 30 % of the estimate, or within the minute it rounds to. */
export const minutesFit = (stated: number, estimated: number): boolean =>
	Math.abs(stated - estimated) <= Math.max(MINUTES_OFF * estimated, 0.5);

/** Whether a reader gets from here to the guide: by a citation in the margin, or by a calculator's points. */
const linksGuide = ({ blocks }: Pick<Lesson, 'blocks'>): boolean =>
	blocks.some(
		(block) =>
			block.kind === 'calculator' ||
			(block.kind === 'prose' && block.asides.some(({ kind }) => kind === 'cite'))
	);

/** Paths begin at the lesson: `['minutes']`, or `['blocks', 3, 'options', 1, 'text']` (inside the fence). */
export function checkLesson(lesson: Lesson): Finding[] {
	const findings = lesson.blocks.flatMap((block, i) => checkBlock(block, ['blocks', i]));
	const words = countWords(lessonText(lesson));
	if (words > MOST_WORDS)
		findings.push({ path: ['lead'], message: `${words} words`, expected: `at most ${MOST_WORDS}` });
	const mean = meanSentence(lesson);
	if (mean > LONGEST_AVERAGE)
		findings.push({
			path: ['lead'],
			message: `sentences of ${mean.toFixed(1)} words on average`,
			expected: `at most ${LONGEST_AVERAGE}`
		});
	const minutes = estimatedMinutes(lesson);
	if (!minutesFit(lesson.minutes, minutes))
		findings.push({
			path: ['minutes'],
			message: `says ${lesson.minutes}, takes about ${minutes.toFixed(1)}`,
			expected: 'within 30 %'
		});
	if (!lesson.blocks.some((block) => block.kind === 'check'))
		findings.push({ path: ['id'], message: 'asks nothing', expected: 'one check or more' });
	if (lesson.kind === 'lesson' && !linksGuide(lesson))
		findings.push({ path: ['id'], message: 'links no guide point', expected: 'a cite block' });
	return findings;
}
