import type { CaseFile } from './case-types.ts';
import { ASSUMED, delayBefore } from './lint/delay.ts';
import type { CaseFinding, CaseFix, LintRule, Proposal } from './lint/finding.ts';
import { gaps, silence } from './lint/gaps.ts';
import { hiddenOverrides } from './lint/hidden.ts';
import { pastMidnight } from './lint/hours.ts';
import { contextOf, type LintContext } from './lint/lint-context.ts';
import { fewChannels, lateMessages, sameMinute } from './lint/messages.ts';
import { onlyShadows } from './lint/shadows.ts';
import { skippedMembers } from './lint/skipped.ts';
import { unevenSleep } from './lint/sleep.ts';
import { bareTargets, tooFewLevels } from './lint/targets.ts';
import { samePerson } from './lint/twice.ts';
import type { Assumptions } from './trade-off.ts';

export type { CaseFinding, CaseFix, LintRule } from './lint/finding.ts';

const RULES: readonly ((context: LintContext, assumed: Assumptions) => readonly Proposal[])[] = [
	bareTargets,
	tooFewLevels,
	lateMessages,
	sameMinute,
	fewChannels,
	gaps,
	samePerson,
	silence,
	delayBefore,
	onlyShadows,
	hiddenOverrides,
	pastMidnight,
	skippedMembers,
	unevenSleep
];

/** Changes tried out for one lint: each costs another, so few where one is dear. Microseconds, roughly. */
const MOST_TRIES = 12;
const BUDGET = 60_000;

const propose = (context: LintContext, assumed: Assumptions): readonly Proposal[] =>
	RULES.flatMap((rule) => rule(context, assumed));

function countOf(findings: readonly Proposal[]): ReadonlyMap<LintRule, number> {
	const counts = new Map<LintRule, number>();
	for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
	return counts;
}

/** Finds the change that takes a finding away and brings no other. */
function chooser(
	{ file, coverage }: LintContext,
	assumed: Assumptions,
	proposals: readonly Proposal[]
) {
	const before = countOf(proposals);
	let left = Math.min(MOST_TRIES, Math.floor(BUDGET / (2_000 + coverage.cost * 3)));
	return (rule: LintRule, tries: readonly CaseFix[]): CaseFix | undefined =>
		tries.find(({ apply }) => {
			if (left === 0) return false;
			left -= 1;
			const after = countOf(propose(contextOf(apply(file)), assumed));
			const fewer = (after.get(rule) ?? 0) < (before.get(rule) ?? 0);
			return fewer && [...after].every(([other, n]) => n <= (before.get(other) ?? 0));
		});
}

/**
 * What the guides would say about a case that parsed, rule by rule; L9, the delay before level 2, is advice, and reckons
 * with `assumed`. Coverage is looked at for five weeks from the start of the case, or for the longest full round of a
 * rotation, a year at most. Pure. Source: escalation spec, section 5.
 */
export function lintCase(file: CaseFile, assumed: Assumptions = ASSUMED): readonly CaseFinding[] {
	const context = contextOf(file);
	const proposals = propose(context, assumed);
	const choose = chooser(context, assumed, proposals);
	return proposals.map(({ tries, ...finding }) => {
		const fix = finding.fix ?? choose(finding.rule, tries ?? []);
		return fix === undefined ? finding : { ...finding, fix };
	});
}
