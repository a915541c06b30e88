import { twoNights, twoNightsSchema, type TwoNights } from '../domain/scenario/two-nights.ts';
import type { Scenario } from '../domain/scenario/types.ts';
import type { TextFile } from './module.ts';
import type { Problem } from './problem.ts';
import { readYaml, validate } from './yaml.ts';

export type CompiledNights = { readonly nights?: TwoNights; readonly problems: readonly Problem[] };

/** Computes the first visit's figure from the drill it names. Skipped while the drill itself has problems. */
export function compileNights(
	{ file, text }: TextFile,
	drills: readonly Scenario[],
	sound: boolean
): CompiledNights {
	const source = readYaml(file, text);
	const { value, problems } = validate(source, twoNightsSchema);
	if (!value) return { problems };
	const fault = (path: string[], message: string, expected: string): CompiledNights => ({
		problems: [source.place({ path, message, expected })]
	});
	const drill = drills.find((one) => one.id === value.drill);
	const ids = drills.map((one) => one.id).join(', ');
	if (!drill) return sound ? fault(['drill'], 'there is no such drill', ids) : { problems: [] };
	const choices = drill.scenes[drill.start]?.choices.map((choice) => choice.id) ?? [];
	for (const night of ['unheard', 'heard'] as const)
		if (!choices.includes(value[night].choice))
			return fault([night, 'choice'], 'is no first decision', choices.join(', '));
	return sound ? { nights: twoNights(drill, value), problems: [] } : { problems: [] };
}
