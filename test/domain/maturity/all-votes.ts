import { ANSWER_STATES, type AnswerState } from '../../../src/domain/maturity/types.ts';

/** Every way in which up to `most` people can answer one question, whoever says what. */
export function* allVotes(most: number, from = 0): Generator<AnswerState[]> {
	yield [];
	if (most === 0) return;
	for (let i = from; i < ANSWER_STATES.length; i++) {
		for (const rest of allVotes(most - 1, i)) yield [ANSWER_STATES[i] ?? 'blank', ...rest];
	}
}
