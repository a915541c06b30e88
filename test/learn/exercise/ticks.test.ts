import { expect, it } from 'vitest';
import { ticksOf } from '../../../src/learn/exercise/ticks.ts';

it('an axis has few figures, ends with its unit, and never lets the last two touch', () => {
	for (const minutes of [1, 2, 7, 29, 70, 108, 600, 14_400, 115_200]) {
		const ticks = ticksOf(minutes);
		expect(ticks.length).toBeLessThanOrEqual(10);
		expect(ticks.at(-1)).toEqual({ at: minutes * 60_000, label: `${minutes} min` });
		const before = ticks.at(-2)?.at ?? 0;
		expect(minutes * 60_000 - before).toBeGreaterThanOrEqual(minutes * 60_000 * 0.18);
	}
});
