import type {
	CaseFile,
	CaseLayer,
	CaseRotation,
	DailyHours,
	LayerRule,
	LayeredSchedule
} from '../../../../src/domain/escalation/case-types.ts';
import type { Removal } from '../../../../src/domain/escalation/schedule/rotation.ts';

/**
 * Schedules read the slow way, as an oracle: a watch is looked at every quarter of an hour, and what it shows is compared
 * with what the case says, as texts. No offsets, no transitions, no arithmetic on slots; shares nothing with the code.
 */
export const TICK = 15 * 60_000;

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const watches = new Map<string, Map<number, string>>();
const formats = new Map<string, Intl.DateTimeFormat>();

/** What a wall clock shows, "2026-03-08 02:30". */
function shown(tz: string, at: number): string {
	let watch = watches.get(tz);
	if (watch === undefined) watches.set(tz, (watch = new Map<number, string>()));
	const known = watch.get(at);
	if (known !== undefined) return known;
	let format = formats.get(tz);
	if (format === undefined) {
		format = new Intl.DateTimeFormat('sv', {
			timeZone: tz,
			dateStyle: 'short',
			timeStyle: 'short'
		});
		formats.set(tz, format);
	}
	const text = format.format(at);
	watch.set(at, text);
	return text;
}

const spaced = (local: string): string => local.replace('T', ' ');

/** The local time one turn later, on a calendar without clock changes. */
function later(local: string, { unit, length }: CaseRotation): string {
	const date = new Date(`${local.replace(' ', 'T')}Z`);
	if (unit === 'hour') date.setUTCHours(date.getUTCHours() + length);
	if (unit === 'day') date.setUTCDate(date.getUTCDate() + length);
	if (unit === 'week') date.setUTCDate(date.getUTCDate() + 7 * length);
	if (unit === 'month') date.setUTCMonth(date.getUTCMonth() + length);
	return spaced(date.toISOString().slice(0, 16));
}

/** A layer with its hand on the list: moves on with each handoff the clock has come to. */
class Hand {
	private users: readonly string[];
	private place = -1;
	private next: string;
	private readonly layer: CaseLayer;

	constructor(layer: CaseLayer) {
		this.layer = layer;
		this.users = layer.rotation.users;
		this.next = spaced(layer.rotation.start);
	}

	move(furthest: string) {
		while (furthest >= this.next) {
			this.place += 1;
			this.next = later(this.next, this.layer.rotation);
		}
	}

	/** Whoever leaves is crossed out; the hand stays with its person, or comes to point at the next. */
	leave(user: string) {
		const list = this.users;
		const at = this.place < 0 ? 0 : this.place % list.length;
		const crossed = list.slice(0, at).filter((id) => id === user).length;
		this.users = list.filter((id) => id !== user);
		if (this.place >= 0) this.place = at - crossed;
	}

	person(clock: string, back: number): string | undefined {
		if (this.place < 0 || this.users.length === 0) return undefined;
		const { restrictions = [] } = this.layer;
		if (restrictions.length > 0 && !restrictions.some((hours) => open(hours, clock)))
			return undefined;
		const turns = this.users.length * 100;
		const person = this.users[(this.place + turns - back) % this.users.length];
		return person === 'none' ? undefined : person;
	}
}

function open({ days, from, to }: DailyHours, clock: string): boolean {
	const [date = '', time = ''] = clock.split(' ');
	const weekday = new Date(`${date}T12:00Z`).getUTCDay();
	const on = (day: number) => days.includes(DAYS[(day + 7) % 7] ?? 'sun');
	if (from < to) return on(weekday) && from <= time && time < to;
	return (on(weekday) && from <= time) || (on(weekday - 1) && time < to);
}

const lasts = (span: { from: string; to: string }, furthest: string): boolean =>
	spaced(span.from) <= furthest && furthest < spaced(span.to);

function together(rule: LayerRule, having: readonly (readonly [number, string])[]): string[] {
	const top = having.reduce((most, [priority]) => Math.max(most, priority), 0);
	const last = having.at(-1);
	if (rule === 'last-wins') return last === undefined ? [] : [last[1]];
	return having.filter(([priority]) => rule === 'union' || priority === top).map(([, id]) => id);
}

/** Who is on call at each tick from `from` to `to`; `begin` is before every start and override, and at no repeated hour. */
export function* sampled(
	file: CaseFile,
	id: string,
	begin: number,
	range: { readonly from: number; readonly to: number },
	removals: readonly Removal[]
): Generator<readonly [at: number, people: readonly string[]]> {
	let back = 0;
	let schedule = file.schedules?.[id];
	const offset = schedule !== undefined && 'offsetOf' in schedule;
	while (schedule !== undefined && 'offsetOf' in schedule) {
		back += schedule.offsetOf.turns;
		schedule = file.schedules?.[schedule.offsetOf.schedule];
	}
	const { tz = 'UTC', layers, overrides = [], temporary = [] } = schedule as LayeredSchedule;
	const rule = file.layerRule ?? 'last-wins';
	const hands = layers.map((layer) => new Hand(layer));
	let furthest = '';
	for (let at = begin; at < range.to; at += TICK) {
		const clock = shown(tz, at);
		if (clock > furthest) furthest = clock;
		hands.forEach((hand) => {
			hand.move(furthest);
		});
		for (const removal of removals)
			if (removal.at === at) hands[removal.layer - 1]?.leave(removal.user);
		if (at < range.from) continue;
		let people = together(
			rule,
			hands.flatMap((hand, index) => {
				const person = hand.person(clock, back);
				return person === undefined ? [] : [[layers[index]?.priority ?? 0, person] as const];
			})
		);
		for (const override of offset ? [] : overrides.filter((span) => lasts(span, furthest))) {
			const { remove, add } = override;
			if (remove !== undefined && !people.includes(remove)) continue;
			people = people.filter((person) => person !== remove);
			if (add !== undefined)
				people = remove === undefined && rule === 'last-wins' ? [add] : [...people, add];
		}
		const hiding = offset ? undefined : temporary.filter((span) => lasts(span, furthest)).at(-1);
		if (hiding !== undefined) {
			const users = hiding.shifts.filter((span) => lasts(span, furthest)).map(({ user }) => user);
			people = rule === 'last-wins' ? users.slice(-1) : users;
		}
		yield [at, [...new Set(people)].sort()];
	}
}
