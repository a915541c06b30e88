import { describe, expect, it } from 'vitest';
import { discard, giveBack } from '../../src/assess/discard.ts';
import { all, answered, desk } from './desk.ts';

async function begunAndLeft() {
	const its = await desk();
	const id = await its.begin({
		edition: all.outline.edition,
		scope: 'quick',
		tier: 2,
		label: 'Payments'
	});
	const session = await its.open(id);
	await session.send(answered('O1.1'));
	await session.send({ type: 'note.written', question: 'O1.1', note: 'Ask Nia.' });
	session.close();
	const attempt = its.records.find('attempt', id);
	if (!attempt) throw new Error('it was not begun');
	const kept = () => [[...its.storage.records], [...its.storage.events]];
	return { ...its, id, attempt, kept };
}

describe('an unfinished sitting', () => {
	it('is discarded with its events, and given back as it was', async () => {
		const { attempt, records, clock, kept, id, open } = await begunAndLeft();
		const before = kept();
		const gone = await discard(attempt, records);
		if (!gone) throw new Error('it was not discarded');
		expect(kept()).toEqual([[], []]);
		expect(records.list('attempt')).toEqual([]);
		clock.at += 5000;
		await giveBack(gone, records);
		expect(kept()).toEqual(before);
		const { context } = (await open(id)).current;
		expect([context.answers, context.notes]).toEqual([
			{ 'O1.1': { is: 'responsive' } },
			{ 'O1.1': 'Ask Nia.' }
		]);
	});

	it('stays where another tab has it', async () => {
		const { attempt, records, kept } = await begunAndLeft();
		const before = kept();
		records.hold = () => Promise.resolve({ mine: false, release: () => undefined });
		expect(await discard(attempt, records)).toBeUndefined();
		expect(kept()).toEqual(before);
	});
});
