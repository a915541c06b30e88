import { canWait, type Move, openChoices } from './asked.ts';
import { type Chooser, odds } from './draws.ts';
import type { Happening, State } from './run-types.ts';
import { keyerOf } from './position-key.ts';
import { make, origin } from './step.ts';
import type { Scenario } from './types.ts';

/** One way a move may turn out. `path` is the branch taken at each draw on the way. */
export type Leaf = {
	readonly chance: number;
	readonly path: readonly number[];
	readonly state: State;
	readonly happened: readonly Happening[];
};

/** Every way in which a move may turn out, with chance averaged by what the player can know. */
export function leavesOf(scenario: Scenario, state: State, move: Move): Leaf[] {
	const leaves: Leaf[] = [];
	const todo: (readonly number[])[] = [[]];
	for (let given = todo.pop(); given; given = todo.pop()) {
		const prefix = given;
		const path: number[] = [];
		let chance = 1;
		const chooser: Chooser = (draw, branches, known) => {
			const each = odds(scenario, draw, branches, known);
			const taken = prefix[path.length] ?? 0;
			if (path.length >= prefix.length)
				for (let other = 1; other < branches.length; other++) todo.push([...path, other]);
			path.push(taken);
			chance *= each[taken] ?? 0;
			return taken;
		};
		const made = make(scenario, state, move, chooser);
		leaves.push({ chance, path, ...made });
	}
	return leaves;
}

export type MoveName = string;

export type Outcome = {
	readonly chance: number;
	readonly path: readonly number[];
	readonly to: number;
	/** Spent on the way. */
	readonly cost: number;
	readonly customerMinutes: number;
	/** What whoever watched the walk made of it; 0 where nobody did. */
	readonly watched: number;
};

export type PositionMove = {
	/** Id of the choice, `wait` or `begin`. */
	readonly id: MoveName;
	readonly outcomes: readonly Outcome[];
};

export type Position = {
	readonly key: string;
	readonly state: State;
	readonly moves: readonly PositionMove[];
};

/** Every reachable position; a move leads only to positions before it in the list. The last is the origin. */
export type Positions = {
	readonly all: readonly Position[];
	readonly at: ReadonlyMap<string, number>;
	readonly origin: number;
	readonly keyOf: (state: State) => string;
	/** What was walked: the scenario less what cannot matter to it. */
	readonly scenario: Scenario;
};

/** Sees every leaf once, while there is what happened on the way to it: keeping that for all would fill the memory. */
export type Watch = (leaf: Leaf) => number;

/** The moves of a position: the open choices in the writer's order, then *Wait*. */
export function movesAt(scenario: Scenario, state: State): { id: MoveName; move: Move }[] {
	if (state.end !== null) return [];
	const moves: { id: MoveName; move: Move }[] = openChoices(scenario, state).map((choice) => ({
		id: choice.id,
		move: { choice }
	}));
	if (canWait(scenario, state)) moves.push({ id: 'wait', move: 'wait' });
	return moves;
}

/** Personal rules only write the log, so the solver leaves them out: a third of the work. */
function withoutRules(scenario: Scenario): Scenario {
	const plans = Object.entries(scenario.plans).map(([id, plan]) => {
		const people = Object.entries(plan.people).map(([person, each]) => [
			person,
			{ ...each, rules: { high: [], low: [] } }
		]);
		return [id, { ...plan, people: Object.fromEntries(people) }];
	});
	return { ...scenario, plans: Object.fromEntries(plans) };
}

export class TooManyPositions extends Error {}
export class ZeroTimeCycle extends Error {
	readonly scene: string;
	constructor(scene: string) {
		super(`Scenes lead back to "${scene}" in no time`);
		this.scene = scene;
	}
}

export const MOST_POSITIONS = 100_000;
/** Ways on from a position, on average: far more than anybody could choose between. */
const MOST_WAYS = 12;

/** A position whose moves are being walked. */
type Frame = {
	readonly key: string;
	readonly state: State;
	readonly moves: readonly { readonly id: MoveName; readonly move: Move }[];
	readonly explored: PositionMove[];
	leaves: readonly Leaf[];
	keys: readonly string[];
	outcomes: Outcome[];
};

/**
 * Walks every line there is, deepest first. Keeps its own stack: a line may be longer than the machine's. Throws
 * `ZeroTimeCycle` or `TooManyPositions` where the walk would not end.
 */
export function explore(
	authored: Scenario,
	{ limit = MOST_POSITIONS, watch = () => 0 }: { limit?: number; watch?: Watch | undefined } = {}
): Positions {
	const scenario = withoutRules(authored);
	const all: Position[] = [];
	const at = new Map<string, number>();
	const keyOf = keyerOf(scenario);
	const stack: Frame[] = [];
	let ways = 0;

	/** Lays out the leaves of the next move, if there is one. */
	function turn(frame: Frame): boolean {
		const next = frame.moves[frame.explored.length];
		if (!next) return false;
		frame.leaves = leavesOf(scenario, frame.state, next.move);
		frame.keys = frame.leaves.map(({ state }) => keyOf(state));
		frame.outcomes = [];
		ways += frame.leaves.length;
		if (ways > limit * MOST_WAYS)
			throw new TooManyPositions(`More than ${limit * MOST_WAYS} ways between positions`);
		return true;
	}
	function open(state: State, key: string, moves: Frame['moves']): void {
		if (at.size >= limit) throw new TooManyPositions(`More than ${limit} positions`);
		at.set(key, -1);
		const frame: Frame = { key, state, moves, explored: [], leaves: [], keys: [], outcomes: [] };
		if (turn(frame)) stack.push(frame);
		else close(frame);
	}
	function close({ key, state, explored: moves }: Frame): void {
		at.set(key, all.length);
		all.push({ key, state, moves });
	}
	/** One leaf further: down into it where it is new. */
	function walk(frame: Frame, leaf: Leaf, key: string): void {
		const to = at.get(key);
		if (to === undefined) return open(leaf.state, key, movesAt(scenario, leaf.state));
		if (to < 0) throw new ZeroTimeCycle(leaf.state.scene ?? '');
		frame.outcomes.push({
			chance: leaf.chance,
			path: leaf.path,
			to,
			cost: leaf.state.spent.cost - frame.state.spent.cost,
			customerMinutes: leaf.state.spent.customerMinutes - frame.state.spent.customerMinutes,
			watched: watch(leaf)
		});
	}

	open(origin(scenario), 'origin', [{ id: 'begin', move: 'begin' }]);
	for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
		const next = frame.outcomes.length;
		const [leaf, key] = [frame.leaves[next], frame.keys[next]];
		if (leaf && key !== undefined) {
			walk(frame, leaf, key);
			continue;
		}
		const id = frame.moves[frame.explored.length]?.id ?? '';
		frame.explored.push({ id, outcomes: frame.outcomes });
		if (turn(frame)) continue;
		stack.pop();
		close(frame);
	}
	return { all, at, keyOf, origin: all.length - 1, scenario };
}
