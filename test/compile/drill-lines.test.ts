import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compileScenario } from '../../src/domain/scenario/compile.ts';
import { goldenOf } from '../../src/domain/scenario/golden.ts';
import { play, take } from '../../src/domain/scenario/play.ts';
import type { Refused, Run, RunEvent } from '../../src/domain/scenario/run-types.ts';
import { scenarioSchema } from '../../src/domain/scenario/schema.ts';
import { type Survey, survey } from '../../src/domain/scenario/survey.ts';
import type { Scenario } from '../../src/domain/scenario/types.ts';
import { viewOf } from '../../src/domain/scenario/view.ts';
import { anyLine, edgeCover } from '../domain/scenario/cover.ts';
import { leaksIn, secretsOf } from '../domain/scenario/secrets.ts';
import { ROOM_SECRETS, roomsOf } from '../domain/scenario/table/table-line.ts';

const NAMES = readdirSync('content/drills').map((name) => name.replace(/\.yaml$/, ''));

function surveyed(name: string): Survey {
	const file = readFileSync(`content/drills/${name}.yaml`, 'utf8');
	const { scenario } = compileScenario(v.parse(scenarioSchema, parse(file)));
	const found = survey(scenario);
	if ('message' in found) throw new Error(found.message);
	return found;
}

const hashOf = ({ state, happened }: Run): string =>
	createHash('sha256').update(JSON.stringify({ state, happened })).digest('hex');

/** Saves a run after every event, restores it from what was saved, and goes on to the end. */
function survives({ scenario }: Survey, run: Run): boolean {
	const end = hashOf(run);
	return run.events.every((_, n) => {
		const saved = JSON.stringify(run.events.slice(0, n + 1));
		let restored: ReturnType<typeof play> = play(scenario, JSON.parse(saved) as RunEvent[]);
		for (const event of run.events.slice(n + 1)) {
			if ('refused' in restored) return false;
			const next = take(scenario, restored, event);
			if ('refused' in next) return false;
			restored = next;
		}
		return !('refused' in restored) && hashOf(restored) === end;
	});
}

const replays = ({ scenario }: Survey, run: Run): boolean =>
	[1, 2].every(() => {
		const again = play(scenario, run.events);
		return !('refused' in again) && hashOf(again) === hashOf(run);
	});

/** A run at its beginning, and after each event. */
function* stagesOf(scenario: Scenario, run: Run): Generator<Run> {
	let stage: Run | null = null;
	for (const event of run.events) {
		const next: Run | Refused = take(scenario, stage, event);
		if ('refused' in next) throw new Error(next.refused);
		yield (stage = next);
	}
}

describe.each(NAMES)('%s', (name) => {
	const found = surveyed(name);
	const { lines, edges } = edgeCover(found);
	const all = [
		...lines,
		...Array.from({ length: 200 }, (_, seed) => anyLine(found.scenario, seed))
	];

	it('an edge cover and 200 seeded lines replay twice to the same hash (K20)', () => {
		expect(edges).toBeGreaterThan(10);
		expect(all.filter((run) => !replays(found, run))).toEqual([]);
	});

	it('they survive save and restore at every event (K20)', () => {
		expect(all.filter((run) => !survives(found, run))).toEqual([]);
	});

	it('no view of theirs shows what the player may not know', () => {
		const secrets = secretsOf(found.scenario);
		const seen = new Set<string>();
		for (const run of all)
			for (const stage of stagesOf(found.scenario, run)) {
				const view = viewOf(found.scenario, stage);
				const shown = JSON.stringify(view);
				if (!seen.has(shown)) expect(leaksIn(view, secrets)).toEqual([]);
				seen.add(shown);
			}
	});

	it('nor does the room of a table that plays them', () => {
		const secrets = [...secretsOf(found.scenario), ...ROOM_SECRETS];
		const asked = new Set(found.scenario.debrief.map(({ ask }) => ask));
		for (const run of lines)
			for (const room of roomsOf(found.scenario, run)) {
				// Once the story is over the room talks about it: the questions are for everybody.
				const hidden = room.wash ? secrets.filter((secret) => !asked.has(secret)) : secrets;
				expect(leaksIn(room, hidden)).toEqual([]);
			}
	});

	it('its best lines are those in Git (K21)', () => {
		const kept: unknown = JSON.parse(readFileSync(`test/golden/drills/${name}.json`, 'utf8'));
		expect(goldenOf(found)).toEqual(kept);
	});
});

describe('what these tests would catch', () => {
	const found = surveyed('quiet-page');
	const run = anyLine(found.scenario, 7);

	it('fault K20: a run whose events lead elsewhere', () => {
		const tampered = { ...run, state: { ...run.state, t: run.state.t + 1 } };
		expect([replays(found, run), replays(found, tampered)]).toEqual([true, false]);
		expect([survives(found, run), survives(found, tampered)]).toEqual([true, false]);
		const [begin, , ...rest] = run.events;
		const cut = { ...run, events: [...(begin ? [begin] : []), ...rest] };
		expect(replays(found, cut)).toBe(false);
	});

	it('fault K21: a best line that is another', () => {
		const file = readFileSync('content/drills/quiet-page.yaml', 'utf8').replace(
			'takes: 4m\n        score: { mend-first: met }',
			'takes: 5m\n        score: { mend-first: met }'
		);
		const { scenario } = compileScenario(v.parse(scenarioSchema, parse(file)));
		const changed = survey(scenario);
		if ('message' in changed) throw new Error(changed.message);
		expect(goldenOf(changed).best).not.toBe(goldenOf(found).best);
		expect(goldenOf(changed).lines).not.toEqual(goldenOf(found).lines);
	});

	it('a leak in a view', () => {
		const secrets = secretsOf(found.scenario);
		const view = viewOf(found.scenario, run);
		const [first = ''] = secrets;
		expect(leaksIn({ ...view, ask: `Well: ${first}` }, secrets)).toEqual([first]);
		expect(leaksIn({ ...view, score: {} }, secrets)).toEqual(['the key "score"']);
	});
});
