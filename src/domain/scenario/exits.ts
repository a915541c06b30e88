import type { Inject, Place, Scenario, Scene, Target } from './types.ts';

type Path = (string | number)[];
/** A way out of a scene or inject, with its place in the authored file. */
export type Exit = { readonly path: Path; readonly to: Target };

/** Where each ear of a scene stands in the file. */
const EARS = {
	onPaged: 'paged',
	onExhausted: 'exhausted',
	onUnowned: 'unowned',
	onRaised: 'raised',
	onRetriggered: 'retriggered'
} as const;

/** What a scene listens for: ways on that take no time. */
export const earsOf = (scene: Scene): { path: Path; to: Place }[] =>
	Object.entries(EARS).flatMap(([key, written]) => {
		const ear = scene[key as keyof typeof EARS];
		return ear ? [{ path: ['scenes', scene.id, 'on', written, 'to'], to: ear.to }] : [];
	});

/** Scenes and injects, with where they stand. */
export const partsOf = ({ scenes, injects }: Scenario): { path: Path; of: Scene | Inject }[] => [
	...Object.values(scenes).map((of) => ({ path: ['scenes', of.id], of })),
	...injects.map((of, i) => ({ path: ['injects', i], of }))
];

/** Every way out of a scene or inject. */
export function waysOut(path: Path, of: Scene | Inject): Exit[] {
	const ways: Exit[] = of.choices.flatMap(({ to }, i) =>
		to ? [{ path: [...path, 'choices', i, 'to'], to }] : []
	);
	if ('at' in of) return of.to ? [...ways, { path: [...path, 'to'], to: of.to }] : ways;
	if (of.timer) ways.push({ path: [...path, 'timer', 'to'], to: of.timer.to });
	return [...ways, ...earsOf(of)];
}
