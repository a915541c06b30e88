import type { Block, Lesson } from './types.ts';

const BLOCK_END = /<\/(p|li|h[1-6]|td|th|blockquote|figcaption|pre)>/gi;
const ENTITY: Readonly<Record<string, string>> = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#39;': "'",
	'&nbsp;': ' '
};

/** The plain text of compiled prose; every block ends a line. */
export const plainText = (html: string): string =>
	html
		.replace(BLOCK_END, '\n')
		.replace(/<[^>]*>/g, ' ')
		.replace(/&[a-z#0-9]+;/gi, (entity) => ENTITY[entity] ?? ' ');

/** How many words a reader reads; numbers count, dashes between spaces do not. */
export const countWords = (text: string): number =>
	text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,:/-]*/gu)?.length ?? 0;

/** Sentences of a text: split at full stops and line ends, headings and list items included. */
export const sentences = (text: string): readonly string[] =>
	text
		.split(/(?<=[.!?]["”’)]?)\s+|\n+/u)
		.map((sentence) => sentence.trim())
		.filter((sentence) => countWords(sentence) > 0);

const asideText = (block: Extract<Block, { kind: 'prose' }>): string =>
	block.asides
		.map((aside) => (aside.kind === 'callout' ? `${aside.title}\n${aside.text}` : aside.text))
		.join('\n');

/** The prose of a lesson with the notes in its margin: what the limit of 350 words is about. */
export const lessonText = (lesson: Pick<Lesson, 'lead' | 'blocks'>): string =>
	[
		lesson.lead,
		...lesson.blocks.map((block) =>
			block.kind === 'prose' ? `${plainText(block.html)}\n${asideText(block)}` : ''
		)
	].join('\n');

const otherText = (block: Block): string => {
	if (block.kind === 'diagram') return `${block.diagram.caption}\n${block.diagram.key ?? ''}`;
	if (block.kind !== 'example') return '';
	const { example } = block;
	const steps = example.steps.map((step) => `${step.ask}\n${step.does}\n${step.because}`);
	return [example.situation, ...steps, example.closing ?? ''].join('\n');
};

const WORDS_A_MINUTE = 200;
const MINUTES_A_CHECK = 0.75;

/** Minutes a lesson takes: reading at 200 words a minute and three quarters of a minute a check. */
export function estimatedMinutes(lesson: Pick<Lesson, 'lead' | 'blocks'>): number {
	const read = countWords(`${lessonText(lesson)}\n${lesson.blocks.map(otherText).join('\n')}`);
	const checks = lesson.blocks.filter((block) => block.kind === 'check').length;
	return read / WORDS_A_MINUTE + checks * MINUTES_A_CHECK;
}
