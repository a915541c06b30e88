import type { Evidence, Inject, Scenario, Scene, Seconds } from './types.ts';

const WORDS_A_MINUTE = 200;
/** Seconds that a decision takes beside the reading. */
export const DECIDING: Seconds = 8;

export const wordsIn = (text: string): number =>
	text.split(/\s+/).filter((word) => /\w/.test(word)).length;

/** Syllables of an English word, near enough for a reading grade. */
export function syllablesIn(word: string): number {
	const letters = word.toLowerCase().replace(/[^a-z]/g, '');
	if (letters.length <= 3) return 1;
	const trimmed = letters
		.replace(/(?:[^laeiouy]es|[^laeiouytd]ed|[^laeiouy]e)$/, '')
		.replace(/^y/, '');
	return Math.max(1, trimmed.match(/[aeiouy]{1,2}/g)?.length ?? 1);
}

/** Flesch–Kincaid grade of some prose. */
export function gradeOf(text: string): number {
	const sentences = text.split(/[.!?:;]+["”’]?(?:\s|$)|\n\s*\n/).filter((part) => /\w/.test(part));
	const words = text.split(/\s+/).filter((word) => /[a-z]/i.test(word));
	if (words.length === 0) return 0;
	const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
	return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

function proseOf(evidence: Evidence): string {
	switch (evidence.kind) {
		case 'alert':
		case 'settings':
			return evidence.rows.flat().join(' ');
		case 'chat':
			return evidence.lines.map(({ who, text }) => `${who} ${text}`).join(' ');
		case 'log':
			return evidence.lines.map(({ text }) => text).join(' ');
		case 'graph':
			return evidence.mark?.text ?? '';
		case 'runbook':
			return evidence.steps.join(' ');
	}
}

/** What is read where something is decided: situation, question, options. */
export const proseAt = (asked: Scene | Inject): string =>
	[asked.room, asked.ask ?? '', ...asked.choices.map(({ text }) => `${text}.`)].join('\n\n');

export const secondsToRead = (words: number): Seconds => (words / WORDS_A_MINUTE) * 60;

/** Words of a piece of evidence. */
export const wordsOfEvidence = ({ evidence }: Scenario, id: string): number => {
	const item = evidence[id];
	return item ? wordsIn(`${item.title} ${proseOf(item)}`) : 0;
};
