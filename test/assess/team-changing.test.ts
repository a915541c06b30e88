import { describe, expect, it, vi } from 'vitest';
import { answersIn } from '../../src/domain/maturity/answers-in.ts';
import { responsesOf, roundsOf, teamOf, teamsOf } from '../../src/domain/maturity/kept-teams.ts';
import { roundId } from '../../src/domain/maturity/team-records.ts';
import { choose, forget, holdingsOf, removeResponse } from '../../src/assess/team/changing.ts';
import { askAgain, beginTeam, changeTeam } from '../../src/assess/team/kept.ts';
import { beginMeeting } from '../../src/assess/team/meeting-session.svelte.ts';
import { desk } from './team-desk.ts';

const rivalsOf = (records: Parameters<typeof responsesOf>[0], round: string) =>
	answersIn(responsesOf(records, round), 1, []).rivals;

describe('taking back', () => {
	it('brings a response back as it was', async () => {
		const { answer, paste, stored, records, round } = await desk();
		await paste(`${answer(1)} ${answer(2)}`);
		const before = stored();
		const undo = await removeResponse(records, `${roundId(round.team, round.quarter)}-00001`);
		expect(stored()).toEqual(before.slice(1));
		await undo?.();
		expect(stored()).toEqual(before);
		expect(await removeResponse(records, 'nothing')).toBeUndefined();
	});

	it('lets the chosen version count, and undoes that', async () => {
		const { answer, paste, stored, records, round, clock } = await desk();
		await paste(answer(1));
		clock.at += 1000;
		await paste(answer(1, { says: 'manual' }));
		const before = stored();
		const id = roundId(round.team, round.quarter);
		const [group] = rivalsOf(records, id);
		if (!group) throw new Error('no rivals');
		const undo = await choose(records, clock, round, group, `${id}-00001-rival`);
		expect(stored()).toEqual([
			{ key: '00001', payload: answer(1, { says: 'manual' }), state: 'counted' }
		]);
		expect(rivalsOf(records, id)).toEqual([]);
		await undo?.();
		expect(stored()).toEqual(before);
	});
});

describe('a team', () => {
	it('never shares its tag with another one here', async () => {
		const { records, clock } = await desk();
		const round = { quarter: '2026-Q1', edition: 1, scope: 'quick', expected: 2 } as const;
		await beginTeam(records, clock, { label: 'Ledger', tier: 1 }, round);
		await beginTeam(records, clock, { label: 'Search', tier: 3 }, round);
		const tags = teamsOf(records).map(({ value }) => value.tag);
		expect(new Set(tags).size).toBe(3);
	});

	it('is asked again as it was asked last, under the same tag', async () => {
		const { records, clock, team } = await desk();
		await askAgain(records, clock, team, '2026-Q2', 1);
		expect(roundsOf(records, team.id).map(({ value }) => value)).toEqual([
			{ team: team.id, quarter: '2026-Q2', edition: 1, scope: 'quick', tier: 2, expected: 3 },
			{ team: team.id, quarter: '2026-Q1', edition: 1, scope: 'quick', tier: 2, expected: 3 }
		]);
	});

	it('changes its name, its tier and its number, and keeps its tag', async () => {
		const { records, clock, team } = await desk();
		const [round] = roundsOf(records, team.id);
		if (!round) throw new Error('no round');
		await changeTeam(records, clock, team, round.value, { label: 'Pay', tier: 1, expected: 5 });
		expect(teamOf(records, team.id)?.value).toEqual({
			label: 'Pay',
			tier: 1,
			tag: team.value.tag
		});
		expect(roundsOf(records, team.id)[0]?.value).toEqual({ ...round.value, tier: 1, expected: 5 });
	});

	it('is forgotten whole, and brought back whole', async () => {
		const { answer, paste, records, clock, team, round, storage } = await desk();
		await paste(`${answer(1)} ${answer(2)}`);
		const key = roundId(round.team, round.quarter);
		const talk = await beginMeeting(records, clock, key, {
			...round,
			edition: 1,
			scope: 'quick',
			tier: 2,
			expected: 3
		});
		await records.append(talk, 0, { type: 'meeting.finished', at: 5 });
		await beginTeam(
			records,
			clock,
			{ label: 'Ledger', tier: 1 },
			{ quarter: '2026-Q1', edition: 1, scope: 'quick', expected: 2 }
		);
		const before = { records: new Map(storage.records), events: new Map(storage.events) };
		const holdings = holdingsOf(records, team.id);
		expect({ ...holdings, records: holdings.records.length }).toEqual({
			records: 5,
			rounds: 1,
			responses: 2,
			talks: 1,
			milestones: 0
		});
		const undo = await forget(records, holdings);
		expect(teamsOf(records).map(({ value }) => value.label)).toEqual(['Ledger']);
		expect([storage.records.size, storage.events.size]).toEqual([before.records.size - 5, 0]);
		await undo?.();
		expect(storage.records).toEqual(before.records);
		expect(storage.events).toEqual(before.events);
	});

	it('stays while another tab has its talk open', async () => {
		const { records, clock, team, round, storage } = await desk();
		const key = roundId(round.team, round.quarter);
		await beginMeeting(records, clock, key, {
			...round,
			edition: 1,
			scope: 'quick',
			tier: 2,
			expected: 3
		});
		const before = storage.records.size;
		vi.spyOn(records, 'hold').mockResolvedValue({ mine: false, release: () => undefined });
		expect(await forget(records, holdingsOf(records, team.id))).toBeUndefined();
		expect(storage.records.size).toBe(before);
	});
});
