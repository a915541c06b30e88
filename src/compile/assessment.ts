import type { GuidePoint } from '../domain/guide/types.ts';
import { checkSteps } from '../domain/maturity/check-steps.ts';
import { checkModel } from '../domain/maturity/check.ts';
import type { EvidenceMap } from '../domain/maturity/evidence-map.ts';
import { byDimension } from '../domain/maturity/outline.ts';
import { dimensionSchema, headSchema } from '../domain/maturity/schema.ts';
import type { Model } from '../domain/maturity/types.ts';
import type { CompiledDrill } from './drill.ts';
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

/** Gathers which expectations of which drill are a sight of what which question asks, and refuses questions that are not there. */
export function compileEvidence(
	drills: readonly CompiledDrill[],
	model: Model | undefined
): CompiledEvidence {
	if (!model) return { problems: [] };
	const questions = new Set(model.dimensions.flatMap((d) => d.questions.map(({ id }) => id)));
	const problems = drills.flatMap(({ evidence = {}, place }) =>
		Object.entries(evidence).flatMap(([id, asked]) =>
			asked.flatMap((question, i) =>
				questions.has(question)
					? []
					: [
							place({
								path: ['expectations', id, 'evidence', i],
								message: `there is no question "${question}"`
							})
						]
			)
		)
	);
	const known = drills.flatMap(({ scenario, evidence }) =>
		scenario && evidence ? [[scenario.id, evidence] as const] : []
	);
	return { evidence: { drills: Object.fromEntries(known) }, problems };
}
