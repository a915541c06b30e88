import * as v from 'valibot';
import { sittingOutcomeSchema } from '../maturity/types.ts';
import type { OutcomeRecord } from '../record/types.ts';
import type { Sat } from './profile.ts';

/** The finished sittings in order. An outcome that does not parse is passed over. */
export function sittingsOf(outcomes: readonly OutcomeRecord[]): readonly Sat[] {
	return outcomes
		.filter((outcome) => outcome.of === 'sitting')
		.toSorted((a, b) => a.updatedAt - b.updatedAt || (a.id < b.id ? -1 : 1))
		.flatMap(({ id, updatedAt, result }) => {
			const parsed = v.safeParse(sittingOutcomeSchema, result);
			return parsed.success ? [{ id, at: updatedAt, outcome: parsed.output }] : [];
		});
}
