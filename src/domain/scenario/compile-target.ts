import { parseDuration } from './duration.ts';
import type { Path } from './compile-names.ts';
import type { Report } from './problem.ts';
import type { AuthoredPlace, AuthoredScenario, AuthoredTarget } from './schema.ts';
import type { Branch, Place, Seconds, Target } from './types.ts';

export const seconds = (text: string | undefined, otherwise: Seconds): Seconds =>
	text === undefined ? otherwise : (parseDuration(text) ?? otherwise);

/** Resolves where a choice, timer or inject leads; unknown scenes, draws and outcomes are reported. */
export function targets(authored: AuthoredScenario, report: Report) {
	const drawIds = Object.keys(authored.draws);

	function place(from: AuthoredPlace, path: Path): Place {
		const scene = typeof from === 'string' ? from : from.scene;
		const after = typeof from === 'string' ? 0 : seconds(from.after, 0);
		if (!Object.hasOwn(authored.scenes, scene)) report(path, `There is no scene "${scene}"`);
		return { scene, after };
	}

	function target(from: AuthoredTarget, path: Path): Target {
		if (typeof from === 'string' || 'scene' in from) return place(from as AuthoredPlace, path);
		const {
			draw: drawId,
			else: otherwise,
			...named
		} = from as {
			draw: string;
			else?: AuthoredPlace;
		} & Record<string, AuthoredPlace>;
		const draw = drawIds.indexOf(drawId);
		const outcomes = Object.keys(authored.draws[drawId] ?? {});
		if (draw < 0) report([...path, 'draw'], `There is no draw "${drawId}"`);
		for (const key of Object.keys(named))
			if (draw >= 0 && !outcomes.includes(key))
				report([...path, key], `"${drawId}" has no outcome "${key}": ${outcomes.join(', ')}`);
		const branches: Branch[] = [];
		outcomes.forEach((outcome, i) => {
			const found = named[outcome] ?? otherwise;
			if (found === undefined)
				return report(
					path,
					`The outcome "${outcome}" of "${drawId}" leads nowhere: name it or give "else"`
				);
			const to = place(found, [...path, named[outcome] === undefined ? 'else' : outcome]);
			const same = branches.findIndex(
				({ scene, after }) => scene === to.scene && after === to.after
			);
			const twin = branches[same];
			if (twin) branches[same] = { ...twin, outcomes: twin.outcomes | (1 << i) };
			else branches.push({ ...to, outcomes: 1 << i });
		});
		return { draw: Math.max(0, draw), branches };
	}

	return { place, target };
}

export type Targets = ReturnType<typeof targets>;
