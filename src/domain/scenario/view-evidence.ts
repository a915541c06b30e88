import { sceneOf } from './named.ts';
import type { Run } from './run-types.ts';
import type { Evidence, Scenario, Seconds } from './types.ts';
import type { View } from './view-types.ts';

/** Evidence as far as it can be known at a second: nothing from the future. */
function soFar(evidence: Evidence, now: Seconds): Evidence {
	switch (evidence.kind) {
		case 'chat':
			return { ...evidence, lines: evidence.lines.filter(({ at }) => at <= now) };
		case 'log':
			return { ...evidence, lines: evidence.lines.filter(({ at }) => at <= now) };
		case 'graph':
			return { ...evidence, points: evidence.points.filter(([at]) => at <= now) };
		default:
			return evidence;
	}
}

/** What is new, then what belongs to where the player stands (`here`), then the rest, the latest first. */
export function evidenceOf(
	scenario: Scenario,
	run: Run,
	now: Seconds,
	here: readonly string[]
): View['evidence'] {
	const last = run.cuts.at(-1) ?? 0;
	const seen = new Set<string>();
	const fresh = new Set<string>();
	for (const [index, happening] of run.happened.entries()) {
		const from =
			happening.type === 'scene'
				? sceneOf(scenario, happening.scene)
				: happening.type === 'inject'
					? scenario.injects.find(({ id }) => id === happening.inject)
					: undefined;
		for (const id of from?.evidence ?? []) {
			if (index >= last && !seen.has(id)) fresh.add(id);
			seen.add(id);
		}
	}
	return [...new Set([...fresh, ...here, ...[...seen].reverse()])].flatMap((id) => {
		const evidence = scenario.evidence[id];
		return evidence ? [{ ...soFar(evidence, now), fresh: fresh.has(id) }] : [];
	});
}
