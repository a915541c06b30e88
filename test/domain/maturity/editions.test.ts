import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import {
	checkEditions,
	editionsSchema,
	fingerprintOf,
	fingerprintsOf,
	tablesIn,
	type Editions
} from '../../../src/domain/maturity/edition-file.ts';
import {
	editionSize,
	LATEST_EDITION,
	mapAnswers,
	wayBetween
} from '../../../src/domain/maturity/editions.ts';
import { questionOrder } from '../../../src/domain/maturity/outline.ts';
import { ANSWER_STATES, type Model } from '../../../src/domain/maturity/types.ts';
import { realModel } from './real-model.ts';

const model = realModel();
const order = questionOrder(model);
const now = fingerprintsOf(model);
const released = { edition: 1, released: '2027-01-31', questions: now };
const paths = (editions: Editions['editions'], of: Model = model) =>
	checkEditions({ editions }, of).map(({ path }) => path.join('.'));

/** The model with one question worded otherwise. */
const reworded = (edition: number): Model => ({
	...model,
	edition,
	dimensions: model.dimensions.with(0, {
		...model.dimensions[0]!,
		questions: model.dimensions[0]!.questions.with(1, {
			...model.dimensions[0]!.questions[1]!,
			text: 'How well do they fit?'
		})
	})
});

describe('what this copy knows of editions', () => {
	test('is what the content holds', () => {
		expect(model.edition).toBe(LATEST_EDITION);
		expect(editionSize(model.edition)).toEqual({
			questions: order.length,
			dimensions: model.dimensions.length
		});
	});

	test('is nothing of those to come', () => {
		expect([0, 2, 63].map(editionSize)).toEqual([undefined, undefined, undefined]);
	});
});

describe('a fingerprint', () => {
	test('is of its own for each question', () => {
		expect(Object.keys(now)).toEqual(order);
		expect(new Set(Object.values(now)).size).toBe(order.length);
	});

	test('changes with any word that a member reads, and with what the answer weighs', () => {
		const question = model.dimensions[0]!.questions[0]!;
		const edits = [
			{ ...question, text: `${question.text} ` },
			{ ...question, core: false },
			{ ...question, asks: 'lead' as const },
			...(['manual', 'reactive', 'responsive', 'proactive', 'preventative'] as const).map(
				(level) => ({
					...question,
					descriptors: { ...question.descriptors, [level]: 'Somebody knows.' }
				})
			)
		];
		const all = [question, ...edits].map(fingerprintOf);
		expect(new Set(all).size).toBe(all.length);
		expect(fingerprintOf({ ...question, derives_from: [] })).toBe(fingerprintOf(question));
	});
});

describe('editions.yaml', () => {
	test('says nothing of an edition that is not released', () => {
		expect(paths([{ edition: 1 }])).toEqual([]);
		expect(paths([{ edition: 1 }], reworded(1))).toEqual([]);
	});

	test('holds a released edition to its words', () => {
		expect(paths([released])).toEqual([]);
		expect(paths([released], reworded(1))).toEqual(['editions.0.questions.O1.2']);
		const { 'O1.1': first, ...rest } = now;
		expect(paths([{ ...released, questions: { ...rest, 'O1.1': first! } }])).toEqual([
			'editions.0.questions'
		]);
	});

	test('needs the day with the fingerprints, and all of them before there is another edition', () => {
		expect(paths([{ edition: 1, questions: now }])).toEqual(['editions.0']);
		expect(paths([{ edition: 1 }, { edition: 2 }], { ...model, edition: 2 })).toContain(
			'editions.0'
		);
		expect(paths([{ edition: 2 }])).toEqual(['editions.0.edition', 'editions.0.edition']);
	});

	test('has to say what became of a question that reads otherwise', () => {
		const next = (carries?: NonNullable<Editions['editions'][number]['carries']>) =>
			paths([released, carries ? { edition: 2, carries } : { edition: 2 }], reworded(2)).slice(1);
		expect(next()).toEqual(['editions.1.carries']);
		expect(next({ 'O1.2': 'same' })).toEqual([]);
		expect(next({ 'O1.2': 'ask-again' })).toEqual([]);
		expect(next({ 'O1.2': { was: 'O9.9' } })).toEqual(['editions.1.carries.O1.2']);
		expect(next({ 'O1.2': 'same', 'O9.9': 'same' })).toEqual(['editions.1.carries.O9.9']);
		const levels = ['manual', 'reactive', 'manual', 'proactive', 'preventative'] as const;
		expect(next({ 'O1.2': { levels: [...levels] } })).toEqual(['editions.1.carries.O1.2.levels']);
	});

	test('is read strictly', () => {
		const issues = (one: object) =>
			v.safeParse(editionsSchema, { editions: [one] }).issues?.map((issue) => v.getDotPath(issue));
		expect(issues({ edition: 1 })).toBeUndefined();
		expect(issues({ edition: 1, note: '' })).toEqual(['editions.0.note']);
		expect(issues({ edition: 1, released: 'soon' })).toEqual(['editions.0.released']);
		expect(issues({ edition: 1, questions: { 'O1.1': 'xyz' } })).toEqual([
			'editions.0.questions.O1.1'
		]);
	});
});

describe('answers to an earlier edition', () => {
	const [table] = tablesIn(
		{
			editions: [
				{ ...released, questions: { 'O1.1': '00000000', 'O1.2': '00000001', 'O1.3': '00000002' } },
				{
					edition: 2,
					released: '2028-01-31',
					questions: {
						'O1.3': '00000003',
						'O1.1': '00000000',
						'O2.1': '00000004',
						'O2.2': '00000005'
					},
					carries: {
						'O1.3': {
							levels: ['manual', 'manual', 'reactive', 'responsive', 'preventative']
						},
						'O2.1': { was: 'O1.2' },
						'O2.2': 'ask-again'
					}
				}
			]
		},
		model
	);

	test('follow their questions, at the levels that the table says; what is new is blank', () => {
		expect(table).toEqual({
			from: 1,
			to: 2,
			questions: [{ at: 2, levels: [0, 0, 1, 2, 4] }, { at: 0 }, { at: 1 }, 'ask-again']
		});
		expect(mapAnswers(['preventative', 'dont-know', 'proactive'], table!)).toEqual([
			...(['responsive', 'preventative', 'dont-know', 'blank'] as const)
		]);
	});

	test('that are no level stay what they are', () => {
		const empty = fc.constantFrom(...ANSWER_STATES.slice(5));
		fc.assert(
			fc.property(fc.array(empty, { minLength: 3, maxLength: 3 }), (answers) => {
				const [a, b, c] = answers;
				expect(mapAnswers(answers, table!)).toEqual([c, a, b, 'blank']);
			})
		);
	});

	test('find their way over several editions, never back, and not where a step is missing', () => {
		const step = (from: number) => ({ from, to: from + 1, questions: [] });
		const tables = [step(2), step(1), step(4)];
		expect(wayBetween(tables, 1, 3)).toEqual([step(1), step(2)]);
		expect(wayBetween(tables, 2, 2)).toEqual([]);
		expect(wayBetween(tables, 3, 5)).toBeUndefined();
		expect(wayBetween(tables, 3, 2)).toBeUndefined();
	});
});
