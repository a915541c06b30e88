import type {
	AttemptOf,
	Json,
	QuarantinedRecord,
	RecordKind,
	RecordOf,
	StoredRecord
} from '../domain/record/types.ts';

/** The records of this browser as they are known now; replaced whole, never changed. */
export type Shelf = {
	readonly byKey: ReadonlyMap<string, StoredRecord>;
	readonly broken: readonly QuarantinedRecord[];
};

export type SavingStatus = {
	readonly state: 'opening' | 'saved' | 'saving' | 'failed';
	/** `memory`: nothing new survives closing the page until storage works again. */
	readonly mode: 'browser' | 'memory';
	readonly message?: string;
};

export type NewAttempt = {
	readonly of: AttemptOf;
	readonly subject: string;
	readonly contentHash: string;
	readonly detail: Json;
};

export const EMPTY: Shelf = { byKey: new Map(), broken: [] };
export const OPENING: SavingStatus = { state: 'opening', mode: 'browser' };

/** All of one kind, oldest first. */
export function listed<K extends RecordKind>(shelf: Shelf, kind: K): readonly RecordOf<K>[] {
	const found = [...shelf.byKey.values()].filter((one): one is RecordOf<K> => one.kind === kind);
	return found.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
}
