// npm run check:drill -- <part of a path>: every problem of the drills named, at its line, and what the solver finds of each
// choice: what it costs above the best one there, over every position where it is open. Without a name, all drills; and what
// only all of them show: points of the guides that no drill plays, and where the best options stand.
import { drillFiles, libraryOf, load } from './drills.mjs';

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
	const { least, most, decisions, longest } = found.times;
	console.log(
		`  best line: ${Math.round(least)} to ${Math.round(most)} s of ${scenario.length}, ${decisions} decisions at the least; longest line ${Math.round(longest)} s`
	);
	const lines = new Map();
	for (const { drawn, chance, line } of found.lines) {
		const text = line.join(' > ');
		const known = lines.get(text) ?? { chance: 0, drawn };
		lines.set(text, { drawn: known.drawn, chance: known.chance + chance });
	}
	for (const [line, { drawn, chance }] of [...lines].slice(0, 12))
		console.log(`  best line (${(chance * 100).toFixed(1)} %, e.g. ${drawn || 'always'}): ${line}`);
}
if (process.argv.length === 2) {
	const { unplayed, spread, habits, problems } = await libraryOf();
	faults += problems.length;
	for (const problem of problems) console.log(inWords(problem));
	const places = spread.places.map(
		({ best, chance }, i) =>
			`${String.fromCharCode(65 + i)} ${best.toFixed(1)} (chance ${chance.toFixed(1)})`
	);
	console.log(
		`Over ${spread.decisions} decisions the best option is ${places.join(', ')}; the longest in ${Math.round(spread.longest * 100)} %.`
	);
	for (const habit of habits) console.log(`  To mend: ${habit}`);
	console.log(`Points on being on call and on escalation that no drill plays: ${unplayed.length}`);
	for (const { id, heading } of unplayed) console.log(`  ${id} ${heading}`);
}
process.exitCode = faults > 0 ? 1 : 0;
