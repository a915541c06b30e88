import type { Incident } from '../escalation/types.ts';
import { type Gate, isShut } from './condition.ts';
import { placesOf } from './draws.ts';
import type { State } from './run-types.ts';
import type { Condition, Scenario, SceneId, Target } from './types.ts';

/** Targets to which a scene's or inject's choices, timer and ears may lead. */
export function exitsOf(from: {
	readonly choices: readonly { readonly to?: Target }[];
	readonly to?: Target;
	readonly timer?: { readonly to: Target };
	readonly onPaged?: { readonly to: Target };
	readonly onExhausted?: { readonly to: Target };
	readonly onUnowned?: { readonly to: Target };
	readonly onRaised?: { readonly to: Target };
	readonly onRetriggered?: { readonly to: Target };
}): Target[] {
	const exits = [
		...from.choices.map(({ to }) => to),
		from.to,
		from.timer?.to,
		from.onPaged?.to,
		from.onExhausted?.to,
		from.onUnowned?.to,
		from.onRaised?.to,
		from.onRetriggered?.to
	];
	return exits.filter((exit) => exit !== undefined);
}

const drawsIn = (targets: readonly Target[]): number =>
	targets.reduce((set, target) => ('draw' in target ? set | (1 << target.draw) : set), 0);

const flagsIn = (conditions: readonly (Condition | undefined)[]): number =>
	conditions
		.flatMap((condition) => condition ?? [])
		.reduce((set, term) => (term.is === 'flag' ? set | (1 << term.bit) : set), 0);

const flagsOf = (gates: readonly Gate[]): number =>
	flagsIn(gates.flatMap((gate) => [gate.if, gate.unless]));

/** What may still be read from a scene on; everything else can no longer matter. Bit sets. */
type Ahead = { readonly draws: number; readonly flags: number };

function readAhead(scenario: Scenario): Map<SceneId, Ahead> {
	const scenes = Object.values(scenario.scenes);
	const exits = scenario.injects.flatMap(exitsOf);
	const always: Ahead = {
		draws: drawsIn(exits),
		flags:
			flagsIn(scenario.impact.effects.map(({ when }) => when)) |
			flagsOf(scenario.injects.flatMap(({ choices }) => choices))
	};
	const own = new Map<SceneId, Ahead & { readonly next: readonly SceneId[] }>();
	for (const scene of scenes) {
		const targets = exitsOf(scene);
		own.set(scene.id, {
			draws: always.draws | drawsIn(targets),
			flags: always.flags | flagsOf(scene.choices),
			next: [...targets, ...exits].flatMap(placesOf).map((place) => place.scene)
		});
	}
	const ahead = new Map<SceneId, Ahead>(own);
	for (let changed = true; changed;) {
		changed = false;
		for (const [id, { next, ...mine }] of own) {
			let { draws, flags } = ahead.get(id) ?? mine;
			for (const each of next) {
				draws |= ahead.get(each)?.draws ?? 0;
				flags |= ahead.get(each)?.flags ?? 0;
			}
			const before = ahead.get(id);
			if (before?.draws !== draws || before.flags !== flags) changed = true;
			ahead.set(id, { draws, flags });
		}
	}
	return ahead;
}

/**
 * What can still matter of an incident. Personal rules (cycles, messages, whose phone does what) only write the log; the
 * time of the last level entry only winds the timer, which an acknowledgement stops; who acknowledged is for the screen,
 * unless a condition asks for it or they would be paged again.
 */
function incidentKey({ quiet }: State, incident: Incident, base: number, asksWho: boolean): string {
	const since = incident.status === 'triggered' ? incident.since - base : '';
	const { status, region, policy, level, pass, assignee, acknowledger } = incident;
	let key = `${status}${region}${policy}.${level}.${pass}.${since}.${assignee ?? ''}.${incident.paged.join()}.${incident.turns.join()}`;
	if (incident.urgency === 'low') key += '.low';
	if (quiet) key += `.${quiet.until - base}${quiet.snoozed ? 's' : 'a'}`;
	if (asksWho || (quiet && !quiet.snoozed)) key += `.${acknowledger ?? ''}`;
	return key;
}

/** Setups that differ, once the incident is created, by nothing but personal rules and policies are one. */
function classesOf({ plans }: Scenario): Record<string, number> {
	const found: string[] = [];
	const classes = Object.entries(plans).map(([name, plan]): [string, number] => {
		const asleep = Object.values(plan.people).map((person) => person.asleep);
		const what = JSON.stringify([plan.schedules, plan.members, plan.hours, asleep]);
		if (!found.includes(what)) found.push(what);
		return [name, found.indexOf(what)];
	});
	return Object.fromEntries(classes);
}

/** Every condition of a scenario. */
const conditionsOf = ({ scenes, injects, impact }: Scenario): (Condition | undefined)[] => [
	...impact.effects.map(({ when }) => when),
	...injects.flatMap((one) => [one.if, one.unless]),
	...[...Object.values(scenes), ...injects].flatMap(({ choices }) =>
		choices.flatMap((one) => [one.if, one.unless])
	)
];

/**
 * Names a position: two states with one name have the same future, whatever their past. The state less its history, as
 * text.
 */
export function keyerOf(scenario: Scenario): (state: State) => string {
	const ahead = readAhead(scenario);
	const NONE: Ahead = { draws: 0, flags: 0 };
	/** From where the player stands, or from where the way to it may lead. */
	const liveAt = ({ scene, bound }: State): Ahead => {
		if (bound === null) return ahead.get(scene ?? '') ?? NONE;
		const places = placesOf(bound).map((place) => ahead.get(place.scene) ?? NONE);
		return {
			draws: places.reduce((set, { draws }) => set | draws, drawsIn([bound])),
			flags: places.reduce((set, { flags }) => set | flags, 0)
		};
	};
	const ofInject = scenario.injects.map((inject) => flagsOf([inject]));
	const classes = classesOf(scenario);
	const asksWho = conditionsOf(scenario).some((one) => one?.some(({ is }) => is === 'assigned'));
	const hearsSigns = Object.values(scenario.scenes).some(
		({ onRaised, onRetriggered }) => onRaised ?? onRetriggered
	);
	return (state) => {
		if (state.end !== null) return state.end;
		const { incident, bound, scene } = state;
		const live = liveAt(state);
		let { flags } = live;
		// An inject that can never come any more might as well have been. */
		let fired = state.fired;
		for (const [i, inject] of scenario.injects.entries()) {
			if (isShut(inject, state)) fired |= 1 << i;
			if (!(fired & (1 << i))) flags |= ofInject[i] ?? 0;
		}
		let key = `${state.t}|${scene}|${state.you}|${state.timerAt}|${fired}|${state.flags & flags}|${state.interrupted}|${state.baseAt}|${Math.round(state.customers * 1000)}|`;
		if (bound !== null) key += JSON.stringify(bound);
		for (const index of state.queue) key += `q${index}`;
		for (let draw = 0; draw < state.known.length; draw++)
			key += live.draws & (1 << draw) ? `d${state.known[draw]}` : 'd';
		if (hearsSigns) key += `!${state.signs}`;
		if (incident === null) return `${key}|${state.setup}`;
		const now = scenario.startsAt + state.t * 1000;
		return `${key}|${classes[state.setup]}|${incidentKey(state, incident, now, asksWho)}`;
	};
}
