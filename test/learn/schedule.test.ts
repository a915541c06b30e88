import * as v from 'valibot';
import { expect, test } from 'vitest';
import { CardMemorySchema, cardPlace } from '../../src/domain/learning/card.ts';
import { reviewed } from '../../src/learn/schedule.ts';

const DAY = 86_400_000;
const now = new Date(2026, 2, 10, 21, 30).getTime();

test('a card’s id says where its check stands', () => {
	expect(cardPlace('escalate-well/leaders/copy-a-policy')).toEqual({
		module: 'escalate-well',
		lesson: 'leaders',
		check: 'copy-a-policy'
	});
	expect([cardPlace('a/b'), cardPlace('a/b/c/d'), cardPlace('')]).toEqual([
		undefined,
		undefined,
		undefined
	]);
});

test('what was wrong comes tomorrow, what was certain comes latest, nothing later than sixty days', async () => {
	const after = async (right: boolean, sure: 'guess' | 'fairly' | 'certain') =>
		Math.round(((await reviewed(null, now, right, sure)).dueAt - now) / DAY);
	const [wrong, guess, fairly, certain] = await Promise.all([
		after(false, 'certain'),
		after(true, 'guess'),
		after(true, 'fairly'),
		after(true, 'certain')
	]);
	expect([wrong, wrong <= guess, guess <= fairly, fairly < certain]).toEqual([0, true, true, true]);

	let card = await reviewed(null, now, true, 'certain');
	for (let i = 0; i < 12; i++) {
		const at = card.dueAt + DAY / 2;
		card = await reviewed(card.memory, at, true, 'certain');
		expect(card.dueAt - at).toBeLessThanOrEqual(60 * DAY);
	}
	expect(card.memory.seen).toHaveLength(13);
	expect(v.parse(CardMemorySchema, JSON.parse(JSON.stringify(card.memory)))).toEqual(card.memory);
});

test('a memory that does not parse begins anew', async () => {
	const anew = await reviewed(null, now, true, 'fairly');
	expect(await reviewed({ schedule: 'broken' }, now, true, 'fairly')).toEqual(anew);
});
