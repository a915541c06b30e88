import type { CaseDraft, CaseProblem } from '../domain/escalation/case-types.ts';
import type { CaseFinding } from '../domain/escalation/lint-case.ts';

/** What every part that edits a case is given. */
export type Editing = {
	readonly draft: CaseDraft;
	readonly problems: readonly CaseProblem[];
	/** About the last case that held. */
	readonly findings: readonly CaseFinding[];
	/** `touch` names the field being typed in: its letters undo together. */
	readonly change: (next: CaseDraft, touch?: string) => void;
};
