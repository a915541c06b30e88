import fc from 'fast-check';
import { eventKey, recordKey } from '../../../src/domain/record/keys.ts';
import type { Everything } from '../../../src/domain/record/units.ts';
import type {
	AttemptOf,
	Json,
	StoredEvent,
	StoredRecord
} from '../../../src/domain/record/types.ts';

/** Whatever storage may hold: records of every kind, attempts with their events, and broken things. */
const json = fc.jsonValue({ maxDepth: 3, noUnicodeString: false }) as fc.Arbitrary<Json>;
const plain = json.filter((value) => !JSON.stringify(value).includes('__proto__'));
const id = fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 1, maxLength: 3 });
const time = fc.integer({ min: 0, max: 2e12 });
const base = { id, version: fc.constant(1 as const), createdAt: time, updatedAt: time };
const subject = {
	of: fc.constantFrom<AttemptOf>('lesson', 'run', 'sitting', 'meeting'),
	subject: fc.string(),
	contentHash: fc.string(),
	detail: plain
};

const single: fc.Arbitrary<StoredRecord> = fc.oneof(
	fc.record({
		kind: fc.constant('artefact' as const),
		...base,
		artefact: fc.string(),
		title: fc.string(),
		fields: plain
	}),
	fc.record({ kind: fc.constant('card' as const), ...base, dueAt: time, memory: plain }),
	fc.record({
		kind: fc.constantFrom<'preference' | 'team' | 'round' | 'response'>(
			'preference',
			'team',
			'round',
			'response'
		),
		...base,
		value: plain
	})
);

const attempt = fc
	.record({
		head: fc.record({ kind: fc.constant('attempt' as const), ...base, ...subject }),
		events: fc.array(plain, { maxLength: 5 }),
		result: fc.option(plain)
	})
	.map(({ head, events, result }) => ({
		records: [
			head,
			...(result === null ? [] : [{ ...head, kind: 'outcome' as const, result }])
		] satisfies StoredRecord[],
		events: events.map((event, n): StoredEvent => ({
			version: 1,
			attempt: head.id,
			n,
			at: head.createdAt,
			event
		}))
	}));

const broken = fc.tuple(
	id.map((name) => `artefact/${name}`),
	fc.oneof(plain, fc.record({ kind: fc.constant('artefact'), version: fc.constant(2) }))
);

/** Keys are unique, as in storage. */
export const everything: fc.Arbitrary<Everything> = fc
	.record({
		singles: fc.array(single, { maxLength: 8 }),
		attempts: fc.uniqueArray(attempt, { maxLength: 4, selector: (one) => one.records[0]?.id }),
		broken: fc.array(broken, { maxLength: 2 })
	})
	.map(({ singles, attempts, broken }) => ({
		records: [
			...new Map<string, unknown>([
				...singles.map((one) => [recordKey(one), one] as const),
				...attempts.flatMap((one) => one.records.map((r) => [recordKey(r), r] as const)),
				...broken
			])
		],
		events: attempts.flatMap((one) =>
			one.events.map((event) => [eventKey(event.attempt, event.n), event] as const)
		)
	}));
