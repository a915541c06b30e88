import * as v from 'valibot';
import {
	sittingOutcomeSchema,
	type SittingBegun,
	type SittingOutcome
} from '../domain/maturity/types.ts';
import type { OutcomeRecord } from '../domain/record/types.ts';
import type { Records } from '../ports/records.svelte.ts';

/** A kept result, or undefined where it is not one of a sitting or cannot be read. */
export function readOutcome(record: OutcomeRecord | undefined): SittingOutcome | undefined {
	if (record?.of !== 'sitting') return undefined;
	const parsed = v.safeParse(sittingOutcomeSchema, record.result);
	return parsed.success ? parsed.output : undefined;
}

/**
 * The quarter that a sitting belongs to, whenever it is finished: of its invitation, or of the result that it deepens, whose
 * answers it carries. All of one chain are of one quarter. Undefined: that of its end.
 */
export function quarterFor(
	{ invitation, root }: Pick<SittingBegun, 'invitation' | 'root'>,
	records: Pick<Records, 'list'>
): string | undefined {
	if (invitation) return invitation.quarter;
	if (root === undefined) return undefined;
	for (const record of records.list('outcome')) {
		const outcome = readOutcome(record);
		if (outcome && (outcome.root ?? record.id) === root) return outcome.quarter;
	}
	return undefined;
}
