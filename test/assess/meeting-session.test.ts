import { describe, expect, it } from 'vitest';
import { beginMeeting, MeetingSession } from '../../src/assess/team/meeting-session.svelte.ts';
import { readMilestone } from '../../src/domain/maturity/kept-teams.ts';
import { QUIET } from '../../src/domain/maturity/meeting.ts';
import { outlineOf, questionOrder } from '../../src/domain/maturity/outline.ts';
import { talliesOf } from '../../src/domain/maturity/tally.ts';
import type { MeetingEvent, TeamRound } from '../../src/domain/maturity/team-records.ts';
import type { Answer } from '../../src/domain/maturity/types.ts';
import { Records } from '../../src/ports/records.svelte.ts';
import { realModel } from '../domain/maturity/real-model.ts';
import { fakeClock, faultyStorage } from '../ports/fakes.ts';

const outline = outlineOf(realModel());
const team = { label: 'Checkout', tag: 7, tier: 1 } as const;
const round: TeamRound = {
	team: 'a',
	quarter: '2026-Q4',
	edition: 1,
	scope: 'whole',
	tier: 1,
	expected: 3
};
const answers = (is: 'reactive' | 'proactive'): Answer[] =>
	questionOrder(outline).map(() => ({ is }));
const votes = {
	tallies: talliesOf(outline, [answers('reactive'), answers('proactive'), answers('proactive')]),
	members: 3
};
const agree: MeetingEvent = { type: 'answer.agreed', question: 'P1.1', answer: 'responsive' };

async function room() {
	const clock = fakeClock('talk');
	const storage = faultyStorage();
	const records = new Records(clock, storage.open);
	await records.ready;
	const open = async (id: string, from = records) => {
		const opened = await MeetingSession.open(id, from);
		if (opened.is !== 'open') throw new Error(`is ${opened.is}`);
		return opened.session;
	};
	const again = async () => {
		const later = new Records(clock, storage.open);
		await later.ready;
		return later;
	};
	const begin = () => beginMeeting(records, clock, 'a-2026-Q4', round);
	return { records, storage, open, again, begin };
}

describe('a talk that is kept', () => {
	it('stores every word before it shows it', async () => {
		const { begin, open, storage } = await room();
		const session = await open(await begin());
		const sent = session.send(agree);
		expect(session.current).toEqual(QUIET);
		expect(await sent).toBe(true);
		expect(session.current.agreed).toEqual({ 'P1.1': 'responsive' });
		expect([...storage.events.values()].map((e) => (e as { event: unknown }).event)).toEqual([
			agree
		]);
	});

	it('comes back with all that was said after the browser was killed, and takes it back', async () => {
		const { begin, open, again } = await room();
		const id = await begin();
		const session = await open(id);
		await session.send(agree);
		await session.send({ type: 'step.chosen', question: 'P1.1', level: 3, owner: 'Ade' });
		session.close();
		const later = await open(id, await again());
		expect(later.round).toBe('a-2026-Q4');
		expect(later.current).toEqual(session.current);
		await later.send({ ...agree, answer: null });
		expect(later.current.agreed).toEqual({});
	});

	it('ends in a milestone, once; killed in between, it is ended on opening', async () => {
		const { begin, open, records, again } = await room();
		const id = await begin();
		const session = await open(id);
		await session.send(agree);
		await session.send({ type: 'meeting.finished', at: 5 });
		expect(records.find('outcome', id)).toBeUndefined();
		const later = await again();
		const reopened = await open(id, later);
		expect(await reopened.send(agree)).toBe(false);
		expect(await reopened.finish(9, outline, team, round, votes)).toBe(true);
		const milestone = readMilestone(later.find('outcome', id));
		expect([milestone?.agreed, milestone?.members]).toEqual([{ 'P1.1': 'responsive' }, 3]);
		expect((await MeetingSession.open(id, later)).is).toBe('finished');
	});

	it('held again, begins with what was agreed before, and changes nothing in the first milestone', async () => {
		const { begin, open, records } = await room();
		const first = await open(await begin());
		await first.send(agree);
		await first.finish(5, outline, team, round, votes);
		const second = await open(await begin());
		expect([second.again, second.current.agreed]).toEqual([true, { 'P1.1': 'responsive' }]);
		await second.send({ ...agree, answer: null });
		expect(second.current).toEqual(QUIET);
		expect(readMilestone(records.find('outcome', first.id))?.agreed).toEqual({
			'P1.1': 'responsive'
		});
	});

	it.each([
		['nobody’s answers', { ...votes, members: 0 }, round],
		['other questions', votes, { ...round, edition: 2 }]
	])('leaves no milestone of %s, which nobody could read', async (_, votes, round) => {
		const { begin, open, records } = await room();
		const id = await begin();
		const session = await open(id);
		await session.send({ type: 'meeting.finished', at: 5 });
		expect(await session.finish(9, outline, team, round, votes)).toBe(false);
		expect(records.find('outcome', id)).toBeUndefined();
	});

	it('waits for what a page says while it goes, before another tab may have it', async () => {
		const { begin, open, records, again } = await room();
		const id = await begin();
		const session = await open(id);
		session.close();
		const last = session.send(agree);
		expect(await last).toBe(true);
		expect((await records.events(id)).length).toBe(1);
		expect((await open(id, await again())).current.agreed).toEqual({ 'P1.1': 'responsive' });
	});

	it('says of what it cannot open why', async () => {
		const { begin, records, storage } = await room();
		expect(await MeetingSession.open('nowhere', records)).toEqual({ is: 'unknown' });
		const id = await begin();
		await records.append(id, 0, { type: 'something.else' });
		expect(storage.events.size).toBe(1);
		expect(await MeetingSession.open(id, records)).toEqual({ is: 'unreadable' });
	});
});
