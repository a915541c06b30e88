import type { CompiledArtefact } from './artefact.ts';
import type { CompiledDrill } from './drill.ts';
import type { PlacedModule } from './module.ts';
import type { Finding, Problem } from './problem.ts';

type Whole = {
	readonly modules: readonly PlacedModule[];
	readonly drills: readonly CompiledDrill[];
	readonly artefacts: readonly CompiledArtefact[];
};

/** What no file can see alone: ids used twice, and names of things in other files that are not there. */
export function checkReferences({ modules, drills, artefacts }: Whole): Problem[] {
	const ids: Readonly<Record<'module' | 'drill' | 'artefact', readonly string[]>> = {
		module: modules.flatMap(({ module }) => (module ? [module.id] : [])),
		drill: drills.flatMap(({ scenario }) => (scenario ? [scenario.id] : [])),
		artefact: artefacts.flatMap(({ form }) => (form ? [form.artefact] : []))
	};
	// While a file does not compile, its id is unknown, and whoever names it must not be blamed.
	const complete = {
		module: modules.every(({ module }) => module),
		drill: drills.every(({ scenario }) => scenario),
		artefact: artefacts.every(({ form }) => form)
	};
	const missing = (
		path: Finding['path'],
		kind: keyof typeof ids,
		id: string | undefined
	): Finding[] =>
		id === undefined || !complete[kind] || ids[kind].includes(id)
			? []
			: [
					{
						path,
						message: `there is no ${kind} "${id}"`,
						expected: `one of ${ids[kind].join(', ')}`
					}
				];
	const twice = (kind: keyof typeof ids, id: string, path: Finding['path']): Finding[] =>
		ids[kind].filter((one) => one === id).length > 1
			? [{ path, message: `two files are ${kind} "${id}"` }]
			: [];

	return [
		...modules.flatMap(({ module, place }) =>
			(module
				? [
						...twice('module', module.id, ['id']),
						...module.recommends.flatMap((id, i) => missing(['recommends', i], 'module', id)),
						...module.artefacts.flatMap((id, i) => missing(['artefacts', i], 'artefact', id)),
						...module.exercises.flatMap(({ artefact }, i) =>
							missing(['exercises', i, 'artefact'], 'artefact', artefact)
						)
					]
				: []
			).map(place)
		),
		...drills.flatMap(({ scenario, place }) =>
			(scenario
				? [
						...twice('drill', scenario.id, ['id']),
						...missing(['next', 'module'], 'module', scenario.next.module),
						...missing(['next', 'drill'], 'drill', scenario.next.drill)
					]
				: []
			).map(place)
		),
		...artefacts.flatMap(({ form, place }) =>
			(form ? twice('artefact', form.artefact, ['artefact']) : []).map(place)
		)
	];
}
