import type { Finding, Severity } from '../../domain/artefact/escalation-policy-lint.ts';
import type { LessonEntry } from '../../domain/guide/content-index.ts';
import type { CitedPoint } from '../../domain/learning/types.ts';
import { inWords } from '../../ui/format.ts';

/** What the margin of a section needs to show findings. */
export type Margin = {
	readonly findings: readonly Finding[];
	readonly cites: Readonly<Record<string, CitedPoint>>;
	readonly module: string;
	readonly lessons: readonly LessonEntry[];
};

export const SEVERITY: Record<Severity, string> = {
	finding: 'Against the guide',
	advice: 'Worth a thought',
	open: 'Still to fill in'
};

/** Gaps of one kind are told one at a time: a blank page should not shout. */
export const toldNow = (findings: readonly Finding[]): readonly Finding[] =>
	findings.filter(
		({ rule, severity }, i) =>
			severity !== 'open' || findings.findIndex((other) => other.rule === rule) === i
	);

/** The findings about places that begin with one of these. */
export const about = (findings: readonly Finding[], ...places: readonly string[]) =>
	findings.filter(({ path }) => places.some((place) => path.startsWith(place)));

/** Id of the element that tells a finding, for `aria-describedby` of the field it is about. */
export const idOf = ({ rule, path }: Finding): string => `${rule}-${path.replace(/[^\w]+/g, '-')}`;

const at = (findings: readonly Finding[], path: string) =>
	findings.filter((finding) => finding.path === path);

/** Ids of the findings that a field's `aria-describedby` names. */
export const describedBy = (findings: readonly Finding[], path: string): string | undefined =>
	at(findings, path).map(idOf).join(' ') || undefined;

/** Classes of a field: marked where the guide says otherwise. */
export const fieldClass = (findings: readonly Finding[], path: string) => [
	'input',
	{ bad: at(findings, path).some(({ severity }) => severity === 'finding') }
];

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "Two findings against the guide, one thing worth a thought, three still to fill in." */
export function tally(findings: readonly Finding[]): string {
	const count = (of: Severity) => findings.filter(({ severity }) => severity === of).length;
	const found = count('finding');
	const advice = count('advice');
	const open = count('open');
	if (findings.length === 0) return 'The guide has nothing to add. The judgement is your team’s.';
	const parts = [
		found > 0 && `${inWords(found)} ${found === 1 ? 'finding' : 'findings'} against the guide`,
		advice > 0 && `${inWords(advice)} worth a thought`,
		open > 0 && `${inWords(open)} still to fill in`
	];
	return capital(`${parts.filter(Boolean).join(', ')}.`);
}
