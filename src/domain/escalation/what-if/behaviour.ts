import type { CaseAction, CaseFile } from '../case-types.ts';
import { minutesOf } from '../lint/lint-context.ts';
import type { Simulated, WorldEntry } from '../simulate.ts';
import { simulate } from '../simulate.ts';
import type { Instant, PersonId } from '../types.ts';

/**
 * What people do once the page is out. `after` are minutes from the page of whoever answers. `stuck`: the first
 * acknowledges, and as many minutes later escalates by hand; whoever is called then answers after as many again.
 */
export type Behaviour =
	| { readonly is: 'silence' }
	| { readonly is: 'answers'; readonly after: number }
	| { readonly is: 'sleeps'; readonly after: number }
	| { readonly is: 'stuck'; readonly after: number }
	| { readonly is: 'given' };

const MINUTE = 60_000;
const WEEK = 7 * 1440;

/** A page that reaches somebody who is not only watching. */
export type Paged = { readonly person: PersonId; readonly at: Instant };

function pagedIn(
	entries: readonly WorldEntry[],
	incident: number,
	but?: PersonId,
	from = -Infinity
): Paged | undefined {
	for (const { type, shadow, people, at, incident: of } of entries) {
		const person = people?.[0];
		if (type !== 'page' || shadow || of !== incident || at < from || person === undefined) continue;
		if (person !== but) return { person, at };
	}
	return undefined;
}

/** Who is paged first, and who is the next to be paged, if nobody answers. */
export type Cast = { readonly first?: Paged; readonly second?: Paged };

export function castOf({ entries }: Pick<Simulated, 'entries'>, incident = 1): Cast {
	const first = pagedIn(entries, incident);
	const second = first && pagedIn(entries, incident, first.person);
	return { ...(first && { first }), ...(second && { second }) };
}

/** Minutes by which all that can still happen by itself has happened, with room; whatever the case says in `until`. */
export function longEnough(file: CaseFile): number {
	const { levels, repeat = 0 } = file.policy;
	const pass = levels.reduce((sum, { timeoutMin }) => sum + minutesOf(timeoutMin), 0);
	const after = Object.values(file.people).flatMap(({ rules }) =>
		[...(rules?.high ?? []), ...(rules?.low ?? [])].map(({ afterMin }) => minutesOf(afterMin))
	);
	const { urgency, ackTimeoutMin = 0, maintenance = [] } = file.service;
	// A window of support hours that is still to come begins within a week.
	const held = typeof urgency === 'string' ? 0 : WEEK;
	const last = [...(file.incidents ?? [0]), ...maintenance.map(({ to }) => to)].map(minutesOf);
	const climb = pass * (repeat + 1) + Math.max(0, ...after);
	return Math.max(
		minutesOf(file.until),
		Math.max(0, ...last) + held + minutesOf(ackTimeoutMin) + 2 * climb + 60
	);
}

const withActions = (file: CaseFile, actions: readonly CaseAction[]): CaseFile => ({
	...file,
	actions,
	until: longEnough(file)
});

/** The case with nobody answering, run to the end. */
export const silent = (file: CaseFile): CaseFile => withActions(file, []);

type Scene = { readonly file: CaseFile; readonly start: Instant; readonly several: boolean };
type Acting = Exclude<Behaviour, { is: 'silence' | 'given' }>;

/** Incidents of which each is played out before the next; what comes after them is answered in one go. */
const ONE_BY_ONE = 20;

const minuteAt = ({ start }: Scene, at: Instant, after: number) => (at - start) / MINUTE + after;
const numbered = ({ several }: Scene, incident: number) => (several ? { incident } : {});

const answer = (
	scene: Scene,
	incident: number,
	{ person, at }: Paged,
	after: number
): CaseAction => ({
	at: minuteAt(scene, at, after),
	do: 'ack',
	by: person,
	...numbered(scene, incident)
});

function answersOf(
	scene: Scene,
	incidents: readonly number[],
	before: readonly CaseAction[],
	how: Acting
) {
	const simulated = simulate(withActions(scene.file, before));
	const actions = [...before];
	for (const incident of incidents) {
		const { first, second } = castOf(simulated, incident);
		const who = how.is === 'sleeps' ? second : first;
		if (who === undefined) continue;
		actions.push(answer(scene, incident, who, how.after));
		if (how.is === 'stuck')
			actions.push({
				at: minuteAt(scene, who.at, 2 * how.after),
				do: 'escalate',
				by: who.person,
				...numbered(scene, incident)
			});
	}
	return actions;
}

/** Whoever is called by hand answers too. */
function helpOf(
	scene: Scene,
	incidents: readonly number[],
	before: readonly CaseAction[],
	after: number
) {
	const { entries } = simulate(withActions(scene.file, before));
	const actions = [...before];
	for (const incident of incidents) {
		const asked = entries.find((entry) => entry.incident === incident && entry.type === 'escalate');
		const called = asked && pagedIn(entries, incident, asked.by, asked.at);
		if (called !== undefined) actions.push(answer(scene, incident, called, after));
	}
	return actions;
}

/**
 * The case in which people behave so: its actions are replaced, and it runs until nothing more can happen by itself. The
 * moment is the file's `start`. With several incidents everybody does the same in each, one after the other, because a
 * round robin pages by what came before.
 */
export function behaving(file: CaseFile, how: Behaviour): CaseFile {
	if (how.is === 'given') return withActions(file, file.actions ?? []);
	if (how.is === 'silence') return silent(file);
	const all = (file.incidents ?? [0]).map((_, i) => i + 1);
	const scene = { file, start: Date.parse(file.start), several: all.length > 1 };
	const groups = [...all.slice(0, ONE_BY_ONE).map((one) => [one]), all.slice(ONE_BY_ONE)];
	let actions: readonly CaseAction[] = [];
	for (const incidents of groups) {
		if (incidents.length === 0) continue;
		actions = answersOf(scene, incidents, actions, how);
		if (how.is === 'stuck') actions = helpOf(scene, incidents, actions, how.after);
	}
	return withActions(file, actions);
}
