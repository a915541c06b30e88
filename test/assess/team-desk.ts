import { beginTeam } from '../../src/assess/team/kept.ts';
import { encodeResponse } from '../../src/domain/link/response.ts';
import { roundsOf, teamOf, responsesOf } from '../../src/domain/maturity/kept-teams.ts';
import { outlineOf, questionOrder } from '../../src/domain/maturity/outline.ts';
import { roundId } from '../../src/domain/maturity/team-records.ts';
import type { AnswerState } from '../../src/domain/maturity/types.ts';
import { take } from '../../src/parts/link/collecting.ts';
import { Records } from '../../src/ports/records.svelte.ts';
import { realModel } from '../domain/maturity/real-model.ts';
import { fakeClock, faultyStorage } from '../ports/fakes.ts';

export const outline = outlineOf(realModel());
const questions = questionOrder(outline).length;

type Said = {
	readonly says?: AnswerState;
	readonly team?: number;
	readonly quarter?: string;
	readonly label?: string;
};

/** A browser in which one team is collected for, and the means to answer its invitation. */
export async function desk() {
	const clock = fakeClock('desk');
	const storage = faultyStorage();
	const records = new Records(clock, storage.open);
	await records.ready;
	const id = await beginTeam(
		records,
		clock,
		{ label: 'Checkout', tier: 2 },
		{ quarter: '2026-Q1', edition: 1, scope: 'quick', expected: 3 }
	);
	const team = teamOf(records, id);
	if (!team) throw new Error('no team');
	const round = { team: id, quarter: '2026-Q1' };

	/** The payload of an answer; two of one id are versions of one response. */
	const answer = (response: number, { says = 'responsive', ...other }: Said = {}): string =>
		encodeResponse({
			edition: 1,
			quarter: '2026-Q1',
			scope: 'quick',
			tier: 2,
			team: team.value.tag,
			id: response,
			answers: Array.from({ length: questions }, () => says),
			...other
		});
	const paste = async (text: string, at = round) => {
		const taking = await take(text, at, records, clock, []);
		if (!taking) throw new Error('no such round');
		return taking;
	};
	const stored = () =>
		responsesOf(records, roundId(id, '2026-Q1')).map(({ id: key, value }) => ({
			key: key.slice(roundId(id, '2026-Q1').length + 1),
			payload: value.payload,
			state: value.state
		}));
	/** As if the browser had been closed and opened again. */
	const again = async () => {
		const later = new Records(clock, storage.open);
		await later.ready;
		return later;
	};
	return { records, clock, storage, team, round, answer, paste, stored, again, roundsOf };
}
