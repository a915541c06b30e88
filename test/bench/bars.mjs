// The figures of the design (section 6) and the specs that the benchmark can see. Each is a limit, never an assertion.

const most = (limit, unit) => ({
	limit,
	unit,
	words: `≤ ${inWords(limit)} ${unit}`,
	fits: (v) => v <= limit
});
const least = (limit, unit) => ({
	limit,
	unit,
	words: `≥ ${inWords(limit)} ${unit}`,
	fits: (v) => v >= limit
});
const inWords = (value) => value.toLocaleString('en-GB');

const kB = 1000;

/** By the kind of place. Scripts are everything that a first load brings, gzipped. */
export const PLACE_BARS = {
	paint: { scripts: most(46 * kB, 'B'), lcp: most(1100, 'ms'), blocking: most(50, 'ms') },
	drill: { scripts: most(76 * kB, 'B'), lcp: most(2000, 'ms'), blocking: most(150, 'ms') },
	progress: { scripts: most(116 * kB, 'B'), lcp: most(2000, 'ms'), blocking: most(150, 'ms') },
	other: { lcp: most(2000, 'ms'), blocking: most(150, 'ms') }
};

export const INPUT_BAR = most(50, 'ms');
export const OPEN_BAR = most(100, 'ms');
export const APPEND_BAR = most(10, 'ms');

export const ENGINE_BARS = {
	stepsPerSecond: least(200_000, 'a second'),
	solveMs: most(2000, 'ms'),
	solveInWorkerMs: most(300, 'ms'),
	pages: least(5000, 'a second'),
	responseCharacters: most(45, 'characters'),
	runCharacters: most(300, 'characters'),
	mergeMs: most(50, 'ms'),
	collectMs: most(100, 'ms'),
	teamOf8: most(160, 'characters'),
	teamOf12: most(190, 'characters'),
	historyOf8: most(260, 'characters'),
	organisationOf300: most(250, 'characters')
};

export const LAB_BARS = {
	closedMs: most(300, 'ms'),
	pages: least(5000, 'a second'),
	timelineMs: most(20, 'ms')
};
