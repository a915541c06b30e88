import type { Clock } from '../../src/ports/clock.ts';
import type { Storage, Store } from '../../src/ports/storage.ts';
import type { Json } from '../../src/domain/record/types.ts';

/** Time stands until it is moved; ids count up from `prefix`. */
export function fakeClock(prefix = 'id'): Clock & { at: number } {
	let ids = 0;
	return {
		at: 1_772_000_000_000,
		now() {
			return this.at;
		},
		random: () => 0.5,
		randomId: () => `${prefix}-${(ids += 1)}`
	};
}

/** A storage in memory that can be told to fail. */
export function faultyStorage(): {
	open: () => Promise<Storage>;
	fault: { at?: 'open' | 'set' | 'remove' | 'entries' | 'clear'; error?: unknown; after?: number };
	records: Map<string, unknown>;
	events: Map<string, unknown>;
} {
	const fault: ReturnType<typeof faultyStorage>['fault'] = {};
	const check = (at: NonNullable<typeof fault.at>): void => {
		if (fault.at !== at) return;
		fault.after = (fault.after ?? 0) - 1;
		if (fault.after < 0) throw fault.error ?? new DOMException('refused', 'InvalidStateError');
	};
	const store = (map: Map<string, unknown>): Store => ({
		get: (key) => Promise.resolve(map.get(key) ?? null),
		async set(key: string, value: Json) {
			await Promise.resolve();
			check('set');
			map.set(key, structuredClone(value));
		},
		async remove(key) {
			await Promise.resolve();
			check('remove');
			map.delete(key);
		},
		async entries() {
			await Promise.resolve();
			check('entries');
			return [...map];
		},
		async clear() {
			await Promise.resolve();
			check('clear');
			map.clear();
		}
	});
	const records = new Map<string, unknown>();
	const events = new Map<string, unknown>();
	const open = async (): Promise<Storage> => {
		await Promise.resolve();
		check('open');
		return { records: store(records), events: store(events) };
	};
	return { open, fault, records, events };
}

/** Resolves when `holds` does; for messages between windows, which take a turn or two of the loop. */
export async function until(holds: () => boolean): Promise<void> {
	for (let i = 0; i < 1000; i += 1) {
		if (holds()) return;
		await new Promise((resolve) => setImmediate(resolve));
	}
	throw new Error('never came true');
}

/** Web Locks, as far as waiting for one goes. */
export function queueingLocks(): LockManager {
	const last = new Map<string, Promise<unknown>>();
	const request = (name: string, granted: (lock: Lock) => unknown): Promise<unknown> => {
		const before = last.get(name) ?? Promise.resolve();
		const mine = before.then(() => granted({ name, mode: 'exclusive' }));
		last.set(
			name,
			mine.catch(() => undefined)
		);
		return mine;
	};
	return { request } as unknown as LockManager;
}
