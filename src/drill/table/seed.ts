import * as v from 'valibot';
import type { AttemptRecord } from '../../domain/record/types.ts';

/** The chance a table was laid with. */
export function seedOf({ detail }: Pick<AttemptRecord, 'detail'>): number {
	const parsed = v.safeParse(v.object({ seed: v.number() }), detail);
	return parsed.success ? parsed.output.seed : 0;
}
