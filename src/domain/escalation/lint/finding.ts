import type { CaseFile } from '../case-types.ts';

/** L: the linter of the escalation spec, section 5. */
export type LintRule =
	| 'L1'
	| 'L2'
	| 'L3'
	| 'L4'
	| 'L5'
	| 'L6'
	| 'L7'
	| 'L8'
	| 'L9'
	| 'L10'
	| 'L11'
	| 'L12'
	| 'L13'
	| 'L14';

/** A change that takes the finding away. Pure; the label is a button's. */
export type CaseFix = { readonly label: string; readonly apply: (file: CaseFile) => CaseFile };

export type CaseFinding = {
	readonly rule: LintRule;
	/** Reads as in `policy.levels[0].timeoutMin`. */
	readonly path: string;
	/** The level that makes it one, where the path is in somebody's messages. */
	readonly level?: string;
	/** `finding`: against what the guides teach. `advice`: worth a second thought. */
	readonly severity: 'finding' | 'advice';
	/** What is, and what follows from it. */
	readonly message: string;
	/** Guide point ids. */
	readonly points: readonly string[];
	readonly fix?: CaseFix;
};

/** A finding with changes to try, the best first: the first that takes it away and brings no other becomes its `fix`. */
export type Proposal = CaseFinding & { readonly tries?: readonly CaseFix[] };
