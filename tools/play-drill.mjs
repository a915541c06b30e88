// npm run play:drill -- <id> <seed> [choice …]: plays a drill in the terminal, for whoever tries one without having read its
// file. Shows what a player sees after those choices (ids, or letters); at the end, the debrief.
import { drillFiles, load } from './drills.mjs';

const { beginning, take } = await load('./src/domain/scenario/play.ts');
const { viewOf } = await load('./src/domain/scenario/view.ts');
const { analyse } = await load('./src/domain/scenario/analyse.ts');

const [id, seed = '1', ...moves] = process.argv.slice(2);
const found = (await drillFiles([`/${id}.yaml`]))[0];
const { scenario } = found?.compiled() ?? {};
if (!scenario) throw new Error(`No drill "${id}"`);

const clock = (seconds) =>
	`${seconds < 0 ? '-' : ''}${Math.floor(Math.abs(seconds) / 60)}:${String(Math.abs(seconds) % 60).padStart(2, '0')}`;
const evidence = ({ kind, title, ...rest }) => `[${kind}] ${title}\n    ${JSON.stringify(rest)}`;

function show(run, seen) {
	const view = viewOf(scenario, run);
	console.log(
		`\n--- ${clock(view.seconds)}  ${view.status}${view.acknowledgedBy ? ` by ${view.acknowledgedBy}` : ''}  customers ${Math.round(view.customers.now)} of ${view.customers.population} (${view.customers.who})  you are ${view.you.name}`
	);
	for (const { at, text } of view.news) console.log(`  ${clock(at)} ${text}`);
	console.log(view.room.join('\n\n'));
	for (const piece of view.evidence)
		if (piece.fresh && !seen.has(piece.id)) {
			seen.add(piece.id);
			console.log(`  ${evidence(piece)}`);
		}
	if (view.due)
		console.log(
			`  (next, by itself: level ${view.due.level}, ${view.due.people.join(', ')}, at ${clock(view.due.at)})`
		);
	if (view.end === null) {
		console.log(view.ask ?? '');
		for (const { key, text, takes } of view.options)
			console.log(`  ${key}. ${text} (${clock(takes)})`);
		if (view.wait) console.log(`  W. Wait, until something happens or ${clock(view.wait.until)}`);
	}
	return view;
}

const seen = new Set();
let run = take(scenario, null, beginning(scenario, Number(seed), 'solo'));
console.log(`${scenario.title}\n${scenario.summary}\n\n${scenario.briefing.room}`);
let view = show(run, seen);
for (const move of moves) {
	const option = view.options.find(
		({ key, id: name }) => name === move || key === move.toUpperCase()
	);
	const event =
		move.toUpperCase() === 'W' || move === 'wait'
			? { type: 'time.waited', at: view.at }
			: { type: 'option.chosen', at: view.at, choice: option?.id ?? move };
	const next = take(scenario, run, event);
	if ('refused' in next) throw new Error(`${move}: ${next.refused}`);
	console.log(`\n> ${option?.text ?? move}`);
	run = next;
	view = show(run, seen);
}
if (view.end !== null) {
	const told = analyse(scenario, run.events);
	console.log(`\n=== Debrief\n${told.headline}\n${told.summary}`);
	for (const one of told.decisions) {
		console.log(
			`${one.number}. ${one.title}: ${one.verdict}, loss ${one.loss.toFixed(2)}. ${one.why}`
		);
		if (one.counterfactual) console.log(`   ${one.counterfactual.sentence}`);
	}
	for (const { sentence } of told.luck.items) console.log(`Luck: ${sentence}`);
	for (const { name, result, sentence } of told.expectations)
		console.log(`${result}: ${name}. ${sentence ?? ''}`);
	for (const takeaway of told.takeaways) console.log(`Remember: ${takeaway}`);
}
