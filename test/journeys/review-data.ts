import type { Sure } from '../../src/domain/learning/card.ts';
import type {
	ArtefactRecord,
	CardRecord,
	Json,
	OutcomeRecord
} from '../../src/domain/record/types.ts';

/** What is kept after some weeks of learning, put straight into a browser’s storage. */
export const DAY = 86_400_000;
/** A Sunday morning. */
export const now = new Date(2026, 10, 22, 9).getTime();

/** Checks of the escalation module that return as cards; all ask for one option. */
export const CARDS = [
	'three-levels/whose-rotation',
	'last-weeks-primary/who-is-secondary',
	'the-delay/cut-the-delay',
	'asking-by-hand/unsure-after-ack',
	'leaders/copy-a-policy',
	'practice/wait-by-promise'
].map((id) => `escalate-well/${id}`);

export type Seen = { readonly at: number; readonly right: boolean; readonly sure: Sure };

const base = <K extends string>(kind: K, id: string, createdAt: number, updatedAt = createdAt) =>
	({ kind, id, version: 1, createdAt, updatedAt }) as const;

/** A card that was answered so far as `seen` says, or never. */
export const card = (id: string, dueAt: number, seen: readonly Seen[] = []): CardRecord => ({
	...base('card', id, now - 30 * DAY, seen.at(-1)?.at ?? now - 30 * DAY),
	dueAt,
	memory: seen.length === 0 ? null : { schedule: schedule(dueAt, seen), seen }
});

const schedule = (due: number, seen: readonly Seen[]): Json => ({
	due,
	stability: 8,
	difficulty: 5,
	elapsed_days: 1,
	scheduled_days: 8,
	learning_steps: 0,
	reps: seen.length,
	lapses: 0,
	state: 2,
	last_review: seen.at(-1)?.at ?? null
});

/** Answers of one confidence, `right` of them right, one a day until yesterday. */
export const answers = (sure: Sure, right: number, of: number): Seen[] =>
	Array.from({ length: of }, (_, i) => ({ at: now - (of - i) * DAY, right: i < right, sure }));

export const lessonDone = (
	subject: string,
	firstRight: readonly boolean[] = [],
	at = now - 3 * DAY
): OutcomeRecord => ({
	...base('outcome', `lesson-${subject.replaceAll('/', '-')}`, at - 600_000, at),
	of: 'lesson',
	subject,
	contentHash: 'h',
	detail: null,
	result: {
		checks: firstRight.map((right, i) => ({
			check: `check-${i}`,
			rev: 1,
			right: true,
			firstRight: right,
			tries: right ? 1 : 2
		}))
	}
});

export const made = (artefact: string, fields: Json): ArtefactRecord => ({
	...base('artefact', `${artefact}-1`, now - 5 * DAY, now - 2 * DAY),
	artefact,
	title: artefact,
	fields
});

const measures = {
	ackSeconds: 240,
	resolvedSeconds: 3600,
	customerMinutes: 9000,
	cost: 10,
	peoplePaged: 2,
	sleepHoursPaged: 1
};

export const played = (scenario: string): OutcomeRecord => ({
	...base('outcome', `run-${scenario}`, now - DAY - 600_000, now - DAY),
	of: 'run',
	subject: scenario,
	contentHash: 'r',
	detail: null,
	result: {
		scenario,
		version: 1,
		rulesHash: 'r',
		seed: 1,
		mode: 'solo',
		end: 'resolved',
		measures,
		best: { ...measures, customerMinutes: 5000, cost: 5 },
		start: 5,
		worst: 40,
		luck: 0,
		decisions: [
			{
				at: 600,
				scene: 'awake',
				choice: 'wait',
				title: 'Waited ten minutes',
				verdict: 'worst',
				loss: 4,
				lossCustomerMinutes: 3000,
				sentence: 'Nobody was told.'
			}
		],
		expectations: [
			{ id: 'one', result: 'met' },
			{ id: 'two', result: 'missed' }
		],
		place: 60
	}
});
