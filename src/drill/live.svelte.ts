import type { Clock } from '../ports/clock.ts';

/** How long a decision may take in live mode before the clock waits for you. Never scored. */
export const LIMIT_SECONDS = 60;

/**
 * The running clock of live mode: counts down while a decision is open, and says once when its limit has passed. The
 * ticking is for the eye only and is never stored.
 */
export class LiveClock {
	readonly #clock: Clock;
	readonly #passed: () => void;
	#left = $state<number | null>(null);
	#until = 0;
	#ticking: ReturnType<typeof setInterval> | undefined;

	constructor(clock: Clock, passed: () => void) {
		this.#clock = clock;
		this.#passed = passed;
	}

	/** Whole seconds left; null while nothing runs. */
	get current(): number | null {
		return this.#left;
	}

	/** Runs on from what was left, or from the whole limit. */
	start(seconds = LIMIT_SECONDS): void {
		this.stop();
		this.#until = this.#clock.now() + seconds * 1000;
		this.#left = seconds;
		this.#ticking = setInterval(() => this.#tick(), 250);
	}

	/** Stands still; what is left stays on show. */
	hold(): void {
		clearInterval(this.#ticking);
		this.#ticking = undefined;
	}

	stop(): void {
		this.hold();
		this.#left = null;
	}

	#tick(): void {
		const left = Math.max(0, Math.ceil((this.#until - this.#clock.now()) / 1000));
		this.#left = left;
		if (left > 0) return;
		this.stop();
		this.#passed();
	}
}
