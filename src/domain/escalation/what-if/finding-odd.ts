import { list } from '../../words/words.ts';
import type { WorldEntry } from '../simulate.ts';
import { clock, at, dayClock, idsOf, namesOf, targetsPaged, type Told } from './told.ts';
import { spell } from './words.ts';

/** "Ade is", "Ade and Bo are": the people of pages. */
function who(told: Told, pages: readonly WorldEntry[]): string {
	const ids = idsOf(pages);
	return `${namesOf(told, ids, 'people')} ${ids.length === 1 ? 'is' : 'are'}`;
}

const together = (pages: readonly WorldEntry[]): readonly WorldEntry[] =>
	pages.filter((page) => page.at === pages[0]?.at);

/** The empty levels that the page ran into before it found somebody, from its beginning. */
export function emptyFirst(told: Told): string | undefined {
	const pages = together(targetsPaged(told.entries));
	const [page] = pages;
	if (page === undefined) return undefined;
	const empty = told.entries.filter((entry) => entry.type === 'nobody' && entry.at <= page.at);
	const levels = [...new Set(empty.flatMap(({ level }) => level ?? []))];
	const since = empty[0]?.at;
	if (since === undefined || levels.length === 0) return undefined;
	const where = `${levels.length === 1 ? 'level' : 'levels'} ${list(levels.map(String))}`;
	const when = page.at === since ? 'at once' : `after ${spell(page.at - since)}`;
	return `nobody is on call on ${where} ${clock(told, since)}; ${who(told, pages)} paged ${when}`;
}

/** Maintenance, which keeps the page from going out. */
export function suspendedFirst(told: Told): string | undefined {
	if (!told.entries.some(({ type }) => type === 'suspended')) return undefined;
	const pages = together(targetsPaged(told.entries));
	const [page] = pages;
	return page === undefined
		? 'the service is in maintenance, and nobody is paged'
		: `in maintenance until ${dayClock(told, page.at)}; then ${who(told, pages)} paged`;
}

/** Low urgency, which keeps the page from climbing: for ever, or until support hours begin. */
export function heldLow(told: Told): string | undefined {
	const { entries } = told;
	const raised = entries.find(({ type }) => type === 'raise');
	if (raised) {
		const until = `low urgency until ${dayClock(told, raised.at)}`;
		const pages = together(targetsPaged(entries.filter((entry) => entry.at >= raised.at)));
		return pages.length === 0
			? `${until}, and high from then on`
			: `${until}; then ${who(told, pages)} paged as urgent`;
	}
	if (!entries.some(({ type }) => type === 'held')) return undefined;
	const pages = together(targetsPaged(entries));
	return pages.length === 0
		? 'low urgency: it stays on level 1, where nobody is on call'
		: `low urgency: only ${who(told, pages)} told, and nobody else will be`;
}

/** That nothing is heard although somebody is paged. */
export function unheard(told: Told): string | undefined {
	const silentIds = idsOf(
		told.entries.filter(({ type, shadow }) => type === 'unnotified' && !shadow)
	);
	if (silentIds.length === 0) return undefined;
	const hear = silentIds.length === 1 ? 'is paged but hears' : 'are paged but hear';
	return `${namesOf(told, silentIds, 'people')} ${hear} nothing: no message is set up for this urgency`;
}

export function takenBack(told: Told): string | undefined {
	const again = told.entries.find(({ type }) => type === 'retrigger');
	return again && `nobody resolves it, so it goes back to level 1 ${at(told, again.at)}`;
}

export function nobodyAtAll({ story, entries, start }: Told): string | undefined {
	const unowned = entries.find(({ type }) => type === 'unowned');
	if (story.file.policy.levels.length === 0) return 'the policy has no levels, so nobody is paged';
	if (unowned === undefined || targetsPaged(entries).length > 0) return undefined;
	const when = clock({ story, entries, start }, start);
	return `nobody is on call on any level ${when}, so nobody is paged`;
}
