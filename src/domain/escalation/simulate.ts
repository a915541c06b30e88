import type { CaseFile } from './case-types.ts';
import { compileCase } from './compile-case.ts';
import type { Instant, Plan } from './types.ts';
import type { WorldEntry } from './watched.ts';
import { World } from './world.ts';

export type { WorldEntry } from './watched.ts';

/** What came of a case. `entries` are in time order, at one instant in the ruled order; those at `until` are among them. */
export type Simulated = {
	readonly plan: Plan;
	readonly start: Instant;
	readonly until: Instant;
	readonly entries: readonly WorldEntry[];
};

/** Plays a parsed case to its end, or to `until`, an instant (R1 to R19). Always ends: see `World`. */
export function simulate(file: CaseFile, until?: Instant): Simulated {
	const compiled = compileCase(file, until);
	const world = new World(compiled);
	world.run(compiled.until);
	return {
		plan: compiled.plan,
		start: compiled.start,
		until: compiled.until,
		entries: world.entries
	};
}
