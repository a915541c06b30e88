import * as v from 'valibot';
import { coverageOf, gaps, type Covered, type CoverSources } from '../domain/learning/coverage.ts';
import { checkLock, IdLockSchema, type IdLock } from '../domain/learning/id-lock.ts';
import { PointId, text as words } from '../domain/learning/text-schema.ts';
import type { TextFile } from './module.ts';
import type { Problem } from './problem.ts';
import { readYaml, validate } from './yaml.ts';

const WaiversSchema = v.strictObject({
	waivers: v.array(v.strictObject({ point: PointId, reason: words(240) }))
});

export type CompiledCoverage = {
	readonly covered: readonly Covered[];
	readonly problems: readonly Problem[];
};

/** Guides that are taught whole. Of the third only what lessons and drills lean on is. */
const WHOLE = /^(fso|rev)\./;

/**
 * Holds what is taught against the guides. `waivers`: points left out, each with its reason, which the coverage page
 * shows. A point that is neither taught and exercised nor waived is a problem of the waivers' file.
 */
export function compileCoverage(
	{ file, text }: TextFile,
	sources: Omit<CoverSources, 'waivers'>
): CompiledCoverage {
	const source = readYaml(file, text);
	const { value, problems } = validate(source, WaiversSchema);
	const waivers = value?.waivers ?? [];
	const covered = coverageOf({
		...sources,
		waivers: Object.fromEntries(waivers.map(({ point, reason }) => [point, reason]))
	});
	const open = gaps(covered).filter(({ id }) => WHOLE.test(id));
	return {
		covered,
		problems: [
			...problems,
			...waivers.flatMap(({ point }, i) =>
				sources.points[point]
					? []
					: [source.place({ path: ['waivers', i, 'point'], message: `no guide point ${point}` })]
			),
			...open.map(({ id, heading, taught }) =>
				source.place({
					path: ['waivers'],
					message: `${id} (${heading}) is ${taught.length === 0 ? 'taught in no lesson' : 'exercised nowhere'}`,
					expected: 'a lesson and a check, or a waiver with its reason'
				})
			)
		]
	};
}

/** Reads `content/ids.lock.json` and holds the content against it. JSON is YAML, so places are known. */
export function compileLock(
	{ file, text }: TextFile,
	content: Parameters<typeof checkLock>[1]
): { readonly lock?: IdLock; readonly problems: readonly Problem[] } {
	const source = readYaml(file, text);
	const { value, problems } = validate(source, IdLockSchema);
	if (!value) return { problems };
	return { lock: value, problems: checkLock(value, content).map(source.place) };
}
