import { checkEditions, editionsSchema, tablesIn } from '../domain/maturity/edition-file.ts';
import type { EditionTable } from '../domain/maturity/editions.ts';
import type { Model } from '../domain/maturity/types.ts';
import type { TextFile } from './module.ts';
import type { Problem } from './problem.ts';
import { readYaml, validate } from './yaml.ts';

export type CompiledEditions = {
	readonly tables?: readonly EditionTable[];
	readonly problems: readonly Problem[];
};

/** Holds the model to the edition it says it is, and reads the published tables between editions. */
export function compileEditions(
	{ file, text }: TextFile,
	model: Model | undefined
): CompiledEditions {
	const source = readYaml(file, text);
	const { value, problems } = validate(source, editionsSchema);
	if (!value || !model) return { problems };
	const found = checkEditions(value, model).map((one) => source.place(one));
	return found.length > 0 ? { problems: found } : { tables: tablesIn(value, model), problems };
}
