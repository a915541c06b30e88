/** Places and pages by name: what the palette offers before anything is typed, and finds without the index. */
export const PLACES = [
	{ title: 'Today', words: 'home start continue', address: '#/' },
	{ title: 'Learn', words: 'modules lessons paths', address: '#/learn' },
	{ title: 'Review', words: 'cards due spaced', address: '#/learn/review' },
	{ title: 'Our service', words: 'artefacts documents exercises', address: '#/learn/our-service' },
	{ title: 'Ready for the first shift', words: 'readiness on call', address: '#/learn/readiness' },
	{ title: 'Glossary', words: 'terms definitions', address: '#/learn/glossary' },
	{ title: 'What the guides teach', words: 'coverage points', address: '#/learn/coverage' },
	{
		title: 'Escalation lab',
		words: 'simulate timeline rota delay',
		address: '#/lab'
	},
	{ title: 'Drill', words: 'incident practise scenario', address: '#/drill' },
	{ title: 'Assess', words: 'maturity questions team', address: '#/assess' },
	{ title: 'Progress', words: 'charts', address: '#/progress' },
	{ title: 'Records and backup', words: 'export import delete', address: '#/records' },
	{ title: 'Open a link', words: 'shared paste', address: '#/open' },
	{ title: 'About', words: 'privacy licence guides', address: '#/about' }
] as const;

export type Place = (typeof PLACES)[number];

/** Places whose name or other words begin with what is sought. */
export function placesFor(sought: string): readonly Place[] {
	const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
	return PLACES.filter(({ title, words: more }) => {
		const known = `${title} ${more}`.toLowerCase().split(' ');
		return words.every((word) => known.some((one) => one.startsWith(word)));
	});
}
