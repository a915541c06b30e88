// The first load of every place, in a fresh profile each, on a desk and on a phone.
import { PROFILES } from './profiles.mjs';
import { median, medians, round } from './statistics.mjs';
import { visit } from './visit.mjs';

/**
 * `budget`: which bars of the design hold there. `ready`: what is seen once the place has what it is for.
 * @param {import('./node/history.d.mts').Samples} samples
 */
export const placesOf = (samples) => [
	{ name: 'Today, first visit', budget: 'paint', address: '#/', ready: '#main h1' },
	{
		name: 'Today, five years on',
		budget: 'paint',
		address: '#/',
		ready: '#main h1',
		stored: samples.fiveYears
	},
	{ name: 'Learn', address: '#/learn', ready: '#main h1' },
	{ name: 'Module', address: `#/learn/${samples.module}`, ready: '#main h1' },
	{
		name: 'Lesson',
		budget: 'paint',
		address: `#/learn/${samples.module}/${samples.lesson}`,
		ready: '#main .check'
	},
	{
		name: 'Exercise',
		address: `#/learn/${samples.module}/exercise/${samples.exercise}`,
		ready: '#main h2'
	},
	{ name: 'Drills', address: '#/drill', ready: '#main h1' },
	{
		name: 'Drill briefing',
		address: `#/drill/${samples.drill}`,
		ready: '#main .acts button'
	},
	{
		name: 'Drill run in play',
		budget: 'drill',
		address: `#/drill/run/${samples.playing}`,
		ready: '#main .options button.option',
		stored: samples.stored
	},
	{
		name: 'Debrief',
		address: `#/drill/debrief/${samples.played}`,
		ready: '#main h2',
		stored: samples.stored
	},
	{ name: 'Assess', address: '#/assess', ready: '#main form.begin' },
	{
		name: 'Question of a sitting',
		address: `#/assess/sitting/${samples.sitting}`,
		ready: '#main [role=radiogroup]',
		stored: samples.stored
	},
	{
		name: 'Result',
		address: `#/assess/result/${samples.result}`,
		ready: '#main h2',
		stored: samples.stored
	},
	{
		name: 'Team, eight answers',
		address: `#/assess/team/${samples.team}`,
		ready: '#main .profile',
		stored: samples.stored
	},
	{
		name: 'Milestone of a team',
		address: `#/assess/milestone/${samples.milestone}`,
		ready: '#main .profile',
		stored: samples.stored
	},
	{
		name: 'History of a team',
		address: `#/assess/team/${samples.team}/history`,
		ready: '#main canvas',
		stored: samples.stored
	},
	{
		name: 'Progress, five years on',
		budget: 'progress',
		address: '#/progress',
		ready: '#main canvas',
		stored: samples.fiveYears
	},
	{
		name: 'Records, five years on',
		address: '#/records',
		ready: '#main h1',
		stored: samples.fiveYears
	},
	{ name: 'Opened response link', address: `#/r/${samples.response}`, ready: '#main h2' },
	{ name: 'Opened team link', address: `#/t/${samples.teamLink}`, ready: '#main .profile' },
	{ name: 'Opened history link', address: `#/h/${samples.historyLink}`, ready: '#main canvas' },
	{ name: 'Opened run link', address: `#/d/${samples.run}`, ready: '#main h2' }
];

const TIMES = ['fcp', 'lcp', 'ready', 'blocking', 'longest'];

function summary(runs) {
	const middle = medians(runs);
	const lcp = runs.map((run) => run.lcp);
	return {
		...middle,
		...Object.fromEntries(TIMES.map((name) => [name, round(middle[name])])),
		shift: round(middle.shift, 3),
		heap: round(middle.heap / 2 ** 20, 1),
		lcpOf: {
			least: round(Math.min(...lcp)),
			most: round(Math.max(...lcp)),
			middle: round(median(lcp))
		}
	};
}

/**
 * @param {import('./run.mjs').Bench} bench
 * @returns a row for each place and profile; one that could not be measured says why
 */
export async function measurePlaces({ browser, server, samples, runs, place: wanted, say }) {
	const rows = [];
	for (const place of placesOf(samples).filter(({ name }) => name.includes(wanted)))
		for (const [name, profile] of Object.entries(PROFILES)) {
			const head = { place: place.name, profile: name, budget: place.budget ?? 'other' };
			const measured = [];
			try {
				for (let run = 0; run < runs; run++)
					measured.push(await visit(browser, server, profile, place));
				const { heading, files } = measured[0];
				const figures = summary(measured.map((one) => one.figures));
				rows.push({ ...head, heading, ...figures, scripts: files });
			} catch (error) {
				rows.push({ ...head, failed: error.message.split('\n')[0] });
			}
			const { failed, lcp, blocking, bytes } = rows.at(-1);
			say(
				`${place.name}, ${name}: ${failed ?? `LCP ${lcp} ms, blocking ${blocking} ms, ${bytes.scripts.sent} B of scripts`}`
			);
		}
	return rows;
}
