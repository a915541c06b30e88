import MiniSearch from 'minisearch';
import docs from 'virtual:content/search';
import type { SearchDoc } from '../../domain/learning/search-docs.ts';
import { wordOf } from './stop-words.ts';

const FIELDS = ['title', 'under', 'text', 'words'];
const MOST = 30;

const index = new MiniSearch<SearchDoc & { readonly id: number }>({
	fields: FIELDS,
	processTerm: wordOf,
	searchOptions: {
		boost: { title: 4, under: 1.5, text: 1.5 },
		prefix: (word) => word.length > 2,
		// One slip from four letters on, more in longer words.
		fuzzy: (word) => (word.length < 4 ? false : word.length < 5 ? 0.25 : 0.2),
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

/** What has every word, best first; where nothing has, what has some of them. Nothing for nothing. */
export function find(sought: string): readonly SearchDoc[] {
	const every = index.search(sought, { combineWith: 'AND' });
	const found = every.length > 0 ? every : index.search(sought, { combineWith: 'OR' });
	return found.slice(0, MOST).flatMap(({ id }) => docs[Number(id)] ?? []);
}
