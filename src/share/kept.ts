import type { Link } from '../domain/link/decode.ts';
import type { ArtefactRecord } from '../domain/record/types.ts';
import { findLink } from './open.ts';

/** A link that its receiver chose to keep is an artefact whose only field is the link itself. */
const KEPT = 'kept-link';

/** One record for one link: kept twice, it is still one. */
export function keptRecord(
	link: Link,
	payload: string,
	title: string,
	now: number
): ArtefactRecord {
	return {
		kind: 'artefact',
		id: `link-${payload.slice(-24)}`,
		version: 1,
		createdAt: now,
		updatedAt: now,
		artefact: KEPT,
		title,
		fields: { payload, kind: link.kind }
	};
}

export type Kept = {
	readonly id: string;
	readonly title: string;
	readonly href: string | undefined;
};

/** The kept ones among all artefacts. One that no longer opens is listed without an address. */
export function keptLinks(artefacts: readonly ArtefactRecord[]): readonly Kept[] {
	return artefacts
		.filter(({ artefact }) => artefact === KEPT)
		.map(({ id, title, fields }) => {
			const payload =
				fields !== null && typeof fields === 'object' && 'payload' in fields ? fields.payload : '';
			const found = findLink(typeof payload === 'string' ? payload : '');
			return { id, title, href: found.ok ? found.href : undefined };
		});
}
