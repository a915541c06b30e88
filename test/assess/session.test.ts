import { describe, expect, it, vi } from 'vitest';
import { editionHash } from '../../src/domain/maturity/begun.ts';
import { SittingSession } from '../../src/assess/session.svelte.ts';
import { quickCheckOf } from '../../src/domain/maturity/outline.ts';
import type { SittingEvent } from '../../src/domain/maturity/types.ts';
import { Records } from '../../src/ports/records.svelte.ts';
import { realModel } from '../domain/maturity/real-model.ts';
import { fakeClock, faultyStorage } from '../ports/fakes.ts';

const check = quickCheckOf(realModel());
const begun: SittingEvent = {
	type: 'sitting.begun',
	at: 1000,
	edition: 1,
	scope: 'quick',
	tier: 2,
	label: 'Checkout'
};
const answered = (question: string): SittingEvent => ({
	type: 'question.answered',
	question,
	answer: { is: 'responsive' }
});
const opened = (question: string): SittingEvent => ({ type: 'question.opened', question });

async function desk() {
	const clock = fakeClock('sitting');
	const storage = faultyStorage();
	const records = new Records(clock, storage.open);
	await records.ready;
	const begin = (contentHash = editionHash(1)) =>
		records.begin({ of: 'sitting', subject: 'quick', contentHash, detail: begun });
	const open = async (id: string, from = records) => {
		const result = await SittingSession.open(id, check, from);
		if (result.is !== 'open') throw new Error(`is ${result.is}`);
		return result.session;
	};
	/** As if the browser had been killed and opened again. */
	const again = async () => {
		const later = new Records(clock, storage.open);
		await later.ready;
		return later;
	};
	return { records, storage, begin, open, again };
}

describe('a sitting that is kept', () => {
	it('begins from its attempt alone, and stores each event before it shows it', async () => {
		const { begin, open, storage } = await desk();
		const { id } = await begin();
		const session = await open(id);
		const sent = session.send(answered('O1.1'));
		expect(session.current.context.answers).toEqual({});
		expect(await sent).toBe(true);
		expect(session.current.context.answers).toEqual({ 'O1.1': { is: 'responsive' } });
		expect([...storage.events.values()].map((e) => (e as { event: unknown }).event)).toEqual([
			begun,
			answered('O1.1')
		]);
	});

	it('comes back to the very question after the browser was killed', async () => {
		const { begin, open, again } = await desk();
		const { id } = await begin();
		const session = await open(id);
		await session.send(answered('O1.1'));
		await session.send(opened('O2.3'));
		const before = session.current.context;
		session.close();
		expect((await open(id, await again())).current.context).toEqual(before);
	});

	it('is let go only once what was under way is in storage', async () => {
		const { begin, open, records, storage } = await desk();
		const { id } = await begin();
		const stored: number[] = [];
		const { hold } = records;
		records.hold = async (name) => {
			const held = await hold.call(records, name);
			return { mine: held.mine, release: () => stored.push(storage.events.size) };
		};
		const session = await open(id);
		const sent = session.send(answered('O1.1'));
		session.close();
		await sent;
		await vi.waitFor(() => expect(stored).toEqual([2]));
	});

	it('keeps what is said in the same moment in which it is closed', async () => {
		const { begin, open, records, storage } = await desk();
		const { id } = await begin();
		const stored: number[] = [];
		const { hold } = records;
		records.hold = async (name) => {
			const held = await hold.call(records, name);
			return { mine: held.mine, release: () => stored.push(storage.events.size) };
		};
		const session = await open(id);
		session.close();
		void session.send({ type: 'note.written', question: 'O1.1', note: 'Ask Ade.' });
		await vi.waitFor(() => expect(stored).toEqual([2]));
	});

	it('judges quick keys in the order they were struck', async () => {
		const { begin, open, storage } = await desk();
		const session = await open((await begin()).id);
		const sent = await Promise.all([
			session.send(answered('O1.1')),
			session.send(opened('O2.3')),
			session.send(answered('O1.1')),
			session.send(answered('O2.3'))
		]);
		expect(sent).toEqual([true, true, false, true]);
		expect(session.current.context.open).toBe('O2.3');
		expect(storage.events.size).toBe(4);
	});

	it('freezes its outcome once, and is then finished', async () => {
		const { begin, open, records, storage } = await desk();
		const { id } = await begin();
		const session = await open(id);
		expect(await session.finish(9000)).toBe(false);
		await session.send(answered('O1.1'));
		await session.send({ type: 'review.opened' });
		expect(await session.finish(Date.UTC(2026, 10, 21))).toBe(true);
		expect(records.find('outcome', id)?.result).toMatchObject({
			edition: 1,
			quarter: '2026-Q4',
			label: 'Checkout',
			team: { level: null, possible: null }
		});
		expect(await SittingSession.open(id, check, records)).toEqual({ is: 'finished' });
		expect(storage.records.has(`outcome/${id}`)).toBe(true);
	});

	it('freezes what was finished when the browser was killed in between', async () => {
		const { begin, open, records, again, storage } = await desk();
		const { id } = await begin();
		const session = await open(id);
		await session.send(answered('O1.1'));
		await session.send({ type: 'review.opened' });
		await session.send({ type: 'sitting.finished', at: 9000 });
		expect(records.find('outcome', id)).toBeUndefined();
		expect(await SittingSession.open(id, check, await again())).toEqual({ is: 'finished' });
		expect(storage.records.has(`outcome/${id}`)).toBe(true);
	});

	it('says what it cannot open: nothing there, other questions, an event that is no fact of ours', async () => {
		const { begin, records } = await desk();
		const is = async (id: string) => (await SittingSession.open(id, check, records)).is;
		expect(await is('nowhere')).toBe('unknown');
		const other = await begin('edition-2');
		await records.append(other.id, 0, begun);
		await records.append(other.id, 1, answered('O1.1'));
		await records.append(other.id, 2, answered('O2.3'));
		await records.append(other.id, 3, { ...answered('O2.3'), answer: { is: 'blank' } });
		expect(await SittingSession.open(other.id, check, records)).toEqual({
			is: 'other-questions',
			begun,
			answers: { 'O1.1': { is: 'responsive' } }
		});
		const { id } = await begin();
		await records.append(id, 0, begun);
		await records.append(id, 1, { type: 'question.guessed' });
		expect(await is(id)).toBe('unreadable');
	});

	it('goes on in memory where storage refuses', async () => {
		const { begin, open, storage, records } = await desk();
		const session = await open((await begin()).id);
		storage.fault.at = 'set';
		expect(await session.send(answered('O1.1'))).toBe(true);
		expect(session.current.context.answers).toEqual({ 'O1.1': { is: 'responsive' } });
		expect(records.current.state).toBe('failed');
	});
});
