import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { compileEditions, fingerprintOf } from '../../src/compile/editions.ts';
import { inWords } from '../../src/compile/problem.ts';
import { editionSize } from '../../src/domain/maturity/editions.ts';
import { questionOrder } from '../../src/domain/maturity/outline.ts';
import { realModel } from '../domain/maturity/real-model.ts';

const model = realModel();
const order = questionOrder(model);
const next = { ...model, edition: 2 };
const file = (value: unknown) => ({ file: 'editions.yaml', text: stringify(value) });
const editions = [
	{ edition: 1, fingerprint: 'old', questions: ['O1.4', 'O1.1'] },
	{ edition: 2, fingerprint: fingerprintOf(next), questions: order }
];
const carried = Object.fromEntries(order.map((id) => [id, 'ask-again'] as const));

test('links hold as many answers as the edition has questions', () => {
	expect(editionSize(model.edition)).toEqual({
		questions: order.length,
		dimensions: model.dimensions.length
	});
});

test('a table becomes places in the older edition', () => {
	const questions = {
		...carried,
		'O1.1': 'same',
		'O1.2': { was: 'O1.4', levels: [0, 1, 1, 2, 3] }
	};
	const { tables, problems } = compileEditions(
		file({ editions, tables: [{ from: 1, to: 2, questions }] }),
		next
	);
	expect(problems).toEqual([]);
	expect(tables?.[0]?.questions.slice(0, 3)).toEqual([
		{ at: 1 },
		{ at: 0, levels: [0, 1, 1, 2, 3] },
		'ask-again'
	]);
});

test('a table that leaves a question out, or names one that never was, is a problem', () => {
	const rest = Object.entries(carried).filter(([id]) => id !== 'O1.1');
	const questions = { ...Object.fromEntries(rest), 'O1.2': { was: 'P9.9' }, 'O1.3': 'same' };
	const { problems } = compileEditions(
		file({ editions, tables: [{ from: 1, to: 2, questions }] }),
		next
	);
	expect(problems.map(inWords)).toEqual([
		expect.stringContaining('says nothing of "O1.1"'),
		expect.stringContaining('edition 1 has no question "P9.9"'),
		expect.stringContaining('edition 1 has no question "O1.3"')
	]);
});

test('the fingerprint changes with a rung, and not with how a question is put', () => {
	const changed = (by: (text: string) => string, what: 'rung' | 'question') => ({
		...model,
		dimensions: model.dimensions.map((dimension, d) => ({
			...dimension,
			questions: dimension.questions.map((question, q) =>
				d + q > 0
					? question
					: what === 'question'
						? { ...question, text: by(question.text) }
						: {
								...question,
								descriptors: { ...question.descriptors, manual: by(question.descriptors.manual) }
							}
			)
		}))
	});
	const edit = (text: string) => `${text} Indeed.`;
	expect(fingerprintOf(changed(edit, 'question'))).toBe(fingerprintOf(model));
	expect(fingerprintOf(changed(edit, 'rung'))).not.toBe(fingerprintOf(model));
	expect(readFileSync('content/assessment/editions.yaml', 'utf8')).toContain(fingerprintOf(model));
});
