import type { Compiled } from './compiled.ts';
import type { Instant, Urgency } from './types.ts';

/** How urgent an incident created at an instant is; windows are half-open, sorted, and searched by halves (R15). */
export function urgencyAt(urgency: Compiled['urgency'], at: Instant): Urgency {
	if (typeof urgency === 'string') return urgency;
	const { windows, inside, outside } = urgency;
	let low = 0;
	let high = windows.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((windows[middle]?.to ?? Infinity) > at) high = middle;
		else low = middle + 1;
	}
	const window = windows[low];
	return window !== undefined && window.from <= at ? inside : outside;
}
