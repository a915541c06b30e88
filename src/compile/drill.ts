import { scenarioSchema } from '../domain/scenario/schema.ts';
import type { Scenario } from '../domain/scenario/types.ts';
import type { GuidePoint } from '../domain/guide/types.ts';
import type { TextFile } from './module.ts';
import type { Problem } from './problem.ts';
import { readYaml, validate } from './yaml.ts';

export type CompiledDrill = { readonly scenario?: Scenario; readonly problems: readonly Problem[] };

export function compileDrill(
	{ file, text }: TextFile,
	_points: Readonly<Record<string, GuidePoint>>
): CompiledDrill {
	return { problems: validate(readYaml(file, text), scenarioSchema).problems };
}
