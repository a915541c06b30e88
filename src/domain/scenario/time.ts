import { isOpen, isUnowned } from './condition.ts';
import { advanceAll, create, nextInAll } from './deadlines.ts';
import { flow, slopeOfEffects } from './impact.ts';
import { planOf, sceneOf } from './named.ts';
import type { State } from './run-types.ts';
import type { Seconds } from './types.ts';
import { instant, RAISED, RETRIGGERED, tell, type World } from './world.ts';

/** The incident is created, unless it was. */
export function begin(world: World): void {
	if (world.incident) return;
	const created = create(planOf(world.scenario, world.setup), instant(world));
	world.incident = created.incident;
	tell(world, created.entries);
	world.happened.push({ type: 'customers', at: world.t, value: world.customers });
	happen(world);
}

/** Adds customer-seconds to what the run has cost. */
export function spend({ scenario, spent }: World, area: number): void {
	spent.cost += area / 60 / scenario.impact.population;
	spent.customerMinutes += area / 60;
}

function flowTo(world: World, at: Seconds): void {
	if (at <= world.t) return;
	const { scenario } = world;
	const flowed = flow(scenario, world, at - world.t, slopeOfEffects(scenario, world));
	for (const [after, value] of flowed.turns)
		world.happened.push({ type: 'customers', at: world.t + after, value });
	spend(world, flowed.area);
	world.customers = flowed.customers;
	world.baseAt = flowed.baseAt;
	world.t = at;
}

/** All that falls due at this very second, in the ruled order: engine, injects, scene timers. */
export function happen(world: World): void {
	const { scenario } = world;
	if (!world.incident) return;
	const now = instant(world);
	const plan = planOf(scenario, world.setup);
	const advanced = advanceAll(plan, world.incident, world.quiet, now, now);
	if ('quiet' in advanced) world.quiet = advanced.quiet;
	world.incident = advanced.incident;
	tell(world, advanced.entries);
	listen(world);
	for (let i = 0; i < scenario.injects.length; i++) arrive(world, i);
	if (world.timerAt !== null && world.timerAt <= world.t && world.scene !== null) {
		const timer = sceneOf(scenario, world.scene).timer;
		world.noticed++;
		if (timer) leave(world, timer.to);
	}
}

/** An inject comes the first time that its condition holds at or after its time. */
function arrive(world: World, index: number): void {
	const inject = world.scenario.injects[index];
	const bit = 1 << index;
	if (!inject || world.fired & bit || inject.at > world.t || !isOpen(inject, world)) return;
	world.fired |= bit;
	world.noticed++;
	world.flags |= inject.set;
	world.happened.push({ type: 'inject', at: world.t, inject: inject.id });
	if (inject.choices.length > 0) world.queue = [...world.queue, index];
	else if (inject.to) leave(world, inject.to);
}

/** The scene hears what the engine has done. */
export function listen(world: World): void {
	if (world.scene === null || !world.incident) return;
	const { incident } = world;
	const scene = sceneOf(world.scenario, world.scene);
	const { onPaged, onExhausted, onUnowned, onRaised, onRetriggered } = scene;
	if (onPaged && incident.paged.includes(onPaged.person)) leave(world, onPaged.to);
	else if (onExhausted && incident.region === 'exhausted') leave(world, onExhausted.to);
	else if (onUnowned && isUnowned(incident)) leave(world, onUnowned.to);
	else if (onRaised && world.signs & RAISED) leave(world, onRaised.to);
	else if (onRetriggered && world.signs & RETRIGGERED) leave(world, onRetriggered.to);
}

export function leave(world: World, to: State['bound']): void {
	world.scene = null;
	world.timerAt = null;
	world.bound = to;
}

/** When something next falls due by itself. */
function nextInstant(world: World): Seconds {
	const { scenario } = world;
	let next = scenario.horizon;
	if (world.incident) {
		const plan = planOf(scenario, world.setup);
		const due = nextInAll(plan, world.incident, world.quiet, instant(world));
		if (due !== undefined) next = Math.min(next, (due - scenario.startsAt) / 1000);
	}
	for (let i = 0; i < scenario.injects.length; i++) {
		const at = scenario.injects[i]?.at ?? Infinity;
		if (at > world.t && at < next && !(world.fired & (1 << i))) next = at;
	}
	for (const mark of scenario.marks) if (mark > world.t && mark < next) next = mark;
	if (world.timerAt !== null && world.scene !== null && world.timerAt < next) next = world.timerAt;
	return next;
}

/**
 * Time runs to a second, or to the horizon, or (where it only waits) to the first thing that a player would notice.
 * `then` is what the player does at that second: before all else that falls due then.
 */
export function runTo(
	world: World,
	until: Seconds,
	how: { then?: () => void; waits?: boolean }
): void {
	world.noticed = 0;
	for (;;) {
		const next = Math.min(nextInstant(world), until);
		flowTo(world, next);
		if (world.t >= world.scenario.horizon) return;
		if (next === until) how.then?.();
		happen(world);
		if (next === until || (how.waits === true && world.noticed > 0)) return;
	}
}
