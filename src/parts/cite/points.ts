import { guideSections } from 'virtual:content';
import type { GuidePoint } from '../../domain/guide/types.ts';

/** `fso.escalations` of `fso.escalations.13`. */
const sectionOf = (id: string): string => id.slice(0, id.lastIndexOf('.'));

/** Loads guide points by id, with no more of the guides than the sections they stand in. Rejects when offline. */
export async function loadGuidePoints(
	ids: readonly string[]
): Promise<Readonly<Record<string, GuidePoint>>> {
	const names = [...new Set(ids.map(sectionOf))];
	const sections = await Promise.all(names.map((name) => guideSections[name]?.()));
	return Object.assign({}, ...sections.map((section) => section?.default)) as Record<
		string,
		GuidePoint
	>;
}
