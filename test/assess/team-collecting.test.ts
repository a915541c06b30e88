import { afterEach, describe, expect, it, vi } from 'vitest';
import { answersIn, standingOf } from '../../src/domain/maturity/answers-in.ts';
import { responsesOf } from '../../src/domain/maturity/kept-teams.ts';
import { roundId } from '../../src/domain/maturity/team-records.ts';
import { sorted } from '../../src/assess/team/arrivals.ts';
import { take } from '../../src/parts/link/collecting.ts';
import { queueingLocks } from '../ports/fakes.ts';
import { desk } from './team-desk.ts';

afterEach(() => void vi.unstubAllGlobals());

describe('collecting what comes back', () => {
	it('keeps each new response once, whatever it was pasted with', async () => {
		const { answer, paste, stored, again, team } = await desk();
		const [one, two] = [answer(0x1a), answer(0x2b)];
		const taking = await paste(`Here: http://x/#/r/${one}\n> ${two} and again ${one}`);
		expect(taking.arrivals.map(({ is }) => is)).toEqual(['new', 'new', 'same']);
		const expected = [
			{ key: '0001a', payload: one, state: 'counted' },
			{ key: '0002b', payload: two, state: 'counted' }
		];
		expect(stored()).toEqual(expected);
		await paste(one);
		expect(stored()).toEqual(expected);
		const later = await again();
		expect(responsesOf(later, roundId(team.id, '2026-Q1'))).toHaveLength(2);
	});

	it('sets a rival aside, and knows one that differs in its label only', async () => {
		const { answer, paste, stored } = await desk();
		const [first, labelled, rival] = [
			answer(7),
			answer(7, { label: 'Mine' }),
			answer(7, { says: 'proactive' })
		];
		await paste(first);
		expect((await paste(labelled)).arrivals.map(({ is }) => is)).toEqual(['same']);
		expect((await paste(rival)).arrivals.map(({ is }) => is)).toEqual(['differs']);
		expect((await paste(rival)).arrivals.map(({ is }) => is)).toEqual(['same']);
		expect(stored()).toEqual([
			{ key: '00007', payload: first, state: 'counted' },
			{ key: '00007-rival', payload: rival, state: 'set-aside' }
		]);
	});

	it('keeps four versions of one response and no more', async () => {
		const { answer, paste, stored } = await desk();
		const states = ['manual', 'reactive', 'responsive', 'proactive', 'preventative'] as const;
		const taking = await paste(states.map((says) => answer(7, { says })).join(' '));
		expect(taking.arrivals.map(({ is }) => is)).toEqual([
			'new',
			'differs',
			'differs',
			'differs',
			'crowded'
		]);
		expect(stored().map(({ key }) => key)).toEqual([
			'00007',
			'00007-rival',
			'00007-rival-2',
			'00007-rival-3'
		]);
	});

	it('stores nothing of what does not belong, and loses nothing by it', async () => {
		const { answer, paste, stored, team } = await desk();
		const good = answer(1);
		await paste(good);
		const before = stored();
		const tag = (team.value.tag % 0xffff) + 1;
		const found = sorted(
			await paste(
				[
					answer(2, { team: tag, label: 'Ledger' }),
					answer(3, { team: 0 }),
					answer(4, { quarter: '2025-Q4' }),
					answer(5).slice(0, -4),
					`${answer(6).slice(0, -2)}AA`
				].join(' ')
			)
		);
		expect(stored()).toEqual(before);
		expect(found.elsewhere).toEqual([
			{
				team: tag,
				quarter: '2026-Q1',
				label: 'Ledger',
				texts: [answer(2, { team: tag, label: 'Ledger' })]
			},
			{ team: 0, quarter: '2026-Q1', texts: [answer(3, { team: 0 })] },
			{ team: team.value.tag, quarter: '2025-Q4', texts: [answer(4, { quarter: '2025-Q4' })] }
		]);
		expect(found.unreadable.map(({ error }) => error.name)).toEqual(['truncated', 'altered']);
	});

	it('keeps both versions that two tabs count in at the same moment', async () => {
		vi.stubGlobal('navigator', { locks: queueingLocks() });
		const { answer, records, storage, clock, round, again } = await desk();
		const other = await again();
		const [first, second] = [answer(7), answer(7, { says: 'manual' })];
		const [one, two] = await Promise.all([
			take(`${first} ${answer(8)}`, round, records, clock, []),
			take(second, round, other, clock, [])
		]);
		expect([one, two].map((taking) => taking?.arrivals.map(({ is }) => is))).toEqual([
			['new', 'new'],
			['differs']
		]);
		const kept = [...storage.records].flatMap(([key, record]) =>
			key.startsWith('response/') ? [(record as { value: { payload: string } }).value.payload] : []
		);
		expect(kept.toSorted()).toEqual([first, second, answer(8)].toSorted());
	});

	it('takes 63 people of ten thousand, and says so of the others', async () => {
		const { answer, paste, stored } = await desk();
		const many = Array.from({ length: 10_000 }, (_, i) => answer(i)).join('\n');
		const found = sorted(await paste(many));
		expect([found.fresh, found.full.length, found.all]).toEqual([63, 9_937, 10_000]);
		expect(stored()).toHaveLength(63);
	});

	it('is not stopped by ten thousand versions of one response', async () => {
		const { answer, paste, stored } = await desk();
		const versions = Array.from({ length: 10_000 }, (_, i) => answer(7, { label: `version ${i}` }));
		const found = sorted(await paste(versions.join(' ')));
		expect([found.fresh, found.same]).toEqual([1, 9_999]);
		expect(stored()).toHaveLength(1);
	});

	it('knows nothing of a round that is not there', async () => {
		const { answer, round, records, clock } = await desk();
		const gone = { ...round, quarter: '2031-Q1' };
		expect(await take(answer(1), gone, records, clock, [])).toBeUndefined();
	});
});

describe('what is in', () => {
	it('counts one version of each response, and lists rivals in the order they came', async () => {
		const { answer, paste, records, round, clock } = await desk();
		await paste(`${answer(9)} ${answer(3)}`);
		clock.at += 60_000;
		await paste(answer(9, { says: 'manual' }));
		const kept = responsesOf(records, roundId(round.team, round.quarter));
		const { counted, rivals, broken } = answersIn(kept, 1, []);
		expect(counted.map(({ link }) => link.id)).toEqual([3, 9]);
		expect(rivals.map(({ versions }) => versions.map(({ link }) => link.answers[0]))).toEqual([
			['responsive', 'manual']
		]);
		expect(broken).toEqual([]);
		expect(standingOf(answer(9), counted)).toBe('in');
		expect(standingOf(answer(9, { says: 'manual' }), counted)).toBe('other-version');
		expect(standingOf(answer(8), counted)).toBe('out');
	});

	it('asks about a rival that was left alone, and counts it for nobody', async () => {
		const { answer, paste, records, round } = await desk();
		await paste(`${answer(9)} ${answer(9, { says: 'manual' })}`);
		await records.remove('response', `${roundId(round.team, round.quarter)}-00009`);
		const kept = responsesOf(records, roundId(round.team, round.quarter));
		const { counted, rivals } = answersIn(kept, 1, []);
		expect(counted).toEqual([]);
		expect(rivals.map(({ id, versions }) => [id, versions.length])).toEqual([[9, 1]]);
	});
});
