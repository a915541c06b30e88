// npm run check:drill -- <part of a path>: every problem of the drills named, at its line, and what the solver finds of each
// choice: what it costs above the best one there, over every position where it is open. Without a name, all drills.
import { drillFiles, load } from './drills.mjs';

const { inWords } = await load('./src/compile/problem.ts');
const { survey } = await load('./src/domain/scenario/survey.ts');
const { summarise } = await load('./src/domain/scenario/author-summary.ts');

let faults = 0;
for (const { file, compiled } of await drillFiles(process.argv.slice(2))) {
	const { scenario, problems } = compiled();
	faults += problems.length;
	console.log(`${file}: ${problems.length} problems`);
	for (const problem of problems) console.log(`  ${inWords(problem)}`);
	const surveyed = scenario && survey(scenario);
	if (!surveyed || 'message' in surveyed) continue;
	const found = summarise(surveyed);
	console.log(
		`  ${found.positions} positions; best ${found.best.toFixed(2)}, worst ${found.worst.toFixed(2)} minutes of full outage; fine up to ${found.fine.toFixed(2)}`
	);
	for (const { id, positions, grade, seconds, choices } of found.decisions) {
		console.log(
			`  ${id}: ${positions} positions, grade ${grade.toFixed(1)}, ${Math.round(seconds)} s to read`
		);
		for (const { id: choice, least, most, best, letters, score } of choices) {
			const scored = Object.entries(score).map(([name, result]) => `${name} ${result}`);
			console.log(
				`    ${choice.padEnd(18)} costs ${least.toFixed(2)} to ${most.toFixed(2)} more, best in ${best}, ${letters} letters  ${scored.join(', ')}`
			);
		}
	}
	const lines = new Map();
	for (const { drawn, line } of found.lines)
		lines.set(line.join(' > '), [...(lines.get(line.join(' > ')) ?? []), drawn]);
	for (const [line, drawn] of [...lines].slice(0, 12))
		console.log(
			`  best line (${drawn.length} of ${found.lines.length}, e.g. ${drawn[0]}): ${line}`
		);
}
process.exitCode = faults > 0 ? 1 : 0;
