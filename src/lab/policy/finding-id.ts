import type { CaseFinding } from '../../domain/escalation/lint-case.ts';

/** Id of the element that tells a finding: for `aria-describedby` of the field it is about. */
export const findingId = ({ rule, path }: CaseFinding): string =>
	`finding-${rule}-${path.replace(/\W+/g, '-')}`;

/** Ids of what is found at exactly these places; undefined for nothing. */
export const foundAt = (
	findings: readonly CaseFinding[],
	...paths: readonly string[]
): string | undefined =>
	findings
		.filter(({ path }) => paths.includes(path))
		.map(findingId)
		.join(' ') || undefined;

/** Whether a field is what a finding, not a mere advice, is about. */
export const isFoundAt = (findings: readonly CaseFinding[], ...paths: readonly string[]): boolean =>
	findings.some(({ path, severity }) => severity === 'finding' && paths.includes(path));
