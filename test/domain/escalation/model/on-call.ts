import type {
	CaseFile,
	CaseLayer,
	CaseOverride,
	LayeredSchedule,
	LayerRule
} from '../../../../src/domain/escalation/case-types.ts';
import { holds, localMinutes, reachedAt, wallAt } from './wall.ts';

/** Who is on call, looked up anew at every instant (R18, R20 to R23). Written from the spec alone. */

export type Removal = {
	readonly at: number;
	readonly schedule: string;
	readonly layer: number;
	readonly user: string;
};

/** How many handoffs there have been; negative before the first. */
function turnsBy({ rotation }: CaseLayer, reached: number): number {
	const { unit, length, start } = rotation;
	const begin = localMinutes(start);
	const minutes = { hour: 60, day: 1440, week: 10_080, month: 0 }[unit] * length;
	if (reached < begin) return -1;
	if (unit !== 'month') return Math.floor((reached - begin) / minutes);
	let turns = 0;
	const next = new Date(`${start}Z`);
	for (;;) {
		next.setUTCMonth(next.getUTCMonth() + length);
		if (next.getTime() / 60_000 > reached) return turns;
		turns += 1;
	}
}

/** The user of a turn, after those removed: the order goes on from who was on call, or who took over. */
function userOf(
	layer: CaseLayer,
	turn: number,
	back: number,
	gone: readonly { turn: number; user: string }[]
) {
	let users = [...layer.rotation.users];
	let anchor = 0;
	let index = 0;
	for (const { turn: when, user } of gone) {
		const now = Math.max(when, 0);
		const current = (index + now - anchor) % users.length;
		const before = users.slice(0, current).filter((one) => one !== user).length;
		users = users.filter((one) => one !== user);
		if (users.length === 0) return 'none';
		anchor = now;
		index = before % users.length;
	}
	const at = index + turn - anchor - back;
	return users[((at % users.length) + users.length) % users.length]!;
}

/** One layer at one instant: who, if anybody. */
function layerAt(
	layer: CaseLayer,
	tz: string,
	at: number,
	back: number,
	removals: readonly Removal[]
): string | undefined {
	const turn = turnsBy(layer, reachedAt(tz, at));
	if (turn < 0) return undefined;
	const wall = wallAt(tz, at);
	const open = layer.restrictions ?? [];
	if (open.length > 0 && !open.some((hours) => holds(hours, wall))) return undefined;
	const gone = removals.map(({ at: when, user }) => ({
		turn: turnsBy(layer, reachedAt(tz, when)),
		user
	}));
	const user = userOf(layer, turn, back, gone);
	return user === 'none' ? undefined : user;
}

function overridden(
	people: readonly string[],
	{ remove, add }: CaseOverride,
	several: boolean
): readonly string[] {
	if (remove === undefined) return several ? [...people, add!] : [add!];
	if (!people.includes(remove)) return people;
	const rest = people.filter((one) => one !== remove);
	return add === undefined ? rest : [...rest, add];
}

function layersAt(
	schedule: LayeredSchedule,
	rule: LayerRule,
	at: number,
	back: number,
	removals: readonly Removal[]
): readonly string[] {
	const tz = schedule.tz ?? 'UTC';
	const on = schedule.layers.flatMap((layer, index) => {
		const user = layerAt(
			layer,
			tz,
			at,
			back,
			removals.filter((one) => one.layer === index + 1)
		);
		return user === undefined ? [] : [{ user, priority: layer.priority ?? 0 }];
	});
	if (rule === 'last-wins') return on.slice(-1).map(({ user }) => user);
	const most = Math.max(...on.map(({ priority }) => priority));
	return on.filter(({ priority }) => rule === 'union' || priority === most).map(({ user }) => user);
}

/** Everybody a schedule has on call at an instant, each once. */
export function onCall(
	file: CaseFile,
	rule: LayerRule,
	id: string,
	at: number,
	removals: readonly Removal[],
	back = 0
): readonly string[] {
	const schedule = file.schedules![id]!;
	if ('always' in schedule) return [schedule.always];
	if ('offsetOf' in schedule) {
		const { schedule: other, turns } = schedule.offsetOf;
		return onCall(file, rule, other, at, removals, back + turns);
	}
	const tz = schedule.tz ?? 'UTC';
	const reached = reachedAt(tz, at);
	const during = ({ from, to }: { from: string; to: string }) =>
		localMinutes(from) <= reached && reached < localMinutes(to);
	// What an offset schedule is set back of is the rotations alone.
	const own = back === 0;
	const temporary = own ? schedule.temporary?.find(during) : undefined;
	if (temporary) return temporary.shifts.filter(during).map(({ user }) => user);
	let people = layersAt(
		schedule,
		rule,
		at,
		back,
		removals.filter((one) => one.schedule === id && one.at <= at)
	);
	for (const one of own ? (schedule.overrides ?? []) : [])
		if (during(one)) people = overridden(people, one, rule !== 'last-wins');
	return [...new Set(people)];
}
