import type { Parser, StoredEvent, StoredRecord } from '../domain/record/types.ts';

/** Before storage is open, and without it, there is only what this page wrote itself. */
export const TRUSTING: Parser = {
	record: (_, raw) => ({ ok: true, value: raw as StoredRecord }),
	event: (_, raw) => ({ ok: true, value: raw as StoredEvent })
};

/** For everything that comes from outside; loaded when something does. */
export const strictParser = async (): Promise<Parser> =>
	(await import('../domain/record/schema.ts')).parser;
