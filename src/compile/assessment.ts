import type { GuidePoint } from '../domain/guide/types.ts';
import { checkSteps } from '../domain/maturity/check-steps.ts';
import { checkModel } from '../domain/maturity/check.ts';
import { evidenceMapSchema, type EvidenceMap } from '../domain/maturity/evidence-map.ts';
import { byDimension } from '../domain/maturity/outline.ts';
import { dimensionSchema, headSchema } from '../domain/maturity/schema.ts';
import type { Model } from '../domain/maturity/types.ts';
import type { Scenario } from '../domain/scenario/types.ts';
import type { TextFile } from './module.ts';
import type { Finding, Problem } from './problem.ts';
import { readYaml, validate } from './yaml.ts';

export type CompiledModel = { readonly model?: Model; readonly problems: readonly Problem[] };

/** Compiles the head of the model and one file a dimension; what spans files is checked once all of them are sound. */
export function compileModel(
	{ file, text }: TextFile,
	files: readonly TextFile[],
	points: Readonly<Record<string, GuidePoint>>
): CompiledModel {
	const source = readYaml(file, text);
	const head = validate(source, headSchema);
	const read = files.map((one) => {
		const source = readYaml(one.file, one.text);
		return { source, file: one.file, ...validate(source, dimensionSchema) };
	});
	const shapes = [head, ...read].flatMap(({ problems }) => problems);
	const sound = read
		.flatMap(({ value, ...rest }) => (value ? [{ ...rest, value }] : []))
		.toSorted((a, b) => byDimension(a.value.id, b.value.id));
	if (!head.value || sound.length < files.length) return { problems: shapes };

	const model = { ...head.value, dimensions: sound.map(({ value }) => value) };
	const place = ({ path, ...finding }: Finding): Problem => {
		const [first, at, ...rest] = path;
		const dimension = first === 'dimensions' ? sound[Number(at)] : undefined;
		return dimension
			? dimension.source.place({ path: rest, ...finding })
			: source.place({ path, ...finding });
	};
	const misnamed = sound.flatMap(({ file, value }, d): Finding[] =>
		file.endsWith(`/${value.id}.yaml`)
			? []
			: [
					{
						path: ['dimensions', d, 'id'],
						message: `dimension "${value.id}" stands in another file`,
						expected: `the file ${value.id}.yaml`
					}
				]
	);
	const findings = [
		...misnamed,
		...checkModel(model, new Set(Object.keys(points))),
		...checkSteps(model)
	];
	return { model, problems: findings.map(place) };
}

export type CompiledEvidence = {
	readonly evidence?: EvidenceMap;
	readonly problems: readonly Problem[];
};

/** Which of a drill's expectations are a sight of what which question asks. Every drill and each of its expectations has to be listed. */
export function compileEvidence(
	{ file, text }: TextFile,
	drills: readonly Scenario[],
	model: Model | undefined
): CompiledEvidence {
	const source = readYaml(file, text);
	const { value, problems } = validate(source, evidenceMapSchema);
	if (!value || !model) return { problems };
	const questions = new Set(model.dimensions.flatMap((d) => d.questions.map(({ id }) => id)));
	const findings: Finding[] = Object.entries(value.drills).flatMap(([id, map]) => {
		const drill = drills.find((one) => one.id === id);
		const path = ['drills', id];
		if (!drill) return [{ path, message: `there is no drill "${id}"` }];
		const has = drill.expectations.map((one) => one.id);
		const expected = `one of ${has.join(', ')}`;
		const unlisted = has.filter((one) => !(one in map));
		return [
			...unlisted.map((one) => ({
				path,
				message: `says nothing of the expectation "${one}"`,
				expected: 'a list of questions, empty where it shows none'
			})),
			...Object.keys(map)
				.filter((one) => !has.includes(one))
				.map((one) => ({ path: [...path, one], message: 'no such expectation', expected })),
			...Object.entries(map).flatMap(([one, ids]) =>
				ids.flatMap((question, q) =>
					questions.has(question)
						? []
						: [{ path: [...path, one, q], message: `there is no question "${question}"` }]
				)
			)
		];
	});
	const silent = drills.flatMap(({ id }): Finding[] =>
		id in value.drills
			? []
			: [
					{
						path: ['drills'],
						message: `says nothing of the drill "${id}"`,
						expected: 'each of its expectations, with a list of questions'
					}
				]
	);
	return {
		evidence: value,
		problems: [...findings, ...silent].map((finding) => source.place(finding))
	};
}
