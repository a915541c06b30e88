import { describe, expect, it } from 'vitest';
import { beginning, play, take } from '../../../src/domain/scenario/play.ts';
import { leavesOf, movesAt } from '../../../src/domain/scenario/positions.ts';
import { makeMove } from '../../../src/domain/scenario/best-line.ts';
import { gradeOf, proseAt } from '../../../src/domain/scenario/reading.ts';
import type { Run, RunEvent } from '../../../src/domain/scenario/run-types.ts';
import { bestMove, indexOf, solve } from '../../../src/domain/scenario/solve.ts';
import { askedAt } from '../../../src/domain/scenario/asked.ts';
import { bestLineUnder } from '../../../src/domain/scenario/best-lines.ts';
import { decisionsIn, type Survey, survey } from '../../../src/domain/scenario/survey.ts';
import { viewOf } from '../../../src/domain/scenario/view.ts';
import type { Scenario } from '../../../src/domain/scenario/types.ts';
import { quietPage } from './quiet-page.ts';
import { stream } from './random.ts';

function surveyOf(scenario: Scenario): Survey {
	const found = survey(scenario);
	if ('message' in found) throw new Error(found.message);
	return found;
}
const surveyed = surveyOf(quietPage);
const { positions, values } = surveyed.solution;

const lineUnder = (...outcomes: string[]): string =>
	bestLineUnder(
		surveyed,
		quietPage.draws.map(({ outcomes: of }) =>
			Math.max(
				0,
				of.findIndex(({ id }) => outcomes.includes(id))
			)
		)
	)
		.slice(1)
		.map(
			({ position, move }) =>
				`${askedAt(quietPage, position.state)?.id}/${move} ${position.state.t}`
		)
		.join(', ');

describe('the page nobody heard', () => {
	it('its best lines (K21)', () => {
		expect({
			clean: lineUnder('phone-call', 'clean'),
			stuck: lineUnder('first-message', 'stuck'),
			unheard: lineUnder('nothing')
		}).toMatchInlineSnapshot(`
			{
			  "clean": "bedside/spaced 0, woken/ack 120, triage/roll-back 240, who-is-affected/later 480, watching/stay 480",
			  "stuck": "bedside/spaced 0, woken/ack 0, triage/roll-back 120, who-is-affected/later 360, stuck/call-bo 360, bo-joins/ask-ade 540, watching/stay 720",
			  "unheard": "bedside/spaced 0, unheard/ask-desk 540, bo-up/take-over 720, who-is-affected/later 840, bo-triage/bo-roll-back 840, watching/stay 1080",
			}
		`);
	});

	it('its numbers', () =>
		expect({
			positions: positions.all.length,
			best: surveyed.solution.best,
			worst: surveyed.solution.worst,
			opening: positions.all
				.find(({ state }) => state.scene === 'bedside')
				?.moves.map(({ id, outcomes }) => [id, outcomes.length])
		}).toMatchInlineSnapshot(`
			{
			  "best": {
			    "cost": 5.126232993197279,
			    "customerMinutes": 34771.93877551021,
			  },
			  "opening": [
			    [
			      "burst",
			      2,
			    ],
			    [
			      "spaced",
			      4,
			    ],
			    [
			      "as-it-is",
			      2,
			    ],
			  ],
			  "positions": 2276,
			  "worst": 44.53042328042328,
			}
		`));

	it('every move of every position leads to an end or a decision', () => {
		expect(
			positions.all
				.flatMap(({ moves }) => moves.flatMap(({ outcomes }) => outcomes))
				.every(({ to }) => positions.all[to] !== undefined)
		).toBe(true);
		for (const { state, moves } of positions.all) expect(moves.length > 0).toBe(state.end === null);
	});

	it('the best choice is not always in the same place, nor the longest', () => {
		const first = new Map<string, { place: number; longest: boolean }>();
		for (const { asked, position } of decisionsIn(surveyed)) {
			const best = bestMove(values, position.moves)?.move.id;
			const place = asked.choices.findIndex(({ id }) => id === best);
			if (first.has(asked.id) || place < 0) continue;
			const length = asked.choices[place]?.text.length ?? 0;
			first.set(asked.id, {
				place,
				longest: asked.choices.every(({ text }) => text.length <= length)
			});
		}
		const all = [...first.values()];
		const places = [0, 1, 2].map((place) => all.filter((each) => each.place === place).length);
		expect(Math.min(...places)).toBeGreaterThanOrEqual(2);
		expect(all.filter(({ longest }) => longest).length / all.length).toBeLessThanOrEqual(0.4);
	});

	it('reads easily', () => {
		for (const asked of [...Object.values(quietPage.scenes), ...quietPage.injects])
			expect(gradeOf(proseAt(asked)), asked.id).toBeLessThanOrEqual(6);
	});
});

/** Lines that together take every move of every scene, and some played by dice. */
function lines(): Run[] {
	const runs: Run[] = [];
	const taken = new Set<string>();
	for (let seed = 0; seed < 300; seed++) {
		const next = stream(seed);
		const begun = take(quietPage, null, beginning(quietPage, seed, 'solo'));
		if ('refused' in begun) throw new Error(begun.refused);
		let run: Run = begun;
		while (run.state.end === null) {
			const at = askedAt(quietPage, run.state)?.id ?? '';
			const moves = movesAt(quietPage, run.state);
			const fresh = moves.filter(({ id }) => !taken.has(`${at}/${id}`));
			const from = fresh.length > 0 ? fresh : moves;
			const index = indexOf(positions, run.state);
			const best = bestMove(values, positions.all[index]?.moves ?? [])?.move.id;
			// Half of the time the best way: some choices lie far along it.
			const { id } =
				fresh.length === 0 && best !== undefined && next() < 0.5
					? { id: best }
					: (from[Math.floor(next() * from.length)] ?? { id: '' });
			taken.add(`${at}/${id}`);
			run = makeMove(quietPage, run, id);
		}
		runs.push(run);
	}
	for (const { asked, position } of decisionsIn(surveyed))
		for (const { id } of position.moves) expect(taken).toContain(`${asked.id}/${id}`);
	return runs;
}

describe('replay (K20)', () => {
	const runs = lines();

	it('every choice has been played, and every line replays to the same', () => {
		for (const run of runs) expect(play(quietPage, run.events)).toEqual(run);
	});

	it('every line survives save and restore at every event', () => {
		for (const run of runs.slice(0, 60))
			for (let n = 1; n <= run.events.length; n++) {
				const stored = JSON.parse(JSON.stringify(run.events.slice(0, n))) as RunEvent[];
				const restored = play(quietPage, stored);
				if ('refused' in restored) throw new Error(restored.refused);
				expect(restored.happened).toEqual(run.happened.slice(0, run.cuts[n] ?? Infinity));
			}
	});

	it('never shows what is still to come', () => {
		for (const run of runs.slice(0, 60))
			for (let n = 1; n <= run.events.length; n++) {
				const at = play(quietPage, run.events.slice(0, n));
				if ('refused' in at) throw new Error(at.refused);
				const view = viewOf(quietPage, at);
				expect(view.customers.curve.every((point) => point.at <= Math.max(0, view.seconds))).toBe(
					true
				);
				for (const each of view.evidence) {
					if (each.kind === 'chat' || each.kind === 'log')
						expect(each.lines.every((line) => line.at <= view.seconds)).toBe(true);
					expect(JSON.stringify(each)).not.toContain('facilitator');
				}
				expect(JSON.stringify(view)).not.toMatch(/facilitator|Ask (the|who|what|for)/);
				expect(view.options.length > 0 || view.wait !== null).toBe(view.kind !== 'end');
			}
	});

	it('chance is the same however a leaf is found', () => {
		const { state } = runs[0] as Run;
		expect(movesAt(quietPage, state)).toEqual([]);
		const bedside = positions.all.find((position) => position.state.scene === 'bedside');
		for (const { move } of movesAt(quietPage, bedside?.state ?? state)) {
			const leaves = leavesOf(quietPage, bedside?.state ?? state, move);
			expect(leaves.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1, 12);
		}
	});

	it('solves it again to the same', () =>
		expect(solve(quietPage).best).toEqual(surveyed.solution.best));
});
