import * as v from 'valibot';
import { canonical, isJson } from './canonical.ts';
import { crc32 } from './crc32.ts';
import type { Json } from './types.ts';

/** A key of storage and what lies under it. */
export type Entry = readonly [key: string, value: Json];
/** As storage gives it: not yet known to be JSON. */
export type RawEntry = readonly [key: string, value: unknown];

export type Backup = {
	/** When the file was made, milliseconds since the epoch. */
	readonly savedAt: number;
	readonly records: readonly Entry[];
	readonly events: readonly Entry[];
};

export const BACKUP_FORMAT = 'service-ownership-trainer/backup';
const SCHEMA = 1;

/** Fifty times five years of weekly use. Checked before anything is parsed. */
export const LARGEST = 64 * 2 ** 20;
const LONGEST_KEY = 400;
const MOST_ENTRIES = 500_000;

/**
 * Everything kept, as one JSON text with its format, schema and checksum inside; one entry a line, in the order of keys,
 * so that two files can be compared by eye. `omitted` names what JSON cannot hold: broken things only.
 */
export function packBackup(
	records: readonly RawEntry[],
	events: readonly RawEntry[],
	savedAt: number
): { readonly text: string; readonly omitted: readonly string[] } {
	const all = [...records, ...events];
	const omitted = all.filter(([, value]) => !isJson(value)).map(([key]) => key);
	const backup = { savedAt, records: packable(records), events: packable(events) };
	const lines = (entries: readonly Entry[]): string =>
		entries.length === 0 ? '[]' : `[\n${entries.map((entry) => canonical(entry)).join(',\n')}\n]`;
	const text = `{
"format": ${JSON.stringify(BACKUP_FORMAT)},
"schema": ${SCHEMA},
"savedAt": ${savedAt},
"checksum": "${checksumOf(backup)}",
"records": ${lines(backup.records)},
"events": ${lines(backup.events)}
}
`;
	return { text, omitted };
}

const packable = (entries: readonly RawEntry[]): readonly Entry[] =>
	entries
		.filter((entry): entry is Entry => isJson(entry[1]))
		.toSorted(([a], [b]) => (a < b ? -1 : 1));

/** Over the values and not the bytes: a file that an editor has set out anew is still whole. */
const checksumOf = ({ savedAt, records, events }: Backup): string =>
	crc32(canonical([savedAt, records, events]));

export type BackupError =
	| 'unreadable'
	| 'too-large'
	| 'not-json'
	| 'cut-short'
	| 'other-format'
	| 'newer-version'
	| 'altered';

export type ReadBackup =
	| { readonly ok: true; readonly backup: Backup }
	| { readonly ok: false; readonly error: BackupError; readonly message: string };

const MESSAGES: Readonly<Record<BackupError, string>> = {
	unreadable:
		'The browser could not read the file. It may have been moved or changed; choose it again.',
	'too-large': 'The file is larger than any backup of this app can be.',
	'not-json': 'The file is not a backup of this app: its text is not JSON.',
	'cut-short':
		'The file begins like a backup of this app, but ends too early or has been damaged. Perhaps a download was interrupted.',
	'other-format': 'The file is JSON, but not a backup of this app.',
	'newer-version':
		'The file was made by a newer version of this app. Reload the app to get that version, then try again.',
	altered:
		'The file is a backup of this app, but something in it has changed since it was made. Its checksum does not fit its contents.'
};

/** The answer to what is no backup of ours. */
export const refused = (error: BackupError): ReadBackup & { ok: false } => ({
	ok: false,
	error,
	message: MESSAGES[error]
});

const entry = v.strictTuple([
	v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_KEY)),
	v.custom<Json>((value) => isJson(value))
]);
const entries = v.pipe(v.array(entry), v.maxLength(MOST_ENTRIES));
const envelope = v.strictObject({
	format: v.literal(BACKUP_FORMAT),
	schema: v.literal(SCHEMA),
	savedAt: v.pipe(v.number(), v.minValue(0)),
	checksum: v.string(),
	records: entries,
	events: entries
});

/** Reads a backup file. Nothing is stored; what is wrong comes back by name, with a sentence for the reader. */
export function readBackup(text: string): ReadBackup {
	if (text.length > LARGEST) return refused('too-large');
	let raw: unknown;
	try {
		raw = JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		return refused(text.slice(0, 200).includes(BACKUP_FORMAT) ? 'cut-short' : 'not-json');
	}
	const head = v.safeParse(v.object({ format: v.literal(BACKUP_FORMAT), schema: v.number() }), raw);
	if (!head.success) return refused('other-format');
	if (head.output.schema > SCHEMA) return refused('newer-version');
	const parsed = v.safeParse(envelope, raw);
	if (!parsed.success) return refused('altered');
	const { savedAt, records, events, checksum } = parsed.output;
	const backup = { savedAt, records, events };
	return checksum === checksumOf(backup) ? { ok: true, backup } : refused('altered');
}
