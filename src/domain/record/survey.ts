import type { RecordKind } from './types.ts';
import type { Everything } from './units.ts';
import { parser } from './schema.ts';

export type KeptKind = RecordKind | 'event' | 'broken';

/** What storage holds of one kind. */
export type Kept = {
	readonly kind: KeptKind;
	readonly count: number;
	/** As text; storage takes somewhat more. */
	readonly characters: number;
	/** When the oldest was made; missing for what cannot be read. */
	readonly since?: number;
};

const KINDS: readonly KeptKind[] = [
	'attempt',
	'event',
	'outcome',
	'artefact',
	'card',
	'preference',
	'team',
	'round',
	'response',
	'broken'
];

/** Everything by kind, in a fixed order; kinds of which there is nothing are left out. */
export function surveyOf({ records, events }: Everything): readonly Kept[] {
	const found = new Map<KeptKind, Kept>();
	const add = (kind: KeptKind, entry: readonly [string, unknown], at: number | undefined): void => {
		const before = found.get(kind) ?? { kind, count: 0, characters: 0 };
		const times = [before.since, at].filter((time) => time !== undefined);
		found.set(kind, {
			kind,
			count: before.count + 1,
			characters: before.characters + sizeOf(entry),
			...(times.length > 0 ? { since: Math.min(...times) } : {})
		});
	};
	for (const entry of records) {
		const parsed = parser.record(...entry);
		if (parsed.ok) add(parsed.value.kind, entry, parsed.value.createdAt);
		else add('broken', entry, undefined);
	}
	for (const entry of events) {
		const parsed = parser.event(...entry);
		add(parsed.ok ? 'event' : 'broken', entry, parsed.ok ? parsed.value.at : undefined);
	}
	return KINDS.flatMap((kind) => found.get(kind) ?? []);
}

function sizeOf(entry: readonly [string, unknown]): number {
	try {
		return JSON.stringify(entry).length;
	} catch {
		return entry[0].length;
	}
}
