import { askedAt, canChoose, canWait, type Move, moveOf, waitOf } from './asked.ts';
import { type Chooser, odds, seeded } from './draws.ts';
import { slopeAt, slopeOfEffects, tail } from './impact.ts';
import { sceneOf } from './named.ts';
import type { End, Happening, Refused, RunEvent, State, Stepped } from './run-types.ts';
import { begin, leave, listen, runTo, spend } from './time.ts';
import type { Choice, Place, Scenario, Target } from './types.ts';
import { deed, stateOf, type World, worldOf } from './world.ts';

/** Second 0, before the first scene. */
export const origin = (scenario: Scenario): State => ({
	t: 0,
	scene: null,
	you: scenario.you,
	timerAt: null,
	bound: { scene: scenario.start, after: 0 },
	queue: [],
	fired: 0,
	flags: 0,
	known: scenario.draws.map(({ outcomes }) => (1 << outcomes.length) - 1),
	setup: scenario.phones,
	interrupted: 0,
	incident: null,
	quiet: null,
	signs: 0,
	customers: scenario.impact.curve[0]?.[1] ?? 0,
	baseAt: 0,
	end: null,
	spent: { cost: 0, customerMinutes: 0 }
});

/** One event of a run. Pure: chance is the run's seed. An event that cannot be is refused, and says why. */
export function step(
	scenario: Scenario,
	state: State,
	event: RunEvent,
	seed: number
): Stepped | Refused {
	const move = moveOf(scenario, state, event);
	if (typeof move === 'object' && 'refused' in move) return move;
	return make(scenario, state, move, seeded(scenario, seed));
}

/** A move that is known to be possible; the solver gives its own chance. */
export function make(scenario: Scenario, state: State, move: Move, chance: Chooser): Stepped {
	const happened: Happening[] = [];
	const world = worldOf(scenario, state, happened);
	if (move === 'wait') runTo(world, world.t + waitOf(scenario), { waits: true });
	else if (move !== 'begin') choose(world, move.choice);
	settle(world, chance);
	return { state: stateOf(world), happened };
}

function choose(world: World, choice: Choice): void {
	const asked = askedAt(world.scenario, world);
	const by = choice.by ?? asked?.you ?? world.you;
	const until = world.t + choice.takes;
	if (world.queue.length > 0) world.queue = world.queue.slice(1);
	else leave(world, null);
	for (const [expectation, result] of Object.entries(choice.score))
		world.happened.push({ type: 'scored', at: world.t, expectation, result });
	if (choice.do === 'ack') {
		deed(world, 'ack', by);
		listen(world);
	}
	const then = (): void => {
		world.flags |= choice.set;
		world.setup = choice.setup ?? choice.phones ?? world.setup;
		if (choice.do !== undefined && choice.do !== 'ack') deed(world, choice.do, by);
		if (choice.to) leave(world, choice.to);
	};
	runTo(world, until, { then });
}

/** Goes on until somebody must decide, or it is over. */
function settle(world: World, chance: Chooser): void {
	const { scenario } = world;
	for (let guard = 0; guard < 100; guard++) {
		if (world.end !== null) return;
		if (world.t >= scenario.horizon) return finish(world, 'timed-out');
		if (world.queue.length > 0) return;
		if (world.bound !== null) {
			enter(world, placeOf(world, world.bound, chance));
			continue;
		}
		listen(world);
		if (world.bound !== null) continue;
		if (canChoose(scenario, world) || canWait(scenario, world)) return;
		runTo(world, scenario.horizon, {});
	}
	throw new Error(`Scenes follow each other in no time at ${world.t} s in ${scenario.id}`);
}

function placeOf(world: World, target: Target, chance: Chooser): Place {
	if (!('draw' in target)) return target;
	const { draw } = target;
	const known = world.known[draw] ?? 0;
	const open = target.branches.filter((branch) => branch.outcomes & known);
	const taken = open.length === 1 ? 0 : chance(draw, open, known);
	const branch = open[taken];
	if (!branch) throw new Error(`Draw ${draw} leads nowhere in ${world.scenario.id}`);
	if (open.length > 1)
		world.happened.push({
			type: 'drawn',
			at: world.t,
			draw: world.scenario.draws[draw]?.id ?? '',
			branch: taken,
			of: open,
			odds: odds(world.scenario, draw, open, known)
		});
	world.known = world.known.map((mask, i) => (i === draw ? mask & branch.outcomes : mask));
	return branch;
}

function enter(world: World, place: Place): void {
	const scene = sceneOf(world.scenario, place.scene);
	world.bound = null;
	if (scene.before === undefined || place.after > 0) begin(world);
	if (place.after > 0) {
		runTo(world, world.t + place.after, {});
		if (world.t >= world.scenario.horizon) return;
	}
	// An inject on the way may have led elsewhere.
	if (world.bound !== null) return;
	world.scene = scene.id;
	world.you = scene.you ?? world.you;
	world.flags |= scene.set;
	world.timerAt = scene.timer ? world.t + scene.timer.after : null;
	world.happened.push({ type: 'scene', at: world.t, scene: scene.id });
	if (scene.end) finish(world, scene.end);
}

/** The end, and what is still to come of it: integrated past it. */
function finish(world: World, end: End): void {
	const { scenario } = world;
	const slope = slopeAt(scenario, world.baseAt, slopeOfEffects(scenario, world));
	const mending = end === 'resolved' || end === 'handed-over';
	const left = scenario.horizon - world.t;
	const rest = tail(world.customers, slope, mending, left);
	if (end === 'resolved' && world.incident?.status !== 'resolved') deed(world, 'resolve');
	world.queue = [];
	world.end = end;
	spend(world, rest.area);
	world.happened.push({ type: 'end', at: world.t, end });
	const [after, value] = rest.zeroAfter === null ? [left, world.customers] : [rest.zeroAfter, 0];
	if (after > 0) world.happened.push({ type: 'customers', at: world.t + after, value });
}
