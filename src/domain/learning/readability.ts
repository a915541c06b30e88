import { countWords, sentences } from './words.ts';

/** Syllables of an English word, estimated: groups of vowels, less a silent e at its end; at least one. */
export function syllables(word: string): number {
	const plain = word.toLowerCase().replace(/[^a-z]/g, '');
	const spoken = plain.replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, '');
	return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 0);
}

/**
 * The Flesch–Kincaid grade of a text: about how many years of school it asks for. It counts lengths and knows nothing of
 * sense. Source: Kincaid et al., 1975, Research Branch Report 8-75, Naval Technical Training Command.
 */
export function readingGrade(text: string): number {
	const words = text.match(/[\p{L}][\p{L}’']*/gu) ?? [];
	const lines = sentences(text).length;
	if (words.length === 0 || lines === 0) return 0;
	const spoken = words.reduce((sum, word) => sum + syllables(word), 0);
	return 0.39 * (countWords(text) / lines) + 11.8 * (spoken / words.length) - 15.59;
}
