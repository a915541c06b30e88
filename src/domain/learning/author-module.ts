import { checkLesson } from './author-lesson.ts';
import { checksOf } from './checks-of.ts';
import type { Check, Finding, LearningModule } from './types.ts';
import { sentences } from './words.ts';

const LONGEST_SHARE = 0.4;
const ENOUGH_CHECKS = 10;

/** Whether the right choice of a single or multiple check is the longest of all. */
export function rightIsLongest(check: Check): boolean {
	if (check.kind !== 'single' && check.kind !== 'multiple') return false;
	const length = (correct: boolean): number =>
		Math.max(...check.options.filter((o) => o.correct === correct).map((o) => o.text.length));
	return length(true) > length(false);
}

/** Share of the checks with options in which a right one is longest, with how many there are. */
export function longestShare(modules: readonly Pick<LearningModule, 'lessons'>[]): {
	share: number;
	of: number;
} {
	const asked = modules
		.flatMap((module) =>
			module.lessons.flatMap((lesson) => checksOf(lesson).map(({ check }) => check))
		)
		.filter((check) => check.kind === 'single' || check.kind === 'multiple');
	const longest = asked.filter(rightIsLongest).length;
	return { share: asked.length ? longest / asked.length : 0, of: asked.length };
}

/** Each lesson’s minutes are held against its words and checks; the module’s are their sum, as its pages count. */
const sumOfParts = ({ lessons, exercises }: LearningModule): number =>
	[...lessons, ...exercises].reduce((sum, { minutes }) => sum + minutes, 0);

function checkIds(module: LearningModule): Finding[] {
	const findings: Finding[] = [];
	const seen = new Set<string>();
	const once = (name: string, path: Finding['path']): void => {
		if (seen.has(name)) findings.push({ path, message: `the id "${name}" stands twice` });
		seen.add(name);
	};
	module.lessons.forEach((lesson, l) => {
		once(`lesson ${lesson.id}`, ['lessons', l, 'id']);
		lesson.blocks.forEach((block, b) => {
			const path = ['lessons', l, 'blocks', b, 'id'];
			if (block.kind === 'check') once(`check ${block.check.id}`, path);
			if (block.kind === 'diagram') once(`diagram ${block.diagram.id}`, path);
			if (block.kind === 'example') once(`example ${block.example.id}`, path);
		});
	});
	return findings;
}

function checkReferences(module: LearningModule, isPoint: (id: string) => boolean): Finding[] {
	const findings: Finding[] = [];
	const known = (points: readonly string[], path: Finding['path']): void => {
		points.forEach((point, i) => {
			if (!isPoint(point))
				findings.push({ path: [...path, i], message: `the guides have no point ${point}` });
		});
	};
	module.lessons.forEach((lesson, l) => {
		known(lesson.teaches, ['lessons', l, 'teaches']);
		lesson.blocks.forEach((block, b) => {
			if (block.kind === 'check') known(block.check.tests, ['lessons', l, 'blocks', b, 'tests']);
			if (block.kind === 'exercise' && !module.exercises.some(({ id }) => id === block.exercise))
				findings.push({
					path: ['lessons', l, 'blocks', b, 'exercise'],
					message: `module.yaml has no exercise "${block.exercise}"`
				});
		});
	});
	return findings;
}

/** Paths begin at the module: `['minutes']`, or `['lessons', 2, …]` with the lesson's own path. */
export function checkModule(module: LearningModule, isPoint: (id: string) => boolean): Finding[] {
	const findings: Finding[] = [
		...module.lessons.flatMap((lesson, l) =>
			checkLesson(lesson).map((finding) => ({ ...finding, path: ['lessons', l, ...finding.path] }))
		),
		...checkIds(module),
		...checkReferences(module, isPoint)
	];
	if (sentences(module.why).length !== 2)
		findings.push({ path: ['why'], message: 'says why in other than two sentences' });
	const minutes = sumOfParts(module);
	if (module.minutes !== minutes)
		findings.push({
			path: ['minutes'],
			message: `says ${module.minutes}, its lessons and exercises say ${minutes} together`,
			expected: String(minutes)
		});
	const { share, of } = longestShare([module]);
	if (of >= ENOUGH_CHECKS && share > LONGEST_SHARE)
		findings.push({
			path: ['id'],
			message: `the right option is the longest in ${Math.round(share * 100)} % of the checks`,
			expected: `at most ${LONGEST_SHARE * 100} %`
		});
	return findings;
}

/** Of the points a module set out to cover: those no lesson teaches, and those no check exercises. */
export function uncovered(
	points: readonly string[],
	modules: readonly Pick<LearningModule, 'lessons'>[]
): { readonly untaught: readonly string[]; readonly unexercised: readonly string[] } {
	const lessons = modules.flatMap((module) => module.lessons);
	const taught = new Set(lessons.flatMap((lesson) => lesson.teaches));
	const tested = new Set(
		lessons.flatMap((lesson) => checksOf(lesson).flatMap(({ check }) => check.tests))
	);
	return {
		untaught: points.filter((point) => !taught.has(point)),
		unexercised: points.filter((point) => !tested.has(point))
	};
}
