import type { StoredEvent } from '../record/types.ts';
import type { RunEvent } from './run-types.ts';

/**
 * Reads back a run that is being played. By hand, because it is on the way to the first scene; `run-events.ts` says the same
 * in the words of a schema, for whoever reads more than a run.
 */
type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isPlace: Check = (value) => isText(value) && value !== '';
const isWhole: Check = (value) => Number.isInteger(value) && Number(value) >= 0;

const SHAPES: Readonly<Record<RunEvent['type'], Readonly<Record<string, Check>>>> = {
	'run.begun': {
		type: isText,
		scenario: isText,
		version: isWhole,
		rulesHash: isText,
		seed: isWhole,
		mode: (value) => value === 'solo' || value === 'tabletop'
	},
	'option.chosen': { type: isText, at: isPlace, choice: isText },
	'time.waited': { type: isText, at: isPlace }
};

function isRunEvent(event: unknown): event is RunEvent {
	if (typeof event !== 'object' || event === null || !('type' in event)) return false;
	if (!Object.hasOwn(SHAPES, String(event.type))) return false;
	const shape = SHAPES[event.type as RunEvent['type']];
	const checks = Object.entries(shape);
	return (
		Object.keys(event).length === checks.length &&
		checks.every(([key, check]) => check((event as Record<string, unknown>)[key]))
	);
}

/** The events of a run, or null where one of them is none. */
export function storedRun(stored: readonly StoredEvent[]): RunEvent[] | null {
	const events = stored.map(({ event }) => event as unknown);
	return events.every(isRunEvent) ? events : null;
}

/** The seed that an attempt was begun with; 0 where it has none. */
export function seedOf(detail: unknown): number {
	const seed = (detail as { seed?: unknown } | null | undefined)?.seed;
	return typeof seed === 'number' && !Number.isNaN(seed) ? seed : 0;
}
