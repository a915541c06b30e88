import * as v from 'valibot';
import type { GuidePoint } from '../domain/guide/types.ts';
import { PointId, text as words } from '../domain/learning/text-schema.ts';
import { type Spread, spreadFaults, spreadOf } from '../domain/scenario/placing.ts';
import { citedIn, type CompiledDrill } from './drill.ts';
import type { TextFile } from './module.ts';
import type { Problem } from './problem.ts';
import { readYaml, validate } from './yaml.ts';

/** What only the whole library shows: which points it plays (K14), its habits (K16), and what was released (K22). */

/** By id, what runs in people's storage were played under. */
export const drillLockSchema = v.record(
	v.string(),
	v.strictObject({
		version: v.pipe(v.number(), v.integer(), v.minValue(1)),
		rulesHash: v.string()
	})
);
export type DrillLock = v.InferOutput<typeof drillLockSchema>;

const waiversSchema = v.strictObject({
	waivers: v.array(v.strictObject({ point: PointId, reason: words(240) }))
});

/** A library of fewer scenarios is still being written. */
const WHOLE = 20;
const PLAYED = /^fso\.(on-call|escalations)\./;
const TOLD = ['resource', 'quote-idea'];

export type CheckedLibrary = {
	readonly lock: DrillLock;
	/** Points that some scenario has to play and none does, less those waived. */
	readonly unplayed: readonly GuidePoint[];
	readonly spread: Spread;
	/** What of K16 does not hold: problems once the library is whole. */
	readonly habits: readonly string[];
	readonly problems: readonly Problem[];
};

const scenariosOf = (drills: readonly CompiledDrill[]) =>
	drills.flatMap(({ scenario }) => (scenario ? [scenario] : []));

type Files = { readonly lock: TextFile; readonly waivers: TextFile };

export function checkLibrary(
	drills: readonly CompiledDrill[],
	points: Readonly<Record<string, GuidePoint>>,
	files: Files
): CheckedLibrary {
	const locked = checkLock(drills, files.lock);
	const { unplayed, problems } = checkPlayed(drills, points, files.waivers);
	const spread = spreadOf(drills.flatMap(({ placings }) => placings));
	const [first] = drills;
	const habits = spreadFaults(spread);
	const faults =
		first && scenariosOf(drills).length >= WHOLE
			? habits.map((message) =>
					first.place({ path: ['scenes'], message: `over all drills ${message}` })
				)
			: [];
	return {
		lock: locked.lock,
		unplayed,
		spread,
		habits,
		problems: [...locked.problems, ...problems, ...faults]
	};
}

/** K22. Runs are stored under a version: other rules are another version, and a released drill stays. */
function checkLock(
	drills: readonly CompiledDrill[],
	{ file, text }: TextFile
): { readonly lock: DrillLock; readonly problems: readonly Problem[] } {
	const source = readYaml(file, text);
	const { value: lock, problems } = validate(source, drillLockSchema);
	if (!lock) return { lock: {}, problems };
	const changed = drills.flatMap(({ scenario, place }): Problem[] => {
		const was = scenario && Object.hasOwn(lock, scenario.id) ? lock[scenario.id] : undefined;
		if (!scenario || !was) return [];
		const { version, rulesHash } = scenario;
		if (version < was.version || (version === was.version && rulesHash !== was.rulesHash))
			return [
				place({
					path: ['version'],
					message:
						version < was.version
							? `version ${was.version} was released`
							: 'the rules have changed since this version was locked',
					expected: `version ${was.version + 1}, then npm run lock:drills`
				})
			];
		return [];
	});
	// While a file does not compile, its id is unknown, and cannot be missed.
	const complete = drills.every(({ scenario }) => scenario);
	const gone = Object.keys(lock).filter(
		(id) => complete && !drills.some(({ scenario }) => scenario?.id === id)
	);
	return {
		lock,
		problems: [
			...changed,
			...gone.map((id) =>
				source.place({ path: [id], message: 'this drill was released and is gone' })
			)
		]
	};
}

/** K14, over the library. */
function checkPlayed(
	drills: readonly CompiledDrill[],
	points: Readonly<Record<string, GuidePoint>>,
	{ file, text }: TextFile
): { readonly unplayed: readonly GuidePoint[]; readonly problems: readonly Problem[] } {
	const source = readYaml(file, text);
	const { value, problems } = validate(source, waiversSchema);
	const waivers = value?.waivers ?? [];
	const scenarios = scenariosOf(drills);
	const played = new Set(scenarios.flatMap(citedIn));
	const waived = new Set(waivers.map(({ point }) => point));
	const unplayed = Object.values(points).filter(
		({ id, kind }) => PLAYED.test(id) && !TOLD.includes(kind) && !played.has(id) && !waived.has(id)
	);
	const needless = waivers.flatMap(({ point }, i) => {
		const path = ['waivers', i, 'point'];
		if (!points[point]) return [source.place({ path, message: `no guide point ${point}` })];
		return played.has(point) ? [source.place({ path, message: `a drill plays ${point}` })] : [];
	});
	const open = scenarios.length >= WHOLE ? unplayed : [];
	return {
		unplayed,
		problems: [
			...problems,
			...needless,
			...open.map(({ id, heading }) =>
				source.place({
					path: ['waivers'],
					message: `${id} (${heading}) is played in no drill`,
					expected: 'a scenario that cites it, or a waiver with its reason'
				})
			)
		]
	};
}
