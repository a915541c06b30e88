// npm run check:content -- [part of a path | guide section …]: every problem in content/, at its line; and for each guide
// section named, the points that no lesson teaches or nothing exercises.
import { runnerImport } from 'vite';

const load = async (file) => (await runnerImport(file, { logLevel: 'error' })).module;
const { compileContent } = await load('./src/compile/content.ts');
const { uncovered, longestShare } = await load('./src/domain/learning/author-module.ts');
const { checksOf } = await load('./src/domain/learning/checks-of.ts');
const { readingGrade } = await load('./src/domain/learning/readability.ts');
const { lessonText } = await load('./src/domain/learning/words.ts');
const { inWords } = await load('./src/compile/problem.ts');

const wanted = process.argv.slice(2);
const sections = wanted.filter((one) => /^(fso|rev|ir)\./.test(one));
const paths = wanted.filter((one) => !sections.includes(one));
const content = compileContent('.');
const here = content.problems.filter(
	({ file }) => paths.length === 0 || paths.some((path) => file.includes(path))
);
for (const problem of here) console.log(inWords(problem));
console.log(`${here.length} problems here, ${content.problems.length} in all.`);

const UNTAUGHT = ['resource', 'quote-idea'];
for (const section of sections) {
	const points = Object.values(content.points).filter(
		({ id, kind }) => id.startsWith(`${section}.`) && !UNTAUGHT.includes(kind)
	);
	const { untaught, unexercised } = uncovered(
		points.map(({ id }) => id),
		content.modules
	);
	console.log(`${section}: ${points.length} points to teach`);
	console.log(`  no lesson teaches: ${untaught.join(' ') || 'none'}`);
	console.log(`  no check asks: ${unexercised.join(' ') || 'none'}`);
}
const grade = (modules) =>
	readingGrade(modules.flatMap(({ lessons }) => lessons.map(lessonText)).join('\n')).toFixed(1);
for (const module of content.modules) {
	if (paths.length > 0 && !paths.some((path) => module.id.includes(path))) continue;
	const checks = module.lessons.flatMap((lesson) => checksOf(lesson));
	const { share, of } = longestShare([module]);
	console.log(
		`${module.id}: ${module.lessons.length} lessons, ${checks.length} checks, ` +
			`${checks.filter(({ check }) => check.card).length} cards; ` +
			`right is longest in ${Math.round(share * 100)} % of ${of}; reading grade ${grade([module])}`
	);
}
if (paths.length === 0) {
	const { share, of } = longestShare(content.modules);
	const options = content.modules
		.flatMap(({ lessons }) => lessons.flatMap((lesson) => checksOf(lesson)))
		.flatMap(({ check }) => (['single', 'multiple'].includes(check.kind) ? check.options : []));
	const mean = (correct) => {
		const these = options.filter((one) => one.correct === correct);
		return (these.reduce((sum, { text }) => sum + text.length, 0) / these.length).toFixed(1);
	};
	console.log(
		`All: reading grade ${grade(content.modules)}; right options have ${mean(true)} letters on average, ` +
			`wrong ones ${mean(false)}; right is longest in ${(share * 100).toFixed(1)} % of ${of}.`
	);
}
process.exitCode = here.length > 0 ? 1 : 0;
