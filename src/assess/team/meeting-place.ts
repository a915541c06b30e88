/** Where in a talk one is: its agenda, the id of a question, all questions, or the steps. */
export type Place = 'agenda' | 'all' | 'steps' | (string & {});

const NAME = /^(?:all|steps|[OP]\d{1,2}\.\d)$/;

/**
 * The place stands in the address, so that a page loaded again opens where the talk was. It is put there behind the
 * router's back, for nothing is to be loaded and no focus to be moved.
 */
export function placeInAddress(): Place {
	const at = new URLSearchParams(location.hash.split('?')[1] ?? '').get('at') ?? '';
	return NAME.test(at) ? at : 'agenda';
}

export function keepInAddress(place: Place): void {
	const [page = ''] = location.hash.split('?');
	history.replaceState(history.state, '', place === 'agenda' ? page : `${page}?at=${place}`);
}
