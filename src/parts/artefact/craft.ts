import type { Json } from '../../domain/record/types.ts';

/** How artefacts of one kind are read, named and written down; what tells the policy's page from a form's. */
export type Craft<T> = {
	readonly artefact: string;
	/** Of the kind, as in "Escalation policy". */
	readonly title: string;
	/** Of the exported file, as in `runbook.md`. */
	readonly file: string;
	readonly parse: (
		raw: unknown
	) =>
		| { readonly ok: true; readonly value: T }
		| { readonly ok: false; readonly problems: readonly { path: string; message: string }[] };
	/** What this one is called; empty while it has no name. */
	readonly nameOf: (value: T) => string;
	readonly store: (value: T) => Json;
};
