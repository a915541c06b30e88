const MINUTE = 60_000;
const STEPS = [1, 2, 5, 10, 15, 20, 30, 60, 120, 180, 360, 720, 1440, 2880, 7200];

/** Figures for an axis from 0 to `minutes`, at most nine; on a narrow screen some give way. */
export function ticksOf(minutes: number): { at: number; label: string; wide?: boolean }[] {
	const step = STEPS.find((one) => minutes / one <= 8) ?? minutes / 8;
	const ticks: { at: number; label: string; wide?: boolean }[] = [];
	// The last figure carries the unit and needs more room than the others.
	const room = Math.max(step, minutes * 0.18);
	for (let i = 0; i * step + room <= minutes; i++) {
		const crowded = minutes - i * step < 2 * step;
		ticks.push({
			at: i * step * MINUTE,
			label: `${i * step}`,
			wide: i % 2 === 1 || (i > 0 && crowded)
		});
	}
	return [...ticks, { at: minutes * MINUTE, label: `${minutes} min` }];
}
