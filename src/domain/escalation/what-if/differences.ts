import { inWords, list, plural } from '../../words/words.ts';
import type { CaseFile, CaseLevel } from '../case-types.ts';
import { durationOf } from '../minutes.ts';
import { personName, scheduleName } from '../names.ts';
import { PRODUCTS, SETTING_LABEL } from '../products.ts';
import { settingsOf, type Settings } from '../settings.ts';
import type { PersonId } from '../types.ts';
import {
	sayCalls,
	sayHours,
	sayRules,
	saySchedule,
	saySleep,
	sayUrgency,
	sayWait
} from './describe.ts';
import { levelsInOrder } from './levels.ts';
import { placeOf, spell } from './words.ts';

/** Something that two cases do not share. */
export type CaseDifference = {
	/** "Level 1 waits" */
	readonly what: string;
	/** Of each, in a few words; "–" for what only the other has. */
	readonly one: string;
	readonly two: string;
};

const NONE = '–';
const PRODUCT = 'Behaves like';

/** What each setting comes to, in a few words. */
const SHORT: Readonly<Record<Settings[keyof Settings], string>> = {
	skip: 'the next level at once',
	wait: 'the level’s time passes first',
	stop: 'dropped',
	continue: 'still sent',
	snapshot: 'the old policy is kept',
	live: 'the new policy is followed',
	'last-wins': 'the last layer alone',
	priority: 'the highest priority',
	union: 'all of them together'
};

type Row = readonly [what: string, one: string, two: string];

/** The same words for what is not the same: a start, an order, a priority. */
const apart = (one: string, two: string): readonly [string, string] =>
	one === two ? [one, `${two}, set otherwise`] : [one, two];

function ofService(a: CaseFile, b: CaseFile): Row[] {
	const hours = ({ service: { supportHours: of } }: CaseFile) =>
		of ? `${sayHours(of)} in ${placeOf(of.tz ?? 'UTC')}` : 'none';
	const ack = ({ service: { ackTimeoutMin: of } }: CaseFile) =>
		of === undefined ? 'never' : `after ${spell(durationOf(of))}`;
	return [
		['Tier', `${a.service.tier ?? 'none'}`, `${b.service.tier ?? 'none'}`],
		['Urgency', sayUrgency(a.service), sayUrgency(b.service)],
		['Support hours', hours(a), hours(b)],
		['An acknowledgement runs out', ack(a), ack(b)]
	];
}

function ofPolicy(a: CaseFile, b: CaseFile): Row[] {
	const [one, two] = [levelsInOrder(a), levelsInOrder(b)];
	const rows: Row[] = [['Levels', `${one.length}`, `${two.length}`]];
	for (let i = 0; i < Math.max(one.length, two.length); i++) {
		const [x, y] = [one[i], two[i]];
		rows.push(
			[`Level ${i + 1} calls`, x ? sayCalls(a, x) : NONE, y ? sayCalls(b, y) : NONE],
			[`Level ${i + 1} waits`, x ? sayWait(x) : NONE, y ? sayWait(y) : NONE]
		);
		const several = (level: CaseLevel | undefined) =>
			level === undefined ? NONE : level.multiAck ? 'by each for themselves' : 'by one for all';
		if (x && y) rows.push([`Level ${i + 1} is acknowledged`, several(x), several(y)]);
	}
	const passes = ({ policy }: CaseFile) => plural((policy.repeat ?? 0) + 1, 'pass', 'passes');
	return [...rows, ['In all', passes(a), passes(b)]];
}

function ofProduct(a: CaseFile, b: CaseFile): Row[] {
	const [one, two] = [settingsOf(a), settingsOf(b)];
	const name = ({ preset = 'pagerduty-like' }: CaseFile) =>
		PRODUCTS.find((product) => product.preset === preset)?.name ?? preset;
	const settings = Object.keys(SETTING_LABEL) as (keyof Settings)[];
	return [
		[PRODUCT, name(a), name(b)],
		...settings.map((setting): Row => [
			SETTING_LABEL[setting],
			SHORT[one[setting]],
			SHORT[two[setting]]
		])
	];
}

/** "Ade, Bo, Cy, Di and 7 more": so many names are read; more are counted. */
const MOST_NAMES = 5;
const sumUp = (names: readonly string[]): string =>
	names.length <= MOST_NAMES
		? list(names)
		: list([...names.slice(0, MOST_NAMES - 1), `${names.length - MOST_NAMES + 1} more`]);

/** What only one of them has: the names, each side its own. */
const ownRow = (what: string, a: object, b: object, nameOf: (id: string) => string): Row => {
	const only = (one: object, other: object) =>
		sumUp(
			Object.keys(one)
				.filter((id) => !Object.hasOwn(other, id))
				.map(nameOf)
		) || NONE;
	return [what, only(a, b), only(b, a)];
};

type Aspect = readonly [what: string, says: (file: CaseFile, id: PersonId) => string];
const ASPECTS: readonly Aspect[] = [
	['name', personName],
	['messages', ({ people }, id) => sayRules(people[id]?.rules?.high)],
	['messages of low urgency', ({ people }, id) => sayRules(people[id]?.rules?.low)],
	['sleeps', ({ people }, id) => saySleep(people[id] ?? {})]
];

/** Of people in both; those with the same change share a row. */
function ofShared(a: CaseFile, b: CaseFile): Row[] {
	const groups = new Map<string, { names: string[]; what: string; one: string; two: string }>();
	for (const id of Object.keys(a.people).filter((one) => Object.hasOwn(b.people, one)))
		for (const [what, says] of ASPECTS) {
			const [one, two] = [says(a, id), says(b, id)];
			if (one === two) continue;
			const key = JSON.stringify([what, one, two]);
			const group = groups.get(key) ?? { names: [], what, one, two };
			group.names.push(personName(a, id));
			groups.set(key, group);
		}
	return [...groups.values()].map(({ names, what, one, two }) => [
		`${sumUp(names)}: ${what}`,
		one,
		two
	]);
}

function ofPeople(a: CaseFile, b: CaseFile): Row[] {
	const nameOf = (id: PersonId) => personName(Object.hasOwn(a.people, id) ? a : b, id);
	return [ownRow('People of its own', a.people, b.people, nameOf), ...ofShared(a, b)];
}

function ofSchedules(a: CaseFile, b: CaseFile): Row[] {
	const [one, two] = [a.schedules ?? {}, b.schedules ?? {}];
	const shared = Object.entries(one).flatMap(([id, x]): Row[] => {
		const y = Object.hasOwn(two, id) ? two[id] : undefined;
		if (!y || JSON.stringify(x) === JSON.stringify(y)) return [];
		return [[`Schedule ${scheduleName(id)}`, ...apart(saySchedule(a, x), saySchedule(b, y))]];
	});
	return [...shared, ownRow('Schedules of its own', one, two, scheduleName)];
}

/** What two cases do not share, in words: the policy first, then the service, the product, schedules and people. */
export const differencesOf = (a: CaseFile, b: CaseFile): readonly CaseDifference[] =>
	[ofPolicy, ofService, ofProduct, ofSchedules, ofPeople]
		.flatMap((of) => of(a, b))
		.filter(([, one, two]) => one !== two)
		.map(([what, one, two]) => ({ what, one, two }));

/** "They differ in one thing. Level 1 waits: 12 minutes in Now, 5 minutes in V1."; of several things only how many. */
export function sayDifferences(
	found: readonly CaseDifference[],
	titles: readonly [string, string] = ['the first', 'the second']
): string {
	const [only] = found;
	if (only === undefined) return 'Nothing that decides who is paged is different.';
	if (found.length === 1)
		return `They differ in one thing. ${only.what}: ${only.one} in ${titles[0]}, ${only.two} in ${titles[1]}.`;
	// A product is what its settings come to, so it is no thing beside them.
	const settings = new Set<string>(Object.values(SETTING_LABEL));
	const isSum = found.some(({ what }) => settings.has(what));
	const things = found.filter(({ what }) => !(isSum && what === PRODUCT));
	return `They differ in ${inWords(things.length)} ${things.length === 1 ? 'thing' : 'things'}.`;
}
