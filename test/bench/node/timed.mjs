import { round } from '../statistics.mjs';

/** Milliseconds; the least of several: what else runs on the machine slows most of them down, and none up. */
export function timed(times, once) {
	const each = Array.from({ length: times }, () => {
		const from = performance.now();
		once();
		return performance.now() - from;
	});
	return round(Math.min(...each), 1);
}
