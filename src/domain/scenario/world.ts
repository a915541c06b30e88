import type { Deed as ServiceDeed } from '../escalation/compiled.ts';
import { isAsleep } from '../escalation/measures.ts';
import type { Entry } from '../escalation/types.ts';
import { actAll } from './deadlines.ts';
import { planOf } from './named.ts';
import type { Happening, State } from './run-types.ts';
import type { Deed, Scenario } from './types.ts';

/** A state being worked on within one step, and what happens in it. Never leaves a step. */
export type World = { -readonly [K in keyof Omit<State, 'spent'>]: State[K] } & {
	readonly spent: { cost: number; customerMinutes: number };
	readonly scenario: Scenario;
	readonly happened: Happening[];
	/** Anything a player would notice, since it was last set to 0: ends a wait. */
	noticed: number;
};

/** Written out, as is `stateOf`: spreading is several times slower, and this runs for every step of the solver. */
export const worldOf = (scenario: Scenario, state: State, happened: Happening[]): World => ({
	scenario,
	happened,
	noticed: 0,
	t: state.t,
	scene: state.scene,
	you: state.you,
	timerAt: state.timerAt,
	bound: state.bound,
	queue: state.queue,
	fired: state.fired,
	flags: state.flags,
	known: state.known,
	setup: state.setup,
	interrupted: state.interrupted,
	incident: state.incident,
	quiet: state.quiet,
	signs: state.signs,
	customers: state.customers,
	baseAt: state.baseAt,
	end: state.end,
	spent: { cost: state.spent.cost, customerMinutes: state.spent.customerMinutes }
});

export const stateOf = (world: World): State => ({
	t: world.t,
	scene: world.scene,
	you: world.you,
	timerAt: world.timerAt,
	bound: world.bound,
	queue: world.queue,
	fired: world.fired,
	flags: world.flags,
	known: world.known,
	setup: world.setup,
	interrupted: world.interrupted,
	incident: world.incident,
	quiet: world.quiet,
	signs: world.signs,
	customers: world.customers,
	baseAt: world.baseAt,
	end: world.end,
	spent: world.spent
});

export const instant = (world: World): number => world.scenario.startsAt + world.t * 1000;

export const RAISED = 1;
export const RETRIGGERED = 2;

/** Logs what the engine did, and counts people interrupted for the first time; a shadow is not counted (R17). */
export function tell(world: World, entries: readonly Entry[]): void {
	const { scenario } = world;
	const plan = planOf(scenario, world.setup);
	for (const entry of entries) {
		const at = (entry.at - scenario.startsAt) / 1000;
		// Messages of one page are the phone's affair: they wake nobody who waits for news.
		if (entry.type !== 'notify') world.noticed++;
		world.happened.push({ type: 'engine', at, entry });
		if (entry.type === 'raise') world.signs |= RAISED;
		else if (entry.type === 'retrigger') world.signs |= RETRIGGERED;
		else if (entry.type === 'ack') world.signs &= ~RETRIGGERED;
		const person = entry.people?.[0];
		if (entry.type !== 'page' || entry.shadow || person === undefined) continue;
		const bit = 1 << Object.keys(plan.people).indexOf(person);
		if (world.interrupted & bit) continue;
		world.interrupted |= bit;
		const asleep = isAsleep(plan, person, entry.at);
		world.spent.cost += scenario.cost.page + (asleep ? scenario.cost.sleep : 0);
		world.happened.push({ type: 'cost', at, person, asleep });
	}
}

/** Somebody does something to the incident; a refusal is logged by the engine and changes nothing. */
export function deed(world: World, what: Deed, by?: string): void {
	const { incident, quiet } = world;
	if (!incident) return;
	const plan = planOf(world.scenario, world.setup);
	const acted = actAll(plan, { incident, quiet }, instant(world), serviceDeed(what, by));
	world.incident = acted.incident;
	world.quiet = acted.quiet;
	tell(world, acted.entries);
}

function serviceDeed(what: Deed, person: string | undefined): ServiceDeed {
	const by = person === undefined ? undefined : { by: person };
	if (typeof what === 'string') return { do: what, ...by };
	if ('snooze' in what) return { do: 'snooze', ...by, lasts: what.snooze * 1000 };
	if ('handOver' in what) return { do: 'handOver', ...by, to: what.handOver };
	const to = 'reassign' in what ? { person: what.reassign } : { level: what.reassignLevel };
	return { do: 'reassign', ...by, to };
}
