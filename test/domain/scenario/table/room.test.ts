import { describe, expect, test } from 'vitest';
import { openChoices } from '../../../../src/domain/scenario/asked.ts';
import { heardByConsole, heardByRoom } from '../../../../src/domain/scenario/table/messages.ts';
import { roomOf } from '../../../../src/domain/scenario/table/room.ts';
import { lobby } from '../../../../src/domain/scenario/table/step.ts';
import type { Scenario } from '../../../../src/domain/scenario/types.ts';
import { quietPage } from '../quiet-page.ts';
import { randomScenario } from '../random.ts';
import { begun, decided, here, path, put, SECRET, through } from './paths.ts';

/** Everything written for the facilitator, for the debrief, or for the score. */
function secretsOf(scenario: Scenario): string[] {
	const places = [...Object.values(scenario.scenes), ...scenario.injects];
	const texts = [
		scenario.briefing.facilitator,
		scenario.takeaway,
		...places.flatMap((one) => [one.facilitator, one.takeaway, one.dilemma]),
		...places.flatMap(({ choices }) =>
			choices.flatMap(({ why, did, takeaway }) => [why, did, takeaway])
		),
		...scenario.expectations.flatMap(({ name, met, missed }) => [name, met, missed]),
		...scenario.draws.flatMap(({ outcomes }) => outcomes.map(({ text }) => text)),
		SECRET
	];
	return [
		...new Set(
			texts.flatMap((text) => (text?.trim() ? [JSON.stringify(text.trim()).slice(1, -1)] : []))
		)
	];
}
/** Words that a room is meant to see are no secret, whoever else says them too. */
const seenAnyway = (scenario: Scenario): string =>
	JSON.stringify([
		Object.values(scenario.scenes).map(({ room, ask }) => [room, ask]),
		scenario.injects.map(({ room, ask }) => [room, ask]),
		scenario.evidence
	]);

describe('the room', () => {
	const scenarios = [quietPage, ...[1, 2, 3, 4, 5, 6].map(randomScenario)];

	test('never gets a facilitator’s word, a score, a note or a tick, on any path', () => {
		let looked = 0;
		for (const [i, scenario] of scenarios.entries()) {
			const open = seenAnyway(scenario);
			const secrets = secretsOf(scenario).filter((secret) => !open.includes(secret));
			expect(secrets.length).toBeGreaterThan(3);
			for (let seed = 1; seed <= 20; seed++)
				for (const table of path(scenario, seed * 13 + i).tables) {
					const seen = JSON.stringify(roomOf(table));
					expect(secrets.filter((secret) => seen.includes(secret))).toEqual([]);
					expect(seen).not.toMatch(
						/"(score|why|did|facilitator|met|missed|verdict|loss|ticks|notes)"/
					);
					looked++;
				}
		}
		expect(looked).toBeGreaterThan(1000);
	});

	test('sees no option, and no question, before they are shown', () => {
		for (const [i, scenario] of scenarios.entries())
			for (let seed = 1; seed <= 20; seed++)
				for (const table of path(scenario, seed * 7 + i).tables) {
					const { story } = roomOf(table);
					if (!story || table.phase !== 'discussing' || !table.run) continue;
					expect(story.options !== null).toBe(table.shown);
					expect(story.question !== null).toBe(table.asked);
					if (table.shown) continue;
					const seen = JSON.stringify({ ...story, situation: [], news: [], evidence: [] });
					for (const { text } of openChoices(table.scenario, table.run.state))
						expect(seen).not.toContain(JSON.stringify(text).slice(1, -1));
				}
	});

	test('is told what was decided, and not what comes of it', () => {
		const table = through(quietPage, begun(quietPage));
		const at = here(table);
		const shown = put(table, { type: 'table.shown', at, shown: true });
		const option = roomOf(shown).story?.options?.[0];
		const id = quietPage.scenes[at]?.choices[0]?.id ?? '';
		const [decide] = decided(at, id);
		if (!decide) throw new Error('nothing decided');
		expect(roomOf(put(shown, decide)).story?.decided).toEqual({
			key: 'A',
			text: option?.text,
			by: 'Nia'
		});
	});

	test('has the briefing in the briefing alone, and the talk after the last scene alone', () => {
		expect(roomOf(lobby(quietPage))).toMatchObject({ briefing: [], story: null, wash: null });
		const briefed = through(quietPage, begun(quietPage).slice(0, 1));
		expect(roomOf(briefed).briefing.length).toBeGreaterThan(0);
		const over = put(through(quietPage, begun(quietPage)), {
			type: 'table.stopped',
			at: 'bedside',
			now: 1
		});
		expect(roomOf(over).wash?.asks.length).toBe(quietPage.debrief.length);
	});
});

describe('a message between the windows', () => {
	test('is read as it was sent, whatever the room sees', () => {
		for (let seed = 1; seed <= 20; seed++)
			for (const [seq, table] of path(quietPage, seed).tables.entries()) {
				const message = structuredClone({ type: 'room', seq, view: roomOf(table) });
				expect(heardByRoom(message)).toEqual(message);
			}
	});

	test('is nothing where it is none of ours', () => {
		const view = roomOf(lobby(quietPage));
		for (const message of [
			null,
			1,
			'room',
			{ type: 'room', seq: 1 },
			{ type: 'room', seq: 'x', view },
			{ type: 'room', seq: 1, view: { ...view, facilitator: 'psst' } },
			{ type: 'ask' }
		])
			expect(heardByRoom(message)).toBeNull();
		expect(heardByConsole({ type: 'room', seq: 1, view })).toBeNull();
		expect(heardByConsole({ type: 'showing', seq: 2 })).toEqual({ type: 'showing', seq: 2 });
	});
});
