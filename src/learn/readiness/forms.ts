import { artefacts } from 'virtual:content';
import type { ArtefactForm } from '../../domain/artefact/schema.ts';

/** Forms by the artefact they make, as far as they arrived. */
export type Forms = Readonly<Record<string, ArtefactForm>>;

/** Names of places need the form; without it the sheet says how many are open, and not which. */
export async function loadForms(names: readonly string[]): Promise<Forms> {
	const found = await Promise.all(
		[...new Set(names)].map(async (name) => {
			const chunk = await artefacts[name]?.().catch(() => undefined);
			return chunk ? [[name, chunk.default] as const] : [];
		})
	);
	return Object.fromEntries(found.flat());
}
