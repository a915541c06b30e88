import type { CaseFile } from '../../domain/escalation/case-types.ts';
import type { CaseFinding, LintRule } from '../../domain/escalation/lint-case.ts';
import { capital, inWords, list, plural } from '../../domain/words/words.ts';
import { areaOf } from './say-place.ts';

/** "Two findings, both in the messages": how many there are against the guide, and where. */
export function headingOf(found: readonly CaseFinding[], file: CaseFile | undefined): string {
	if (!file || file.policy.levels.length === 0) return 'Nothing to look at yet';
	if (found.length === 0) return 'Nothing against the guide';
	const many = `${capital(inWords(found.length))} ${found.length === 1 ? 'finding' : 'findings'}`;
	const areas = [...new Set(found.map(({ path }) => areaOf(path)))];
	if (areas.length > 1) return many;
	const all = found.length === 1 ? '' : found.length === 2 ? 'both ' : 'all ';
	return `${many}, ${all}in the ${areas[0] ?? 'levels'}`;
}

type Pass = {
	readonly rules: readonly LintRule[];
	readonly says: (file: CaseFile) => string | undefined;
};

/** What holds where a rule finds nothing, worth saying only where it could have found something. */
const PASSES: readonly Pass[] = [
	{
		rules: ['L2'],
		says: ({ service, policy }) =>
			service.tier === 1 ? `${plural(policy.levels.length, 'level')} for tier 1` : undefined
	},
	{ rules: ['L1'], says: () => 'schedules instead of people' },
	{
		rules: ['L7'],
		says: ({ policy }) => (policy.levels.length > 1 ? 'nobody on two levels in a row' : undefined)
	},
	{
		rules: ['L6'],
		says: ({ service }) => (service.supportHours ? undefined : 'somebody on call at every hour')
	},
	{ rules: ['L3', 'L4', 'L5'], says: () => 'messages that are spaced and ring' },
	{ rules: ['L8'], says: () => 'somebody to end with' }
];

/** What of a policy passes, in a sentence. */
export function passesOf(file: CaseFile, findings: readonly CaseFinding[]): string {
	if (file.policy.levels.length === 0)
		return 'What the guides say of a policy stands here, once it has a level.';
	const found = new Set(findings.map(({ rule }) => rule));
	const passes = PASSES.filter(({ rules }) => !rules.some((rule) => found.has(rule))).flatMap(
		({ says }) => says(file) ?? []
	);
	return passes.length === 0 ? '' : `What passes: ${list(passes)}.`;
}

/** Findings of one rule beyond these are folded away. */
const OF_ONE = 5;

export type Gathered = {
	readonly shown: readonly CaseFinding[];
	readonly more: readonly {
		readonly rule: LintRule;
		/** The message that stands for them. */
		readonly like: string;
		readonly rest: readonly CaseFinding[];
	}[];
};

/** The first few of each rule, in their order, and the rest rule by rule; one too many is not folded alone. */
export function gathered(findings: readonly CaseFinding[]): Gathered {
	const byRule = new Map<LintRule, CaseFinding[]>();
	for (const finding of findings)
		byRule.set(finding.rule, [...(byRule.get(finding.rule) ?? []), finding]);
	const more = [...byRule]
		.filter(([, all]) => all.length > OF_ONE + 1)
		.map(([rule, all]) => ({
			rule,
			like: all[0]?.message ?? '',
			rest: all.slice(OF_ONE)
		}));
	const folded = new Set(more.flatMap(({ rest }) => rest));
	return { shown: findings.filter((finding) => !folded.has(finding)), more };
}
