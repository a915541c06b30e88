import type { Finding, Severity } from '../../domain/artefact/finding.ts';
import type { ModuleEntry } from '../../domain/guide/content-index.ts';
import type { CitedPoint } from '../../domain/learning/types.ts';
import { capital } from '../../domain/words/words.ts';
import { inWords } from '../../ui/format.ts';

/** What the margin of a section needs to show findings. */
export type Margin = {
	readonly findings: readonly Finding[];
	readonly cites: Readonly<Record<string, CitedPoint>>;
	readonly lessonOf: (lesson: string) => LessonLink | undefined;
};

export type LessonLink = { readonly title: string; readonly href: string };

/** Finds the lesson that a rule names: `module/lesson`, or a lesson of the exercise's own module. */
export const lessonsIn =
	(modules: readonly ModuleEntry[], own: string) =>
	(lesson: string): LessonLink | undefined => {
		const path = lesson.includes('/') ? lesson : `${own}/${lesson}`;
		const [moduleId, id] = path.split('/');
		const lessons = modules.find((one) => one.id === moduleId)?.lessons;
		const found = lessons?.find((one) => one.id === id);
		return found && { title: found.title, href: `#/learn/${path}` };
	};

export const SEVERITY: Record<Severity, string> = {
	finding: 'Against the guide',
	advice: 'Worth a thought',
	open: 'Still to fill in'
};

/** Gaps of one kind are told one at a time: a blank page should not shout. */
export const toldNow = <T extends Finding>(findings: readonly T[]): readonly T[] =>
	findings.filter(
		({ rule, severity }, i) =>
			severity !== 'open' || findings.findIndex((other) => other.rule === rule) === i
	);

const isWithin = (path: string, place: string): boolean =>
	path === place || path.startsWith(`${place}[`) || path.startsWith(`${place}.`);

/** The findings about these places, and about what lies in them. */
export const about = <T extends Finding>(
	findings: readonly T[],
	...places: readonly string[]
): readonly T[] => findings.filter(({ path }) => places.some((place) => isWithin(path, place)));

/** Id of the element that tells a finding, for `aria-describedby` of the field it is about. */
export const idOf = ({ rule, path }: Finding): string => `${rule}-${path.replace(/[^\w]+/g, '-')}`;

const at = (findings: readonly Finding[], path: string) =>
	findings.filter((finding) => finding.path === path);

/** Ids of the findings that a field's `aria-describedby` names, after those of its own help. */
export const describedBy = (
	findings: readonly Finding[],
	path: string,
	...help: readonly (string | undefined)[]
): string | undefined =>
	[...help.filter(Boolean), ...at(findings, path).map(idOf)].join(' ') || undefined;

/** Classes of a field: marked where the guide says otherwise. */
export const fieldClass = (findings: readonly Finding[], path: string) => [
	'input',
	{ bad: at(findings, path).some(({ severity }) => severity === 'finding') }
];

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
