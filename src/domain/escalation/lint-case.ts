import type { CaseFile } from './case-types.ts';
import type { CaseFinding } from './lint/finding.ts';
import { contextOf, type LintContext } from './lint/lint-context.ts';
import { fewChannels, lateMessages, sameMinute } from './lint/messages.ts';
import { bareTargets, tooFewLevels } from './lint/targets.ts';

export type { CaseFinding, CaseFix, LintRule } from './lint/finding.ts';

const RULES: readonly ((context: LintContext) => readonly CaseFinding[])[] = [
	bareTargets,
	tooFewLevels,
	lateMessages,
	sameMinute,
	fewChannels
];

/** What the guides would say about a case that parsed, rule by rule. Pure. Source: escalation spec, section 5. */
export function lintCase(file: CaseFile): readonly CaseFinding[] {
	const context = contextOf(file);
	return RULES.flatMap((rule) => rule(context));
}
