import { describe, expect, it } from 'vitest';
import { askedIds } from '../../src/assess/asked.ts';
import { aboutMinutes } from '../../src/domain/maturity/how-long.ts';
import { groupsOf } from '../../src/assess/groups.ts';
import { outlineOf, questionOrder } from '../../src/domain/maturity/outline.ts';
import { realModel } from '../domain/maturity/real-model.ts';

const outline = outlineOf(realModel());
const core = outline.dimensions.flatMap(({ questions }) =>
	questions.filter((question) => question.core).map(({ id }) => id)
);

describe('what a sitting asks', () => {
	it('is the main questions in a quick check, and every question in a whole assessment', () => {
		expect(askedIds(outline, { scope: 'quick' })).toEqual(core);
		expect(askedIds(outline, { scope: 'whole' })).toEqual(questionOrder(outline));
	});

	it('is what the chosen dimensions still lack, in model order, when a result is deepened', () => {
		const carried = Object.fromEntries(core.map((id) => [id, { is: 'proactive' as const }]));
		const asked = askedIds(outline, { scope: 'deepened', dimensions: ['P1', 'O3'], carried });
		const of = (dimension: string) =>
			questionOrder(outline).filter((id) => id.startsWith(`${dimension}.`) && !core.includes(id));
		expect(asked).toEqual([...of('O3'), ...of('P1')]);
		expect(askedIds(outline, { scope: 'deepened' })).toEqual([]);
	});

	it.each([
		[17, 'about 8 minutes'],
		[57, 'about 27 minutes'],
		[3, 'about 2 minutes'],
		[1, 'about 1 minute']
	])('takes, with %i questions, %s', (questions, said) => {
		expect(aboutMinutes(questions)).toBe(said);
	});

	it('stands under its dimensions in model order, whatever order it comes in', () => {
		const questions = ['P1.2', 'O3.2', 'O3.1'].map((id) => ({ id }));
		expect(
			groupsOf(outline, questions).map(({ dimension, questions }) => [
				dimension.id,
				questions.map(({ id }) => id)
			])
		).toEqual([
			['O3', ['O3.1', 'O3.2']],
			['P1', ['P1.2']]
		]);
	});
});
