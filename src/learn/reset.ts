import { eventKey, recordKey } from '../domain/record/keys.ts';
import type {
	AttemptRecord,
	CardRecord,
	OutcomeRecord,
	StoredEvent,
	StoredRecord
} from '../domain/record/types.ts';
import type { Ports } from '../ports/context.ts';

type Kept = {
	readonly attempts: readonly AttemptRecord[];
	readonly outcomes: readonly OutcomeRecord[];
	readonly cards: readonly CardRecord[];
};

/** What a reset of the module takes away: attempts and outcomes of its lessons, and their cards. What exercises made stays. */
export function keptOfModule({ attempts, outcomes, cards }: Kept, module: string): Kept {
	const isOf = (subject: string): boolean => subject.startsWith(`${module}/`);
	const isLesson = ({ of, subject }: AttemptRecord | OutcomeRecord): boolean =>
		of === 'lesson' && isOf(subject);
	return {
		attempts: attempts.filter(isLesson),
		outcomes: outcomes.filter(isLesson),
		cards: cards.filter(({ id }) => isOf(id))
	};
}

export type Reset =
	/** Another tab has a lesson of the module open and may be writing: nothing was removed. */
	| { readonly is: 'busy' }
	/** `lessons` finished or begun, and `cards`, were removed; `undo` brings all of it back. */
	| {
			readonly is: 'done';
			readonly lessons: number;
			readonly cards: number;
			readonly undo: () => Promise<void>;
	  };

/** Takes back what was answered in a module’s lessons. Rejects when storage does not let go. */
export async function resetModule({ records }: Ports, module: string): Promise<Reset> {
	await records.ready;
	const kept = keptOfModule(
		{
			attempts: records.list('attempt'),
			outcomes: records.list('outcome'),
			cards: records.list('card')
		},
		module
	);
	const holds = await Promise.all(kept.attempts.map(({ id }) => records.hold(id)));
	try {
		if (!holds.every(({ mine }) => mine)) return { is: 'busy' };
		const all: readonly StoredRecord[] = [...kept.attempts, ...kept.outcomes, ...kept.cards];
		const events: StoredEvent[] = [];
		for (const { id } of kept.attempts) events.push(...(await records.events(id)));
		// Attempts first: an outcome without its attempt is whole, an attempt without its outcome looks unfinished.
		for (const { kind, id } of all) await records.remove(kind, id);
		return {
			is: 'done',
			lessons: new Set(all.flatMap((one) => ('subject' in one ? [one.subject] : []))).size,
			cards: kept.cards.length,
			undo: () =>
				records.restore(
					all.map((one) => [recordKey(one), one]),
					events.map((one) => [eventKey(one.attempt, one.n), one])
				)
		};
	} finally {
		for (const hold of holds) hold.release();
	}
}
