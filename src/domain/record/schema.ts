import type { Parsed, Parser, RecordKind, StoredEvent, StoredRecord } from './types.ts';

// By hand, where everything else from outside passes through valibot: this parser is on every first load, and the shapes
// are flat.
type Field = { readonly holds: (value: unknown) => boolean; readonly expected: string };
type Shape = Readonly<Record<string, Field>>;

const field = (expected: string, holds: Field['holds']): Field => ({ expected, holds });
const isNumber = (value: unknown): value is number =>
	typeof value === 'number' && Number.isFinite(value);

const text = field('a text', (value) => typeof value === 'string');
const id = field('1 to 200 characters', (value) => {
	return typeof value === 'string' && value.length > 0 && value.length <= 200;
});
const time = field('milliseconds since 1970', (value) => isNumber(value) && value >= 0);
const version = field('1', (value) => value === 1);
const json = field('a value', (value) => value !== undefined);
const of = field('lesson, run, sitting or meeting', (value) =>
	['lesson', 'run', 'sitting', 'meeting'].includes(value as string)
);
const count = field(
	'a whole number from 0',
	(value) => Number.isInteger(value) && Number(value) >= 0
);

const base = { kind: text, id, version, createdAt: time, updatedAt: time };
const valued = { ...base, value: json };
const attempt = { ...base, of, subject: text, contentHash: text, detail: json };

const SHAPES: Readonly<Record<RecordKind, Shape>> = {
	attempt,
	outcome: { ...attempt, result: json },
	artefact: { ...base, artefact: text, title: text, fields: json },
	card: { ...base, dueAt: time, memory: json },
	preference: valued,
	team: valued,
	round: valued,
	response: valued
};
const EVENT: Shape = { version, attempt: text, n: count, at: time, event: json };

/** What is wrong with `raw`; undefined when it has exactly the fields of `shape`. */
function fault(raw: unknown, shape: (raw: object) => Shape | undefined): string | undefined {
	if (raw === null || typeof raw !== 'object' || Array.isArray(raw)) return 'expected an object';
	const fields = new Map<string, unknown>(Object.entries(raw));
	const written = fields.get('version');
	if (isNumber(written) && written > 1)
		return `written by a newer version of this app (record version ${written})`;
	const known = shape(raw);
	if (!known) return `kind: expected one of ${Object.keys(SHAPES).join(', ')}`;
	for (const [name, { holds, expected }] of Object.entries(known))
		if (!holds(fields.get(name))) return `${name}: expected ${expected}`;
	const extra = [...fields.keys()].find((name) => !Object.hasOwn(known, name));
	return extra === undefined ? undefined : `${extra}: unknown key`;
}

const shapeOf = (raw: object): Shape | undefined => {
	const kind = (raw as { kind?: unknown }).kind;
	return typeof kind === 'string' && Object.hasOwn(SHAPES, kind)
		? SHAPES[kind as RecordKind]
		: undefined;
};

const parsed = <T>(key: string, raw: unknown, reason: string | undefined): Parsed<T> =>
	reason === undefined
		? { ok: true, value: raw as T }
		: { ok: false, broken: { key, raw, reason } };

/** Parses what storage returned under a key. What does not parse is described, never dropped. */
export const parser: Parser = {
	record: (key, raw) => parsed<StoredRecord>(key, raw, fault(raw, shapeOf)),
	event: (key, raw) =>
		parsed<StoredEvent>(
			key,
			raw,
			fault(raw, () => EVENT)
		)
};
