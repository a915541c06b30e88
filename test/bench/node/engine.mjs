// How fast the domain computes, in Node: one figure a loop, on the real content and on seeded inputs.
import { compileContent } from '../../../src/compile/content.ts';
import { act, advance, nextDue, trigger } from '../../../src/domain/escalation/engine.ts';
import { decodeLink } from '../../../src/domain/link/decode.ts';
import { encodeResponse } from '../../../src/domain/link/response.ts';
import { runLinkOf } from '../../../src/domain/link/run-link.ts';
import { encodeRun } from '../../../src/domain/link/run.ts';
import { ANSWER_STATES } from '../../../src/domain/maturity/types.ts';
import { score } from '../../../src/domain/maturity/score.ts';
import { step } from '../../../src/domain/scenario/step.ts';
import { questionOrder } from '../../../src/domain/maturity/outline.ts';
import { analyse } from '../../../src/domain/scenario/analyse.ts';
import { solve } from '../../../src/domain/scenario/solve.ts';

import { chance, median } from '../statistics.mjs';
import { measureAssessment } from './assessment.mjs';
import { movesOf, playThrough } from './plays.mjs';
import { timed } from './timed.mjs';

const WINDOWS = 24;
const WINDOW = 50;

/**
 * How many things can be done in a second; `once` returns how many it did. The best of many short windows: what else
 * runs on the machine slows most of them down, and none up.
 */
function perSecond(once) {
	let best = 0;
	for (let window = 0; window < WINDOWS; window++) {
		const from = performance.now();
		let done = 0;
		while (performance.now() - from < WINDOW) done += once();
		best = Math.max(best, done / (performance.now() - from));
	}
	const rate = best * 1000;
	return Number(rate.toPrecision(3));
}

function drill(scenario, times) {
	const random = chance(7);
	const runs = Array.from({ length: 40 }, () => playThrough(scenario, random));
	const moves = runs.flatMap(movesOf);
	let n = 0;
	const steps = perSecond(() => {
		const { state, event, seed } = moves[n++ % moves.length];
		step(scenario, state, event, seed);
		return 1;
	});
	const solution = solve(scenario);
	const { positions } = solution;
	const analysed = runs.map(({ events }) => analyse(scenario, events, solution));
	const characters = analysed.map(
		({ outcome }, i) => encodeRun(runLinkOf(outcome, runs[i].events, 0))?.length
	);
	return {
		id: scenario.id,
		stepsPerSecond: steps,
		solveMs: timed(times, () => solve(scenario)),
		analyseMs: timed(times, () => analyse(scenario, runs[0].events, solution)),
		linkCharacters: median(characters),
		pagesPerSecond: escalations(scenario.plans[scenario.phones]),
		positions: positions.all.length,
		moves: positions.all.flatMap(({ moves }) => moves.flatMap(({ outcomes }) => outcomes)).length
	};
}

/** Nobody answers until, on every third page, the first person paged does. */
function escalations(plan) {
	const random = chance(11);
	const start = Date.UTC(2026, 10, 21);
	return perSecond(() => {
		const at = start + Math.floor(random() * 7 * 86_400) * 1000;
		let { incident, entries } = trigger(plan, at);
		let pages = 0;
		for (let guard = 0; guard < 500; guard++) {
			pages += entries.filter(({ type }) => type === 'page').length;
			const due = nextDue(plan, incident);
			if (due === undefined) break;
			({ incident, entries } = advance(plan, incident, due));
		}
		const by = incident.paged[0];
		if (by) act(plan, incident, at + 3_600_000, { do: 'ack', by });
		return pages;
	});
}

function responses(random) {
	return Array.from({ length: 200 }, (_, n) => ({
		id: n,
		edition: 1,
		quarter: `20${26 + (n % 9)}-Q${1 + (n % 4)}`,
		scope: 'whole',
		tier: 1 + (n % 3),
		team: n * 31,
		answers: Array.from({ length: 57 }, () => ANSWER_STATES[Math.floor(random() * 8)])
	}));
}

function links() {
	const made = responses(chance(13));
	const encoded = made.map(encodeResponse);
	let n = 0;
	return {
		characters: Math.max(...encoded.map((link) => link.length)),
		encodesPerSecond: perSecond(() => encodeResponse(made[n++ % made.length]) && 1),
		decodesPerSecond: perSecond(() => Number(decodeLink(encoded[n++ % encoded.length]).ok))
	};
}

function scores(model) {
	const random = chance(17);
	const answer = () => {
		const is = ANSWER_STATES[Math.floor(random() * 8)];
		return is === 'not-applicable' ? { is, reason: 'other' } : { is };
	};
	const team = Array.from({ length: 8 }, () => questionOrder(model).map(answer));
	return perSecond(() => score(model, team) && 1);
}

/** @param {{ quick: boolean }} options */
export function measureEngine({ quick }) {
	const content = compileContent(process.cwd());
	if (content.problems.length > 0) throw new Error(content.problems[0].message);
	const times = quick ? 3 : 7;
	return {
		compileMs: timed(times, () => compileContent(process.cwd())),
		drills: content.drills.map((scenario) => drill(scenario, times)),
		links: links(),
		teamsOfEightScoredPerSecond: scores(content.model),
		assessment: measureAssessment(content, times)
	};
}
