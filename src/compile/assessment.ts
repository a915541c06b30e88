import { checkModel } from '../domain/maturity/check.ts';
import { modelSchema } from '../domain/maturity/schema.ts';
import type { Model } from '../domain/maturity/types.ts';
import type { GuidePoint } from '../domain/guide/types.ts';
import type { TextFile } from './module.ts';
import type { Problem } from './problem.ts';
import { readYaml, validate } from './yaml.ts';

export type CompiledModel = { readonly model?: Model; readonly problems: readonly Problem[] };

export function compileModel(
	{ file, text }: TextFile,
	points: Readonly<Record<string, GuidePoint>>
): CompiledModel {
	const source = readYaml(file, text);
	const checked = validate(source, modelSchema);
	if (!checked.value) return { problems: checked.problems };
	const findings = checkModel(checked.value, new Set(Object.keys(points)));
	return { model: checked.value, problems: findings.map((finding) => source.place(finding)) };
}
