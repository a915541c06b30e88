import type { ArtefactForm } from '../domain/artefact/schema.ts';
import type { GuidePoint } from '../domain/guide/types.ts';
import type { TextFile } from './module.ts';
import type { Problem } from './problem.ts';

export type CompiledArtefact = {
	readonly form?: ArtefactForm;
	readonly problems: readonly Problem[];
};

export function compileArtefact(
	_file: TextFile,
	_points: Readonly<Record<string, GuidePoint>>
): CompiledArtefact {
	return { problems: [] };
}
