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

export type PositionMove = {
	/** Id of the choice, `wait` or `begin`. */
	readonly id: MoveName;
	readonly outcomes: readonly {
		readonly chance: number;
		readonly path: readonly number[];
		readonly to: number;
		/** Spent on the way. */
		readonly cost: number;
		readonly customerMinutes: number;
		/** Kept only on request. */
		readonly happened: readonly Happening[];
	}[];
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
};

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

/** Walks every line there is. Throws `ZeroTimeCycle` or `TooManyPositions` where that would not end. */
export function explore(
	authored: Scenario,
	{ limit = 100_000, keep = false }: { limit?: number; keep?: boolean } = {}
): Positions {
	const scenario = withoutRules(authored);
	const all: Position[] = [];
	const at = new Map<string, number>();
	const keyOf = keyerOf(scenario);
	const NONE: readonly Happening[] = [];

	function visit(state: State, key: string, moves: { id: MoveName; move: Move }[]): number {
		const known = at.get(key);
		if (known !== undefined) {
			if (known < 0) throw new ZeroTimeCycle(state.scene ?? '');
			return known;
		}
		if (at.size >= limit) throw new TooManyPositions(`More than ${limit} positions`);
		at.set(key, -1);
		const explored = moves.map(({ id, move }): PositionMove => ({
			id,
			outcomes: leavesOf(scenario, state, move).map((leaf) => ({
				chance: leaf.chance,
				path: leaf.path,
				to: visit(leaf.state, keyOf(leaf.state), movesAt(scenario, leaf.state)),
				cost: leaf.state.spent.cost - state.spent.cost,
				customerMinutes: leaf.state.spent.customerMinutes - state.spent.customerMinutes,
				happened: keep ? leaf.happened : NONE
			}))
		}));
		at.set(key, all.length);
		all.push({ key, state, moves: explored });
		return all.length - 1;
	}

	const first = origin(scenario);
	return { all, at, keyOf, origin: visit(first, 'origin', [{ id: 'begin', move: 'begin' }]) };
}
