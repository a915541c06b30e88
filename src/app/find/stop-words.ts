/** Words that say nothing of what is sought. “On”, “off”, “not” and “who” stay: much is told apart by them. */
const STOP = `a an and any are as at be been but by can could did do does for from get had has have how i if in into is it
	its just me my of or our s should so some than that the their them then there these they this those to us was we were
	what when where which will with would you your`;
const WORDS: ReadonlySet<string> = new Set(STOP.split(/\s+/));

/** A word as it is looked for: in small letters; nothing for a stop word. */
export const wordOf = (word: string): string | null => {
	const low = word.toLowerCase();
	return WORDS.has(low) ? null : low;
};
