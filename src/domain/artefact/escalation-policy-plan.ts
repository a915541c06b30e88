import { advance, trigger } from '../escalation/engine.ts';
import { lanesOf, type Lane } from '../escalation/lanes.ts';
import type { Entry, Level, Person, PersonId, Plan, Shift } from '../escalation/types.ts';
import type { EscalationPolicy } from './escalation-policy.ts';

const MINUTE = 60_000;

/** Who is on call keeps the schedule's name, since the schedule is what the policy knows. */
const idOf = (name: string, level: number): PersonId =>
	`on ${name.trim().toLowerCase() || `level ${level}`}`;

/**
 * The policy for the engine: whoever is on call answers to the name of the schedule, and everybody's phone is set up
 * like the first responder's. Undefined while a level has no delay.
 */
export function toPlan(policy: EscalationPolicy): Plan | undefined {
	const rules = policy.messages.map(({ channel, afterMin }) => ({
		channel,
		after: afterMin * MINUTE
	}));
	const people: Record<PersonId, Person> = {};
	const schedules: Record<string, readonly Shift[]> = {};
	const levels: Level[] = [];
	const add = (name: string, level: number): PersonId => {
		const id = idOf(name, level);
		people[id] ??= {
			name: name.trim() || `Level ${level}`,
			rules: { high: rules, low: [] },
			asleep: []
		};
		return id;
	};
	for (const [i, { who, name, delayMin, shadow }] of policy.levels.entries()) {
		if (delayMin === null) return undefined;
		const id = add(name, i + 1);
		if (who !== 'person') schedules[id] = [{ people: [id] }];
		const watches = shadow.trim() === '' || idOf(shadow, 0) === id ? [] : [add(shadow, 0)];
		levels.push({
			timeout: delayMin * MINUTE,
			targets: [who === 'person' ? { person: id } : { schedule: id }],
			assign: 'all',
			multiAck: false,
			shadows: watches.map((person) => ({ person, mayAck: false }))
		});
	}
	if (levels.length === 0) return undefined;
	const { repeat } = policy;
	return {
		people,
		schedules,
		policies: [{ levels, repeat, onEmpty: 'skip', afterEscalation: 'stop' }],
		urgency: 'high'
	};
}

/** What happens if nobody answers, in minutes from the page. */
export type Silence = {
	readonly plan: Plan;
	readonly entries: readonly Entry[];
	/** Drawn up to `to`: two passes at most, since the rest is the same again. */
	readonly lanes: readonly Lane[];
	readonly to: number;
	/** When the second pass begins, and when nobody is left to page. */
	readonly again: number | undefined;
	readonly exhausted: number;
};

/** Runs the engine on a policy that nobody answers; undefined while it cannot run. */
export function whenNobodyAnswers(policy: EscalationPolicy): Silence | undefined {
	const plan = toPlan(policy);
	if (plan === undefined) return undefined;
	const begun = trigger(plan, 0);
	const entries = [
		...begun.entries,
		...advance(plan, begun.incident, Number.MAX_SAFE_INTEGER).entries
	];
	const minute = (entry: Entry | undefined) =>
		entry === undefined ? undefined : entry.at / MINUTE;
	const exhausted = minute(entries.find(({ type }) => type === 'exhausted')) ?? 0;
	const again = minute(entries.find(({ type, pass }) => type === 'level' && pass === 1));
	const to = again === undefined ? exhausted : again * 2;
	return { plan, entries, lanes: lanesOf(plan, entries, 0, to * MINUTE), to, again, exhausted };
}

/** One thing that happens in the silence, in a sentence without a full stop. `minute` counts from the page. */
export type SilenceLine = { readonly minute: number; readonly says: string };

const list = (items: readonly string[]) =>
	items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

/** The story up to the end of the second pass: who is called, watched by whom, and reached at which minutes. */
export function tellSilence({ plan, entries, to, exhausted }: Silence): readonly SilenceLine[] {
	const name = (entry: Entry) => plan.people[entry.people?.[0] ?? '']?.name ?? '';
	const shown = entries.filter(({ at }) => at < to * MINUTE);
	const lines = shown.flatMap((entry, i) => {
		if (entry.type !== 'level') return [];
		const next = shown.findIndex(({ type }, k) => k > i && type === 'level');
		const here = shown.slice(i, next < 0 ? undefined : next);
		const calls = here.filter(({ type }) => type === 'page');
		const who = list(calls.filter(({ shadow }) => !shadow).map(name));
		const watching = list(calls.filter(({ shadow }) => shadow).map(name));
		const rings = here.filter(({ type, shadow }) => type === 'notify' && !shadow);
		const at = list([...new Set(rings.map((ring) => `${ring.at / MINUTE}`))]);
		const reached = at === '' ? 'no message goes out' : `messages at minute ${at}`;
		const beside = watching === '' ? '' : `, watched by ${watching}`;
		return [
			{ minute: entry.at / MINUTE, says: `level ${entry.level}, ${who}${beside}; ${reached}` }
		];
	});
	const end = exhausted > to ? 'the same again' : 'nobody is left to page, and it falls silent';
	return [...lines, { minute: to, says: end }];
}
