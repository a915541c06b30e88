import { describe, expect, test } from 'vitest';
import { checkCheck } from '../../../src/domain/learning/author-check.ts';
import type { Check, Finding } from '../../../src/domain/learning/types.ts';
import { KINDS, sample } from './sample.ts';

const said = (findings: readonly Finding[]) =>
	findings.map(({ path, message }) => `${path.join('.')} ${message}`);
const single = sample('single');
const branch = sample('branch');

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
		]
	])('with %s is refused', (_, check, message) => {
		expect(said(checkCheck(check))).toContain(message);
	});
});
