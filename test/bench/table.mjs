import { format, resolveConfig } from 'prettier';
import { APPEND_BAR, ENGINE_BARS, INPUT_BAR, OPEN_BAR, PLACE_BARS } from './bars.mjs';
import { labRows, labWorkerRows } from './lab-rows.mjs';

const number = (value) =>
	value === null || value === undefined ? '–' : value.toLocaleString('en-GB');
const kB = (bytes) => (bytes / 1000).toFixed(1);

function table(head, rows) {
	const line = (cells) => `| ${cells.join(' | ')} |`;
	const rule = head.map((_, i) => (i === 0 ? '---' : '--:'));
	return [line(head), line(rule), ...rows.map(line)].join('\n');
}

/** Every figure that has a bar, to be told at the top. */
function verdicts() {
	const all = [];
	return {
		all,
		/** The figure as it stands in a table; one beyond its bar is set bold. */
		judge(name, value, bar, shown = number(value)) {
			if (value === null || value === undefined) return '–';
			if (!bar) return shown;
			const met = bar.fits(value);
			all.push({ name, shown: number(value), bar: bar.words, met });
			return met ? shown : `**${shown}**`;
		}
	};
}

function placesTable({ result }, judge) {
	const head = [
		'Place',
		'requests',
		'HTML kB',
		'scripts kB',
		'decoded kB',
		'styles kB',
		'FCP ms',
		'LCP ms'
	];
	const rows = result.map((row) => {
		const name = `${row.place}, ${row.profile}`;
		if (row.failed) return [name, `not measured: ${row.failed}`, ...Array(10).fill('')];
		const mobile = row.profile === 'mobile';
		const bars = PLACE_BARS[row.budget];
		const { html, scripts, styles } = row.bytes;
		return [
			name,
			row.requests,
			kB(html.sent),
			mobile
				? judge(`${row.place}: scripts, B`, scripts.sent, bars.scripts, kB(scripts.sent))
				: kB(scripts.sent),
			kB(scripts.decoded),
			kB(styles.sent),
			number(row.fcp),
			mobile ? judge(`${row.place}: LCP, mobile, ms`, row.lcp, bars.lcp) : number(row.lcp),
			number(row.ready),
			mobile
				? judge(`${row.place}: blocking, mobile, ms`, row.blocking, bars.blocking)
				: number(row.blocking),
			number(row.heap),
			number(row.shift)
		];
	});
	return table([...head, 'ready ms', 'blocking ms', 'heap MiB', 'shift'], rows);
}

function inputsTable({ result }, judge) {
	const rows = result.map((row) => {
		if (!row.event) return [row.input, `not measured: ${row.failed}`, '', '', '', '', '', ''];
		const { event, frame, answer } = row;
		return [
			row.failed ? `${row.input} (then: ${row.failed})` : row.input,
			row.count,
			number(event.median),
			judge(`${row.input}: input to next frame, p95, ms`, event.p95, INPUT_BAR),
			number(frame.p95),
			number(answer.median),
			number(answer.p95),
			number(row.longest)
		];
	});
	const head = ['Input', 'count', 'event median', 'event p95', 'frame p95', 'answer median'];
	return table([...head, 'answer p95', 'longest task'], rows);
}

function storageTable({ result }, judge) {
	const rows = result.rows.map(({ profile, open, listed, append }) => {
		const full = profile === 'desktop';
		return [
			profile,
			full ? judge('Storage: open with five years, ms', open.median, OPEN_BAR) : open.median,
			open.p95,
			listed?.median ?? '–',
			append.median,
			full ? judge('Storage: one append, p95, ms', append.p95, APPEND_BAR) : append.p95
		];
	});
	const head = ['Profile', 'open median ms', 'open p95 ms', 'listed after the address was opened'];
	return [
		`${number(result.records)} records and ${number(result.events)} events: 260 lessons, 120 runs, 40 sittings and the review cards.`,
		table([...head, 'append median ms', 'append p95 ms'], rows)
	].join('\n\n');
}

function engineTable({ result }, judge) {
	const bars = ENGINE_BARS;
	const rows = [
		['Content compiled', `${result.compileMs} ms`],
		...result.drills.flatMap((drill) => [
			[
				`${drill.id}: steps a second`,
				judge(`${drill.id}: steps a second`, drill.stepsPerSecond, bars.stepsPerSecond)
			],
			[
				`${drill.id}: solved (${number(drill.positions)} positions, ${number(drill.moves)} outcomes)`,
				`${judge(`${drill.id}: solved, ms`, drill.solveMs, bars.solveMs)} ms`
			],
			[`${drill.id}: debrief of a run, solution given`, `${drill.analyseMs} ms`],
			[
				`${drill.id}: escalation, pages a second`,
				judge(`${drill.id}: escalation, pages a second`, drill.pagesPerSecond, bars.pages)
			],
			[
				`${drill.id}: run link, characters, median`,
				judge(`${drill.id}: run link, characters`, drill.linkCharacters, bars.runCharacters)
			]
		]),
		[
			'Response link, characters, longest',
			judge('Response link, characters', result.links.characters, bars.responseCharacters)
		],
		['Response links written a second', number(result.links.encodesPerSecond)],
		['Response links read a second', number(result.links.decodesPerSecond)],
		['Teams of eight scored a second', number(result.teamsOfEightScoredPerSecond)],
		...assessmentRows(result.assessment, judge)
	];
	return table(['In Node', 'figure'], rows);
}

const LINKS = {
	invitation: 'Invitation link',
	response: 'Response link of 57 answers',
	teamOf8: 'Team link, eight members, all evidence',
	teamOf12: 'Team link, twelve members, all evidence',
	historyOf8: 'History link, eight quarters',
	organisationOf300: 'Organisation link, 300 teams'
};

function assessmentRows(assessment, judge) {
	if (!assessment) return [];
	const { teams, members, links, characters } = assessment;
	const bars = ENGINE_BARS;
	const many = `${number(teams)} teams of ${members}`;
	const ms = (name, value, bar) => [name, `${judge(`${name}, ms`, value, bar)} ms`];
	return [
		ms(`${many} merged`, assessment.mergeMs, bars.mergeMs),
		ms(`${many} merged and scored`, assessment.scoreMs),
		ms(`${number(teams)} scores rolled up`, assessment.organisationMs),
		ms('Three next steps of one team', assessment.nextStepsMs),
		ms(`${number(links)} pasted responses judged`, assessment.collectMs, bars.collectMs),
		...Object.entries(LINKS).map(([kind, name]) => [
			`${name}, characters, longest`,
			judge(`${name}, characters`, characters[kind], bars[kind])
		])
	];
}

function workerTable({ result }, judge) {
	const rows = result.map(({ drill, failed, solveMs, analyseMs }) =>
		failed
			? [drill, `not measured: ${failed}`, '']
			: [
					drill,
					judge(`${drill}: solved in the worker, ms`, solveMs, ENGINE_BARS.solveInWorkerMs),
					number(analyseMs)
				]
	);
	return table(['Drill', 'solved ms', 'analysed ms'], rows);
}

const labTable = ({ result }, judge) =>
	table(['In Node', 'figure'], labRows(result, judge, number));
const labWorkerTable = ({ result }, judge) =>
	table(['In the lab’s worker', 'figure'], labWorkerRows(result, judge));

const TITLES = {
	places: [
		'First load',
		'Fresh profile, nothing cached. Desktop: 1440 × 900, as fast as the machine. Mobile: 360 × 740, CPU four times slower, 1.6 Mbit/s, 150 ms to every response. The style of the first page is inside the HTML. *Blocking*: what tasks after the first paint had over 50 ms.',
		placesTable
	],
	inputs: [
		'From an input to the next frame',
		'CPU four times slower, real taps and keys. *Event*: Event Timing, 16 ms at least, in steps of 8. *Frame*: from the input until its first frame was handed over. *Answer*: until the frame that shows what came of it, with the event in storage before.',
		inputsTable
	],
	storage: [
		'Storage',
		'A profile on disk, IndexedDB, the app’s own files from the browser’s cache.',
		storageTable
	],
	worker: [
		'In the browser’s worker',
		'Before a debrief; desktop, at the machine’s own speed.',
		workerTable
	],
	'lab-worker': [
		'The lab in the browser’s worker',
		'Desktop, at the machine’s own speed; the example “Payment processor”.',
		labWorkerTable
	],
	lab: [
		'The lab',
		'The best of several tries each. Every page is played through the whole engine until somebody answers.',
		labTable
	],
	engine: [
		'Computing',
		'The best of several tries each: what else runs on the machine makes none faster.',
		engineTable
	]
};

/** @returns {Promise<string>} the results as Markdown */
export async function report({ date, machine, options, sections }) {
	const { all, judge } = verdicts();
	const parts = Object.entries(TITLES).flatMap(([name, [title, words, body]]) => {
		const section = sections[name];
		if (!section) return [];
		const when = `Measured on ${section.date.slice(0, 16).replace('T', ' at ')} UTC in ${section.seconds} s; ${Math.round(section.idleBefore * 100)} % of the machine was idle before.`;
		const { failed } = section.result;
		return [`## ${title}`, words, failed ? `Not measured: ${failed}` : body(section, judge), when];
	});
	const busy = Object.values(sections).some(({ idleBefore }) => idleBefore < 0.7);
	const missed = all.filter(({ met }) => !met);
	const build = sections.build?.result.ms;
	const text = [
		'# Benchmark',
		'Written by `npm run bench`; see `test/bench/run.mjs` for its options. Figures are reported, never asserted. Compare runs on one machine only.',
		`${date.slice(0, 10)} · ${machine.cores} cores · Node ${machine.node} · Chromium ${machine.chromium ?? 'not used'} · ${options.quick ? 'one run each' : `medians of ${options.runs} runs`} · ${options.protocol ?? ''} with ${options.encoding}${build ? ` · built in ${(build / 1000).toFixed(1)} s` : ''}`,
		`## Bars\n\n${all.length - missed.length} of ${all.length} figures with a bar meet it.${busy ? ' Other work kept the machine busy meanwhile: bytes hold, times are worse than they need be.' : ''}`,
		table(
			['Figure', 'measured', 'bar', ''],
			[...missed, ...all.filter(({ met }) => met)].map(({ name, shown, bar, met }) => [
				name,
				shown,
				bar,
				met ? 'met' : '**not met**'
			])
		),
		...parts
	].join('\n\n');
	return format(text, { ...(await resolveConfig('bench/README.md')), parser: 'markdown' });
}
