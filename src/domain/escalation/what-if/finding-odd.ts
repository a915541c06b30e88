import { list } from '../../words/words.ts';
import { clock, at, dayClock, idsOf, namesOf, targetsPaged, type Told } from './told.ts';
import { spell } from './words.ts';

/** The empty levels that the page ran into before it found somebody, from its beginning. */
export function emptyFirst(told: Told): string | undefined {
	const [page] = targetsPaged(told.entries);
	const empty = told.entries.filter(
		({ type, at }) => type === 'nobody' && page !== undefined && at <= page.at
	);
	const levels = [...new Set(empty.map(({ level }) => level))].filter(
		(level) => level !== undefined
	);
	if (page === undefined || levels.length === 0) return undefined;
	const where = `${levels.length === 1 ? 'level' : 'levels'} ${list(levels.map(String))}`;
	const first = targetsPaged(told.entries).filter((entry) => entry.at === page.at);
	const waited = page.at - (empty[0]?.at ?? page.at);
	const when = waited === 0 ? 'at once' : `after ${spell(waited)}`;
	const who = namesOf(told, idsOf(first), 'people');
	const verb = idsOf(first).length === 1 ? 'is' : 'are';
	return `nobody is on call on ${where} ${clock(told, told.start)}; ${who} ${verb} paged ${when}`;
}

/** What keeps the page from climbing, or from going out. */
export function heldBack(told: Told): string | undefined {
	const { entries } = told;
	const pages = targetsPaged(entries);
	const first = namesOf(told, idsOf(pages.filter((page) => page.at === pages[0]?.at)), 'people');
	const verb = first.includes(' and ') || /people$/.test(first) ? 'are' : 'is';
	const suspended = entries.find(({ type }) => type === 'suspended');
	const page = pages[0];
	if (suspended)
		return page
			? `in maintenance until ${dayClock(told, page.at)}; then ${first} ${verb} paged`
			: 'the service is in maintenance, and nobody is paged';
	const raised = entries.find(({ type }) => type === 'raise');
	if (raised) {
		const after = targetsPaged(entries.filter((entry) => entry.at >= raised.at));
		const who = namesOf(told, idsOf(after.filter((one) => one.at === raised.at)), 'people');
		return who === ''
			? `low urgency until ${dayClock(told, raised.at)}, and high from then on`
			: `low urgency until ${dayClock(told, raised.at)}; then ${who} ${who.includes(' ') ? 'are' : 'is'} paged as urgent`;
	}
	if (entries.some(({ type }) => type === 'held') && page)
		return `low urgency: only ${first} ${verb} told, and nobody else will be`;
	return undefined;
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
