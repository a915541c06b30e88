import type { LinkKind } from '../domain/link/kinds.ts';
import type { Contents } from './contents-words.ts';

/** Something of one's own that can be put into a link. */
export type Made = {
	readonly kind: Exclude<LinkKind, 'completion' | 'artefact'>;
	readonly contents: Contents;
	/** What stands in the field for it at first; a label that fits. */
	readonly label?: string;
	/** An answer that somebody asked for. */
	readonly invited?: boolean;
	/** Undefined when it does not fit into a link. */
	readonly encode: (label: string | undefined) => string | undefined;
};

/** Why there is no link: it is not here, cannot be read, never travels, or has nothing in it yet. */
export type NoLink = 'missing' | 'broken' | 'not-for-links' | 'nobody-yet' | 'no-milestone';
