import { inWords } from '../../words/words.ts';
import { explain } from '../explain.ts';
import { isAsleep } from '../measures.ts';
import type { WorldEntry } from '../simulate.ts';
import type { Instant, PersonId } from '../types.ts';
import {
	emptyFirst,
	heldLow,
	nobodyAtAll,
	suspendedFirst,
	takenBack,
	unheard
} from './finding-odd.ts';
import { nameIn, ofIncident, type Story } from './story.ts';
import { after, at, clock, idsOf, namesOf, targetsPaged, wakes, type Told } from './told.ts';
import { sentence } from './words.ts';

/** What a story comes to, in a sentence; and what else is worth saying, each a sentence. */
export type Finding = { readonly says: string; readonly also: readonly string[] };

/** Shadows are nobody’s load, but they are up too: " but Cy, who shadows". */
function butWatchers(told: Told, until: Instant, night: boolean): string {
	const pages = told.entries.filter(
		(page) =>
			page.type === 'page' && page.shadow && page.at <= until && (!night || wakes(told, page))
	);
	const ids = idsOf(pages);
	if (ids.length === 0) return '';
	return ` but ${namesOf(told, ids, 'people')}, who ${ids.length === 1 ? 'shadows' : 'shadow'}`;
}

function othersBeside(told: Told, person: PersonId, until: Instant): string {
	const pages = targetsPaged(told.entries).filter(
		(page) => page.people?.[0] !== person && page.at <= until
	);
	const ids = idsOf(pages);
	const night = targetsPaged(told.entries).some((page) => wakes(told, page));
	if (ids.length === 0)
		return `nobody else is ${night ? 'woken' : 'paged'}${butWatchers(told, until, night)}`;
	const woken = pages.every((page) => wakes(told, page));
	const has = ids.length === 1 ? 'has' : 'have';
	return `${namesOf(told, ids, 'others')} ${has} been ${woken ? 'woken' : 'paged'} too`;
}

function askedForHelp(told: Told, answer: WorldEntry): string | undefined {
	const { story, entries } = told;
	const who = nameIn(story, answer.by);
	const refused = entries.find(
		({ type, by, at }) => type === 'refused' && by === answer.by && at > answer.at
	);
	const asks = entries.find(({ type, by }) => type === 'escalate' && by === answer.by);
	const answers = `${who} answers ${at(told, answer.at)}`;
	if (!asks)
		return (
			refused && `${answers}; ${at(told, refused.at)} ${explain(story.simulated.plan, refused)}`
		);
	const next = entries.find(({ type, at }) => type === 'ack' && at > asks.at);
	const asked = `${answers} and asks for help ${at(told, asks.at)}`;
	if (next) return `${asked}; ${nameIn(story, next.by)} answers ${at(told, next.at)}`;
	const called = idsOf(targetsPaged(entries.filter((entry) => entry.at >= asks.at)));
	const others = called.filter((id) => id !== answer.by);
	return others.length > 0
		? `${asked}; ${namesOf(told, others, 'people')} ${others.length === 1 ? 'is' : 'are'} called`
		: `${asked}, and nobody else is there to call`;
}

function answered(told: Told, answer: WorldEntry): string {
	const { story } = told;
	const by = answer.by ?? '';
	const help = story.behaviour.is === 'stuck' ? askedForHelp(told, answer) : undefined;
	if (help) return help;
	const who = nameIn(story, by);
	const when = at(told, answer.at);
	const sleeper = story.cast.first?.person;
	if (story.behaviour.is === 'sleeps' && sleeper !== undefined && sleeper !== by)
		return `${nameIn(story, sleeper)} ${sleepsIn(story)}; ${who} answers ${when}`;
	return `${who} answers ${when}; ${othersBeside(told, by, answer.at)}`;
}

/** How the first responder does not answer. */
function sleepsIn({ cast: { first }, silence }: Story): string {
	const isNight = first !== undefined && isAsleep(silence.plan, first.person, first.at);
	return isNight ? 'sleeps through it' : 'misses it';
}

function unanswered(told: Told): string {
	const { story, entries, start } = told;
	const exhausted = entries.findLast(({ type }) => type === 'exhausted');
	const resolved = entries.find(({ type }) => type === 'resolve');
	if (resolved)
		return `${nameIn(story, resolved.by)} resolves it ${at(told, resolved.at)}, and nobody has acknowledged`;
	const pages = targetsPaged(entries);
	if (exhausted && pages.length > 0) return `nobody is left to page ${after(told, exhausted.at)}`;
	if (exhausted) return `nobody is paged, and ${after(told, exhausted.at)} nobody will be`;
	const last = pages.at(-1);
	return last
		? `${nameIn(story, last.people?.[0])} is the last to be paged, ${at(told, last.at)}`
		: `nobody is paged ${clock(told, start)}`;
}

const mainOf = (told: Told): string => {
	const answer = told.entries.find(({ type }) => type === 'ack');
	return answer ? answered(told, answer) : unanswered(told);
};

function ofSeveral(story: Story): string {
	const { entries } = story.simulated;
	const of = (type: WorldEntry['type']) =>
		new Set(entries.filter((entry) => entry.type === type).map(({ incident }) => incident)).size;
	const people = idsOf(targetsPaged(entries)).length;
	const rest = of('exhausted');
	const answered = `somebody answers ${of('ack') === story.incidents ? 'each' : inWords(of('ack'))}`;
	const reach = `${inWords(story.incidents)} incidents page ${inWords(people)} ${people === 1 ? 'person' : 'people'}`;
	if (of('ack') === 0 && rest > 0)
		return `${reach}; in ${rest === story.incidents ? 'each' : inWords(rest)}, nobody is left to page in the end`;
	return of('ack') === 0 ? reach : `${reach}; ${answered}`;
}

/** The finding of a story: first what is odd about who is there, then what people come to do. */
export function findingOf(story: Story): Finding {
	const start = story.simulated.start;
	if (story.incidents > 1) return { says: sentence(ofSeveral(story)), also: [] };
	const told = { story, entries: ofIncident(story.simulated.entries, 1), start };
	const nobody = nobodyAtAll(told);
	if (nobody) return { says: sentence(nobody), also: [] };
	const turn = told.entries.find(({ type }) => type === 'raise' || type === 'ack');
	const isHeld = turn === undefined && told.entries.some(({ type }) => type === 'held');
	// An answer before support hours begin leaves nothing for them to change.
	const low = turn?.type === 'ack' ? undefined : heldLow(told);
	const odd = emptyFirst(told) ?? suspendedFirst(told) ?? low;
	const main = isHeld ? undefined : mainOf(told);
	const all = [odd, odd === low ? undefined : low, main, unheard(told), takenBack(told)];
	const [says = '', ...also] = all.filter((one) => one !== undefined).map(sentence);
	return { says, also };
}
