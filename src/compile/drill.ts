import { compileScenario } from '../domain/scenario/compile.ts';
import { scenarioSchema } from '../domain/scenario/schema.ts';
import type { Scenario } from '../domain/scenario/types.ts';
import type { GuidePoint } from '../domain/guide/types.ts';
import type { TextFile } from './module.ts';
import type { Problem } from './problem.ts';
import { readYaml, validate } from './yaml.ts';

export type CompiledDrill = { readonly scenario?: Scenario; readonly problems: readonly Problem[] };

/** Compiles one scenario. Its checks run only on a scenario whose references all resolve. */
export function compileDrill(
	{ file, text }: TextFile,
	points: Readonly<Record<string, GuidePoint>>
): CompiledDrill {
	const source = readYaml(file, text);
	const authored = validate(source, scenarioSchema);
	if (!authored.value) return { problems: authored.problems };
	const { scenario, problems } = compileScenario(authored.value);
	const unknown = authored.value.teaches.flatMap((id, i) =>
		id in points ? [] : [{ path: ['teaches', i], message: `no guide point ${id}` }]
	);
	return { scenario, problems: [...unknown, ...problems].map((one) => source.place(one)) };
}
