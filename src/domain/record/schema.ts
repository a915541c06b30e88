import * as v from 'valibot';
import type { Json, Parsed, Parser, StoredEvent, StoredRecord } from './types.ts';

const json = v.custom<Json>((value) => value !== undefined, 'expected a value');
const of = v.picklist(['lesson', 'run', 'sitting']);
const time = v.pipe(v.number(), v.finite(), v.minValue(0));
const base = {
	id: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
	version: v.literal(1),
	createdAt: time,
	updatedAt: time
};
const subject = { of, subject: v.string(), contentHash: v.string(), detail: json };

const storedRecord = v.variant('kind', [
	v.strictObject({ kind: v.literal('attempt'), ...base, ...subject }),
	v.strictObject({ kind: v.literal('outcome'), ...base, ...subject, result: json }),
	v.strictObject({
		kind: v.literal('artefact'),
		...base,
		artefact: v.string(),
		title: v.string(),
		fields: json
	}),
	v.strictObject({ kind: v.literal('card'), ...base, dueAt: time, memory: json }),
	v.strictObject({ kind: v.literal('preference'), ...base, value: json })
]);

const storedEvent = v.strictObject({
	version: v.literal(1),
	attempt: v.string(),
	n: v.pipe(v.number(), v.integer(), v.minValue(0)),
	at: time,
	event: json
});

const parsed = <T>(key: string, raw: unknown, schema: v.GenericSchema<unknown, T>): Parsed<T> => {
	const result = v.safeParse(schema, raw);
	if (result.success) return { ok: true, value: result.output };
	return { ok: false, broken: { key, raw, reason: reasonOf(result.issues[0], raw) } };
};

function reasonOf(issue: v.BaseIssue<unknown>, raw: unknown): string {
	const version = (raw as { version?: unknown } | null)?.version;
	if (typeof version === 'number' && version > 1)
		return `written by a newer version of this app (record version ${version})`;
	const path = v.getDotPath(issue);
	return path ? `${path}: ${issue.message}` : issue.message;
}

/** Parses what storage returned under a key. What does not parse is described, never dropped. */
export const parser: Parser = {
	record: (key, raw) => parsed<StoredRecord>(key, raw, storedRecord),
	event: (key, raw) => parsed<StoredEvent>(key, raw, storedEvent)
};
