import * as v from 'valibot';
import type { OutcomeRecord } from '../record/types.ts';
import { runOutcomeSchema } from '../scenario/outcome.ts';

/** One finished run as a point of the drill series. */
export type Play = {
	readonly id: string;
	/** When it was finished. */
	readonly at: number;
	readonly scenario: string;
	/** 1 for the first play of its scenario; from 2 on the ending was known. */
	readonly nth: number;
	/** Null where nobody acknowledged. */
	readonly ackSeconds: number | null;
	readonly bestAckSeconds: number | null;
	/** Above the best line on the same draws; below zero where luck was with the player. */
	readonly extraCustomerMinutes: number;
	/** Expectations met, of those the run exercised. */
	readonly met: number;
	readonly exercised: number;
	/** 100 for the best line, 0 for the worst; luck taken out. */
	readonly place: number;
};

/** The finished runs in the order they were played. An outcome that does not parse is passed over. */
export function playsOf(outcomes: readonly OutcomeRecord[]): readonly Play[] {
	const times = new Map<string, number>();
	return outcomes
		.filter((outcome) => outcome.of === 'run')
		.toSorted((a, b) => a.updatedAt - b.updatedAt || (a.id < b.id ? -1 : 1))
		.flatMap((record) => {
			const parsed = v.safeParse(runOutcomeSchema, record.result);
			if (!parsed.success) return [];
			const { scenario, measures, best, expectations, place } = parsed.output;
			const nth = (times.get(scenario) ?? 0) + 1;
			times.set(scenario, nth);
			return [
				{
					id: record.id,
					at: record.updatedAt,
					scenario,
					nth,
					ackSeconds: measures.ackSeconds,
					bestAckSeconds: best.ackSeconds,
					extraCustomerMinutes: measures.customerMinutes - best.customerMinutes,
					met: expectations.filter((one) => one.result === 'met').length,
					exercised: expectations.filter((one) => one.result !== 'not-exercised').length,
					place
				}
			];
		});
}
