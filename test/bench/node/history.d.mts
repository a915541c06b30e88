import type { OutcomeRecord, StoredEvent, StoredRecord } from '../../../src/domain/record/types.ts';

type Stored = {
	readonly records: readonly (readonly [key: string, record: StoredRecord | OutcomeRecord])[];
	readonly events: readonly (readonly [key: string, event: StoredEvent])[];
};

/** What the benchmark stores before it opens places, and the ids to open them by. */
export type Samples = { readonly fiveYears: Stored; readonly stored: Stored } & Readonly<
	Record<
		| 'module'
		| 'lesson'
		| 'exercise'
		| 'drill'
		| 'playing'
		| 'played'
		| 'sitting'
		| 'result'
		| 'team'
		| 'milestone'
		| 'teamLink'
		| 'historyLink'
		| 'response'
		| 'run',
		string
	>
> &
	Readonly<Record<'lessons' | 'drills', readonly string[]>>;

/** Throws where the app would refuse to read what is made. */
export function makeSamples(now: number): Samples;
