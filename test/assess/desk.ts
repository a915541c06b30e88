import { beginSitting, type NewSitting } from '../../src/assess/begin.ts';
import { SittingSession } from '../../src/assess/session.svelte.ts';
import { allQuestionsOf, quickCheckOf } from '../../src/domain/maturity/outline.ts';
import type { Answer, SittingEvent } from '../../src/domain/maturity/types.ts';
import { Records } from '../../src/ports/records.svelte.ts';
import { realModel } from '../domain/maturity/real-model.ts';
import { fakeClock, faultyStorage } from '../ports/fakes.ts';

export const quick = quickCheckOf(realModel());
export const all = allQuestionsOf(realModel());

export const answered = (
	question: string,
	answer: Answer = { is: 'responsive' }
): SittingEvent => ({
	type: 'question.answered',
	question,
	answer
});
export const opened = (question: string): SittingEvent => ({ type: 'question.opened', question });

/** A browser with an empty storage, and what one does there. */
export async function desk() {
	const clock = fakeClock('sitting');
	const storage = faultyStorage();
	const records = new Records(clock, storage.open);
	await records.ready;
	const begin = (sitting: NewSitting) => beginSitting(records, clock, sitting);
	const open = async (id: string, from = records) => {
		const result = await SittingSession.open(id, all, from);
		if (result.is !== 'open') throw new Error(`is ${result.is}`);
		return result.session;
	};
	/** As if the browser had been killed and opened again. */
	const again = async () => {
		const later = new Records(clock, storage.open);
		await later.ready;
		return later;
	};
	/** Answers what `said` names, looks it over and finishes. */
	const sit = async (id: string, said: Readonly<Record<string, Answer>>, at: number) => {
		const session = await open(id);
		for (const [question, answer] of Object.entries(said)) {
			await session.send(opened(question));
			await session.send(answered(question, answer));
		}
		await session.send({ type: 'review.opened' });
		if (!(await session.finish(at))) throw new Error('it did not end');
		return records.find('outcome', id)?.result;
	};
	return { clock, records, storage, begin, open, again, sit };
}
