import { describe, expect, it } from 'vitest';
import { questionOrder } from '../../../src/domain/maturity/outline.ts';
import { score } from '../../../src/domain/maturity/score.ts';
import { briefly, explanation, headline } from '../../../src/domain/maturity/sentences.ts';
import type { AnswerState } from '../../../src/domain/maturity/types.ts';
import { is, quickAnswers } from './random-team.ts';
import { realModel } from './real-model.ts';

const model = realModel();
const quick = quickAnswers(model);

describe('the plain sentences', () => {
	const say = (levels: Record<string, AnswerState>, rest?: AnswerState) => {
		const { overall } = score(model, [quick(levels, rest)]);
		return [headline(overall), ...explanation(overall)];
	};
	const estimate = 'It is an estimate: not all questions have been asked so far.';

	const some = 'Some levels are estimates: few of their questions have been asked so far.';

	it.each([
		[
			'name both halves and what holds the lower one back',
			say({ P3: 'reactive', P6: 'reactive', P4: 'reactive' }),
			[
				'Ownership is responsive. Operations are reactive, held back most by detection and alerting.',
				'Together that is Responsive: none of fifteen dimensions stands at Proactive or higher, and it takes twelve.',
				estimate
			]
		],
		[
			'say what the level of the whole lacks',
			say({ O2: 'proactive', P1: 'reactive' }),
			[
				'Ownership is responsive. Operations are reactive, held back by rotation and escalation.',
				'Together that is Reactive: enough dimensions stand at Responsive, but rotation and escalation is too far behind.',
				estimate
			]
		],
		[
			'name what is known to be low before what nobody knows',
			say({ P3: 'reactive', P4: 'dont-know', P6: 'reactive', P7: 'reactive' }),
			[
				'Ownership is responsive. Operations are reactive, held back most by detection and alerting.',
				'Together that is Reactive: eleven of fifteen dimensions stand at Responsive or higher, and it takes twelve.',
				'One question has no answer and counts as Manual until someone finds out; the team may be Responsive already.',
				estimate
			]
		],
		[
			'name what nobody knows where that alone is in the way',
			say({ P3: 'reactive', P4: 'dont-know', P6: 'reactive' }),
			[
				'Ownership is responsive. Operations are reactive, held back by declaring incidents and severity.',
				'Together that is Reactive: enough dimensions stand at Responsive, but declaring incidents and severity is too far behind.',
				'One question has no answer and counts as Manual until someone finds out; the team may be Responsive already.',
				estimate
			]
		],
		[
			'put equal halves into one sentence',
			say({}, 'preventative'),
			[
				'Ownership and operations are both preventative.',
				'Together that is Preventative, the highest there is.',
				estimate
			]
		],
		[
			'speak of one half where the other was not answered',
			say({ P1: 'blank', P2: 'blank' }),
			[
				'Ownership is responsive, held back most by service boundaries and ownership. Of operations too little is known.',
				'The team as a whole has no level yet: “Rotation and escalation” and “On-call readiness and care” are not rated, and everything else rests on them.',
				some
			]
		],
		[
			'say how many dimensions it takes',
			say({ O2: 'blank', O3: 'blank', P3: 'blank', P4: 'not-applicable' }),
			[
				'Ownership and operations are both responsive, held back most by service boundaries and ownership.',
				'The team as a whole has no level yet: eleven of fifteen dimensions are rated, and it takes twelve.',
				some,
				'If what does not apply counted as Manual, the team would be Reactive.'
			]
		]
	])('%s', (_, said, expected) => {
		expect(said).toEqual(expected);
	});

	it('speak of what nobody knows where there is no level yet', () => {
		expect(say({ P1: 'blank', O3: 'dont-know' }).slice(1)).toEqual([
			'The team as a whole has no level yet: “Rotation and escalation” is not rated, and everything else rests on it.',
			'One question has no answer and counts as Manual until someone finds out.',
			some
		]);
	});

	it('call it an estimate for what the team rests on, and not for what stands beside it', () => {
		const open = (...dimensions: string[]) =>
			score(model, [
				model.dimensions.flatMap(({ id, questions }) =>
					questions.map(({ core }) => is(dimensions.includes(id) && !core ? 'blank' : 'responsive'))
				)
			]);
		expect(
			open('O6', 'P9').dimensions.filter(({ standing }) => standing === 'estimate')
		).toHaveLength(2);
		expect(explanation(open('O6', 'P9').overall)).toHaveLength(1);
		expect(explanation(open('O5').overall).at(-1)).toBe(estimate);
	});

	it('say that it is an estimate where the headline stands alone', () => {
		const { overall } = score(model, [quick({})]);
		expect(briefly(overall)).toBe(`${headline(overall)} So far an estimate.`);
		const whole = score(model, [questionOrder(model).map(() => is('reactive'))]);
		expect(briefly(whole.overall)).toBe(headline(whole.overall));
	});
});
