import { eventKey, recordKey } from '../../src/domain/record/keys.ts';
import type { StoredEvent, StoredRecord } from '../../src/domain/record/types.ts';

const DAY = 86_400_000;

/** Five years of weekly use: 260 lessons and reviews, 120 runs, 40 sittings, 200 cards, 20 artefacts. */
export function fiveYears(start = Date.UTC(2021, 0, 4)): {
	records: [string, StoredRecord][];
	events: [string, StoredEvent][];
} {
	const records: [string, StoredRecord][] = [];
	const events: [string, StoredEvent][] = [];
	const keep = (record: StoredRecord): void => void records.push([recordKey(record), record]);
	const went = (of: 'lesson' | 'run' | 'sitting', i: number, day: number, steps: number): void => {
		const at = start + day * DAY;
		const id = `${of}-${i}`;
		const head = {
			id,
			version: 1 as const,
			createdAt: at,
			of,
			subject: `${of}/${i % 22}`,
			contentHash: 'c0ffee',
			detail: { seed: i, mode: 'solo' }
		};
		keep({ ...head, kind: 'attempt', updatedAt: at });
		for (let n = 0; n < steps; n += 1)
			events.push([
				eventKey(id, n),
				{
					version: 1,
					attempt: id,
					n,
					at: at + n * 1000,
					event: { type: 'chosen', option: `o${n}` }
				}
			]);
		const decisions = Array.from({ length: of === 'run' ? 8 : steps }, (_, n) => ({
			at: n * 60,
			scene: `scene-${n}`,
			choice: `choice-${n}`,
			title: 'Ask the second person on call to join',
			verdict: 'fine',
			loss: n / 7,
			sentence: 'It cost a little more than the best choice there, at the same odds.'
		}));
		keep({ ...head, kind: 'outcome', updatedAt: at + 600_000, result: { decisions } });
	};
	for (let i = 0; i < 260; i += 1) went('lesson', i, i * 7, 8);
	for (let i = 0; i < 120; i += 1) went('run', i, i * 15, 14);
	for (let i = 0; i < 40; i += 1) went('sitting', i, i * 45, 40);
	const base = { version: 1 as const, createdAt: start, updatedAt: start };
	for (let i = 0; i < 200; i += 1)
		keep({ kind: 'card', id: `m/l/c${i}`, ...base, dueAt: start, memory: { s: i, d: 5 } });
	for (let i = 0; i < 20; i += 1)
		keep({
			kind: 'artefact',
			id: `a${i}`,
			...base,
			artefact: 'policy',
			title: `Policy ${i}`,
			fields: { text: 'Page the primary, then the secondary after ten minutes. '.repeat(20) }
		});
	return { records, events };
}
