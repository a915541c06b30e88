import * as v from 'valibot';
import { sittingOutcomeSchema, type SittingOutcome } from '../domain/maturity/types.ts';
import type { OutcomeRecord } from '../domain/record/types.ts';

/** A kept result, or undefined where it is not one of a sitting or cannot be read. */
export function readOutcome(record: OutcomeRecord | undefined): SittingOutcome | undefined {
	if (record?.of !== 'sitting') return undefined;
	const parsed = v.safeParse(sittingOutcomeSchema, record.result);
	return parsed.success ? parsed.output : undefined;
}
