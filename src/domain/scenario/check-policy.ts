import { lintCase } from '../escalation/lint-case.ts';
import { caseFilesOf } from './case-files.ts';
import type { Problem } from './problem.ts';
import type { AuthoredScenario } from './schema.ts';

/**
 * K18. The policy in force at the start passes the linter, or the scenario names what it finds as its lesson. Advice is
 * none. A lesson that the linter does not find is named too: the scenario would promise what it does not show.
 */
export function checkPolicy(authored: AuthoredScenario): Problem[] {
	const [usual] = caseFilesOf(authored);
	const lesson: readonly string[] = authored.response.lesson ?? [];
	if (!usual) return [];
	const found = lintCase(usual.file).filter(({ severity }) => severity === 'finding');
	const rules = new Set<string>(found.map(({ rule }) => rule));
	return [
		...found
			.filter(({ rule }) => !lesson.includes(rule))
			.map(({ rule, path, message }) => ({
				path: usual.writtenAt(path),
				message: `${rule}: ${message}`,
				expected: `a policy without it, or "lesson: [${rule}]" in the response`
			})),
		...lesson.flatMap((rule, i) =>
			rules.has(rule)
				? []
				: [
						{
							path: ['response', 'lesson', i],
							message: `The linter does not find ${rule} in this policy`
						}
					]
		)
	];
}
