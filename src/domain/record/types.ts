/**
 * What is kept in the browser. Facts only; scores, levels, charts and links are functions of them.
 * Times are milliseconds since the epoch. Source: spec "Records".
 */
export type Json =
	null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** What an attempt goes through: a lesson, a play of a scenario, the assessment, or a team's talk about its answers. */
export type AttemptOf = 'lesson' | 'run' | 'sitting' | 'meeting';

type Base<K extends string> = {
	readonly kind: K;
	/** Random, 20 bits or more, unless the kind says otherwise. */
	readonly id: string;
	readonly version: 1;
	readonly createdAt: number;
	readonly updatedAt: number;
};

/** The head of an attempt. Its events lie beside it, one record each. */
export type AttemptRecord = Base<'attempt'> & {
	readonly of: AttemptOf;
	/** Lesson `module/lesson`, scenario id, or the sitting's scope (`quick`). */
	readonly subject: string;
	/** Hash of the content whose change would make the events mean something else. */
	readonly contentHash: string;
	/** What else the attempt was begun with (seed, mode, team label, tier …). */
	readonly detail: Json;
};

/** Frozen at the end of an attempt; has the attempt's id. Later content changes never touch it. */
export type OutcomeRecord = Base<'outcome'> & {
	readonly of: AttemptOf;
	readonly subject: string;
	readonly contentHash: string;
	readonly detail: Json;
	readonly result: Json;
};

/** What an exercise makes for the learner's real team. `fields` is parsed by the artefact's own schema. */
export type ArtefactRecord = Base<'artefact'> & {
	readonly artefact: string;
	readonly title: string;
	readonly fields: Json;
};

/** A check in the review queue; its id is `module/lesson/check`. */
export type CardRecord = Base<'card'> & {
	readonly dueAt: number;
	/** The scheduler's own memory of the card; null before the first review. */
	readonly memory: Json;
};

/** A choice about the app itself; its id is its name. */
export type PreferenceRecord = Base<'preference'> & { readonly value: Json };

/** A team whose answers are collected here. The three values are parsed by `maturity/team-records.ts`. */
export type TeamRecord = Base<'team'> & { readonly value: Json };
/** One quarter's asking of a team; its id is `<team>-<quarter>`. */
export type RoundRecord = Base<'round'> & { readonly value: Json };
/** One member's response to a round, as it came in; its id is `<round>-<response id, hex>`. */
export type ResponseRecord = Base<'response'> & { readonly value: Json };

export type StoredRecord =
	| AttemptRecord
	| OutcomeRecord
	| ArtefactRecord
	| CardRecord
	| PreferenceRecord
	| TeamRecord
	| RoundRecord
	| ResponseRecord;

export type RecordKind = StoredRecord['kind'];
export type RecordOf<K extends RecordKind> = Extract<StoredRecord, { kind: K }>;

/** One event of an attempt, stored under `attempt/<id>/<n>` and never rewritten. */
export type StoredEvent = {
	readonly version: 1;
	readonly attempt: string;
	readonly n: number;
	readonly at: number;
	readonly event: Json;
};

/** Something in storage that does not parse: listed, exportable, never deleted by us. */
export type QuarantinedRecord = {
	readonly key: string;
	readonly reason: string;
	readonly raw: unknown;
};

export type Parsed<T> =
	| { readonly ok: true; readonly value: T }
	| { readonly ok: false; readonly broken: QuarantinedRecord };

/** Turns outside bytes into records and events; `schema.ts` has the one that is used. */
export type Parser = {
	record(key: string, raw: unknown): Parsed<StoredRecord>;
	event(key: string, raw: unknown): Parsed<StoredEvent>;
};
