import type { CaseFile, CaseLevel, CasePolicy, CaseRule } from '../case-types.ts';
import type { PersonId } from '../types.ts';

/** The same case with another policy. */
export const withPolicy = (file: CaseFile, change: Partial<CasePolicy>): CaseFile => ({
	...file,
	policy: { ...file.policy, ...change }
});

/** The same case with one level changed; `index` is its place in the file. */
export const withLevel = (file: CaseFile, index: number, change: Partial<CaseLevel>): CaseFile =>
	withPolicy(file, {
		levels: file.policy.levels.map((level, i) => (i === index ? { ...level, ...change } : level))
	});

/** The same case with other messages for one person at high urgency. */
export function withHighRules(file: CaseFile, id: PersonId, high: readonly CaseRule[]): CaseFile {
	const person = file.people[id] ?? {};
	const rules = { ...person.rules, high };
	return { ...file, people: { ...file.people, [id]: { ...person, rules } } };
}
