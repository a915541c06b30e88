import type * as v from 'valibot';

/** Where in a value something is wrong, and what would have been right. */
export type Finding = {
	readonly path: readonly (string | number)[];
	readonly message: string;
	readonly expected?: string | undefined;
};

/** What a schema has to say, in a writer's words. */
export function findingOf(issue: v.BaseIssue<unknown>): Finding {
	const path = (issue.path ?? []).map((item) => item.key as string | number);
	if (issue.type === 'strict_object' && issue.expected === 'never')
		return { path, message: 'unknown key' };
	if (issue.received === 'undefined')
		return { path, message: 'is missing', expected: `the key "${String(path.at(-1))}"` };
	return { path, message: issue.message, ...(issue.expected ? { expected: issue.expected } : {}) };
}
