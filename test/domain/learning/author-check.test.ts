import { describe, expect, test } from 'vitest';
import { checkCheck } from '../../../src/domain/learning/author-check.ts';
import type { Check, Finding } from '../../../src/domain/learning/types.ts';
import { KINDS, sample } from './sample.ts';

const said = (findings: readonly Finding[]) =>
	findings.map(({ path, message }) => `${path.join('.')} ${message}`);
const single = sample('single');
const branch = sample('branch');
const match = sample('match');
const categorise = sample('categorise');
const number = sample('number');
const fill = sample('fill');
const write = sample('write');

describe('a check', () => {
	test.each(KINDS)('the sample %s has no fault', (kind) => {
		expect(checkCheck(sample(kind))).toEqual([]);
	});

	test.each<[string, Check, string]>([
		[
			'two right options',
			{ ...single, options: single.options.map((one) => ({ ...one, correct: true })) },
			'options 3 options are right'
		],
		[
			'options that say the same',
			{ ...single, options: single.options.map((one) => ({ ...one, text: 'Same, really!' })) },
			'options.1.text says the same as another one'
		],
		[
			'an id twice',
			{ ...single, options: single.options.map((one, i) => ({ ...one, id: i ? 'b' : 'a' })) },
			'options.2.id "b" stands twice'
		],
		[
			'an option about the options',
			{
				...single,
				options: single.options.map((one, i) => (i ? one : { ...one, text: 'None of the above' }))
			},
			'options.0.text points at other options'
		],
		[
			'a multiple with one right',
			{
				...sample('multiple'),
				options: sample('multiple').options.map((one, i) => ({ ...one, correct: i === 0 }))
			},
			'options 1 options are right'
		],
		[
			'a multiple with none wrong',
			{
				...sample('multiple'),
				options: sample('multiple').options.map((one) => ({ ...one, correct: true }))
			},
			'options no option is wrong'
		],
		[
			'nothing faulty',
			{
				...sample('fault'),
				artefact: {
					title: 'A draft',
					parts: sample('fault').artefact.parts.map((one) => ({ ...one, faulty: false }))
				}
			},
			'artefact.parts 0 of 3 parts are faulty'
		],
		[
			'a node nobody reaches',
			{
				...branch,
				nodes: [...branch.nodes, { ...branch.nodes[1]!, id: 'island' }]
			},
			'nodes.2 nothing leads here'
		],
		[
			'an ending nobody reaches',
			{ ...branch, endings: [...branch.endings, { ...branch.endings[0]!, id: 'dream' }] },
			'endings.2 nothing leads here'
		],
		[
			'a choice that leads nowhere',
			{
				...branch,
				nodes: branch.nodes.map((node) => ({
					...node,
					choices: node.choices.map((one) => (one.id === 'wait' ? { ...one, to: 'void' } : one))
				}))
			},
			'nodes.1.choices.1.to there is no node or ending "void"'
		],
		[
			'a story that goes round',
			{
				...branch,
				nodes: branch.nodes.map((node) => ({
					...node,
					choices: node.choices.map((one) => (one.id === 'wait' ? { ...one, to: 'first' } : one))
				}))
			},
			'nodes.1.choices.1.to leads back: the story must end'
		],
		[
			'no right ending',
			{ ...branch, endings: branch.endings.map((one) => ({ ...one, correct: false })) },
			'endings no ending is right'
		],
		[
			'a node without a right choice',
			{
				...branch,
				nodes: branch.nodes.map((node) => ({
					...node,
					choices: node.choices.map((one) => ({ ...one, correct: false }))
				}))
			},
			'nodes.0.choices no choice is right'
		],
		[
			'a node and an ending of one name',
			{ ...branch, endings: branch.endings.map((one) => ({ ...one, id: 'late' })) },
			'nodes two nodes or endings have one id'
		],
		[
			'a story as a card',
			{ ...branch, card: { prompt: 'Again?' } },
			'card a story is too long for a card'
		],
		[
			'two left sides that say the same',
			{ ...match, pairs: match.pairs.map((one) => ({ ...one, left: 'Same' })) },
			'pairs.1.text says the same as another one'
		],
		[
			'two right sides that say the same, one of them left over',
			{ ...match, others: [{ id: 'd', right: 'Right a', why: 'So.' }] },
			'pairs.3.text says the same as another one'
		],
		[
			'a right side left over under the id of a pair',
			{ ...match, others: [{ id: 'a', right: 'Another', why: 'So.' }] },
			'others.0.id "a" stands twice'
		],
		[
			'a bucket that is not there',
			{ ...categorise, items: categorise.items.map((one) => ({ ...one, bucket: 'attic' })) },
			'items.0.bucket there is no bucket "attic"'
		],
		[
			'a bucket that stays empty',
			{ ...categorise, items: categorise.items.map((one) => ({ ...one, bucket: 'in' })) },
			'buckets.1 nothing goes into this bucket'
		],
		[
			'two items that say the same',
			{ ...categorise, items: categorise.items.map((one) => ({ ...one, text: 'Same' })) },
			'items.1.text says the same as another one'
		],
		[
			'a solution that the formula does not give',
			{ ...number, formula: 'days + 14', solution: 43.2 },
			'solution says 43.2, the formula gives 42'
		],
		[
			'a formula of something not given',
			{ ...number, formula: 'objective * weeks' },
			'formula does not give a number from what is given'
		],
		[
			'a slip that would count as right',
			{ ...number, slips: number.slips.map((one) => ({ ...one, value: 40.4 })) },
			'slips.0.value is near enough to be right'
		],
		[
			'a gap without options',
			{ ...fill, text: `${fill.text} And {when}.` },
			'text the gap {when} has no list of options'
		],
		[
			'options without a gap',
			{ ...fill, text: 'It is run by {who}.' },
			'blanks.1.id the text has 0 gaps {where}'
		],
		[
			'a gap with two right options',
			{
				...fill,
				blanks: fill.blanks.map((one) => ({
					...one,
					options: one.options.map((other) => ({ ...other, correct: other.id !== 'c' }))
				}))
			},
			'blanks.0.options 2 options are right'
		],
		[
			'two criteria that say the same',
			{ ...write, criteria: write.criteria.map((one) => ({ ...one, text: 'Same' })) },
			'criteria.1.text says the same as another one'
		]
	])('with %s is refused', (_, check, message) => {
		expect(said(checkCheck(check))).toContain(message);
	});
});
