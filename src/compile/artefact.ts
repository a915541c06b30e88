import {
	ArtefactFormSchema,
	checkArtefactForm,
	pointsOf,
	type ArtefactForm
} from '../domain/artefact/schema.ts';
import type { GuidePoint } from '../domain/guide/types.ts';
import type { CitedPoint } from '../domain/learning/types.ts';
import type { TextFile } from './module.ts';
import type { Finding, Problem } from './problem.ts';
import { readYaml, validate } from './yaml.ts';

export type CompiledArtefact = {
	readonly form?: ArtefactForm;
	readonly problems: readonly Problem[];
	readonly place: (finding: Finding) => Problem;
};

/** Compiles the form of an exercise: its words, its checks' guide points resolved, its example held against them. */
export function compileArtefact(
	{ file, text }: TextFile,
	points: Readonly<Record<string, GuidePoint>>
): CompiledArtefact {
	const source = readYaml(file, text);
	const { value, problems } = validate(source, ArtefactFormSchema);
	const { place } = source;
	if (value === undefined) return { problems, place };
	const found: Problem[] = checkArtefactForm(value).map((finding) => source.place(finding));
	const cites: Record<string, CitedPoint> = {};
	for (const { path, point: id } of pointsOf(value)) {
		const point = points[id];
		if (point === undefined)
			found.push(source.place({ path, message: `there is no guide point ${id}` }));
		else cites[id] = { id, label: point.label, url: point.url };
	}
	return found.length > 0
		? { problems: found, place }
		: { form: { ...value, cites }, problems: [], place };
}
