import MiniSearch from 'minisearch';
import docs from 'virtual:content/search';
import type { SearchDoc } from '../../domain/learning/search-docs.ts';

const FIELDS = ['title', 'under', 'text', 'words'];
const MOST = 30;

const index = new MiniSearch<SearchDoc & { readonly id: number }>({
	fields: FIELDS,
	searchOptions: {
		boost: { title: 4, under: 1.5, text: 1.5 },
		prefix: (word) => word.length > 2,
		fuzzy: (word) => (word.length > 4 ? 0.2 : false),
		combineWith: 'AND',
		// What is taught comes before what it was taken from.
		boostDocument: (id) => WEIGHTS[docs[Number(id)]?.kind ?? 'point']
	}
});
const WEIGHTS: Readonly<Record<SearchDoc['kind'], number>> = {
	lesson: 1.3,
	module: 1.3,
	exercise: 1.2,
	path: 1.2,
	term: 1.5,
	drill: 1.3,
	assessment: 1,
	point: 0.7
};
index.addAll(docs.map((doc, id) => ({ ...doc, id })));

/** What fits best, best first; nothing for nothing. */
export const find = (sought: string): readonly SearchDoc[] =>
	index
		.search(sought)
		.slice(0, MOST)
		.flatMap(({ id }) => docs[Number(id)] ?? []);
