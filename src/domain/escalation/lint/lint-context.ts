import type { CaseFile, CaseLevel, CaseRule, Minutes } from '../case-types.ts';
import { durationOf } from '../minutes.ts';
import { personName } from '../names.ts';
import { settingsOf } from '../settings.ts';
import type { PersonId } from '../types.ts';
import { coverageOf, type Coverage } from './coverage.ts';
import { whoIs } from './people-behind.ts';

/** A level in the order in which it is entered. `at` counts from 1; `index` is its place in the file. */
export type PlacedLevel = {
	readonly at: number;
	readonly index: number;
	readonly level: CaseLevel;
	readonly timeout: number;
};

/** A person who can be paged, with the levels on which. */
export type Reached = { readonly person: PersonId; readonly levels: readonly PlacedLevel[] };

/** What several rules ask of a case, found once. */
export type LintContext = {
	readonly file: CaseFile;
	readonly levels: readonly PlacedLevel[];
	/** Everybody whom the policy can page, shadows too, in the order of `people`. */
	readonly reached: readonly Reached[];
	/** Whether personal rules end when the level is left (R16). */
	readonly stops: boolean;
	/** Whether a level with nobody is passed over at once (R3). */
	readonly skips: boolean;
	/** Whether an incident of this service can be of high urgency, and so climb (R14). */
	readonly climbs: boolean;
	readonly nameOf: (person: PersonId) => string;
	readonly coverage: Coverage;
};

/** Minutes from what the file holds, "m:ss" too. */
export const minutesOf = (minutes: Minutes): number => durationOf(minutes) / 60_000;

export const shadowsOf = ({ shadows = [] }: CaseLevel): readonly PersonId[] =>
	shadows.map((shadow) => (typeof shadow === 'string' ? shadow : shadow.user));

export const highRulesOf = (file: CaseFile, person: PersonId): readonly CaseRule[] =>
	file.people[person]?.rules?.high ?? [];

/** Levels are taken in the order of their numbers; those without keep their place. */
function inOrder({ policy }: CaseFile): readonly PlacedLevel[] {
	return policy.levels
		.map((level, index) => ({ level, index, number: level.number ?? index + 1 }))
		.sort((a, b) => a.number - b.number || a.index - b.index)
		.map(({ level, index }, i) => ({
			at: i + 1,
			index,
			level,
			timeout: minutesOf(level.timeoutMin)
		}));
}

function canClimb({ urgency }: CaseFile['service']): boolean {
	if (typeof urgency === 'string') return urgency === 'high';
	return urgency.byHours.inside === 'high' || urgency.byHours.outside === 'high';
}

/** On which levels each person can be paged. */
function levelsByPerson(
	file: CaseFile,
	levels: readonly PlacedLevel[]
): ReadonlyMap<PersonId, readonly PlacedLevel[]> {
	const everybody = Object.keys(file.people).length;
	const behind = new Map<string, readonly PersonId[]>();
	const on = new Map<PersonId, PlacedLevel[]>();
	for (const placed of levels) {
		const here = new Set(shadowsOf(placed.level));
		for (const target of placed.level.targets) {
			if (here.size === everybody) break;
			const known = behind.get(target) ?? whoIs(file, target);
			behind.set(target, known);
			for (const person of known) here.add(person);
		}
		for (const person of here) {
			const own = on.get(person);
			if (own === undefined) on.set(person, [placed]);
			else own.push(placed);
		}
	}
	return on;
}

export function contextOf(file: CaseFile): LintContext {
	const levels = inOrder(file);
	const settings = settingsOf(file);
	const on = levelsByPerson(file, levels);
	return {
		file,
		levels,
		reached: Object.keys(file.people).flatMap((person) => {
			const at = on.get(person);
			return at === undefined ? [] : [{ person, levels: at }];
		}),
		stops: settings.afterEscalation === 'stop',
		skips: settings.onEmpty === 'skip',
		coverage: coverageOf(file, levels),
		climbs: canClimb(file.service),
		nameOf: (person) => personName(file, person)
	};
}
