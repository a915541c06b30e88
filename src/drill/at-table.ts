import type { AttemptRecord } from '../domain/record/types.ts';

/** Whether it was run for a room, at a facilitator’s desk. */
export const isTable = (one: Pick<AttemptRecord, 'detail'> | undefined): boolean =>
	(one?.detail as { mode?: unknown } | null | undefined)?.mode === 'tabletop';
