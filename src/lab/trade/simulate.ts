import type { Job } from './job.ts';
import type { Answer, Request } from './messages.ts';

/** Half a frame: what is typed and drawn meanwhile does not wait. */
const SLICE = 8;

type Post = (request: Request) => void;
type Listener = (answer: Answer) => void;
type Running = { readonly id: number; readonly job: Job; readonly hear: Listener };

/** Where jobs are done, and what it says of them. */
export type Place = { readonly post: Post; readonly end: () => void };
/** `broke`: no worker will answer any more. */
export type Start = (hear: Listener, broke: () => void) => Place | null;

/** Starts a worker; null where this browser starts none. */
export const startWorker: Start = (hear, broke) => {
	try {
		const made = new Worker(new URL('./trade.worker.ts', import.meta.url), { type: 'module' });
		made.addEventListener('message', ({ data }: MessageEvent<Answer>) => hear(data));
		made.addEventListener('error', broke);
		made.addEventListener('messageerror', broke);
		return { post: (request) => made.postMessage(request), end: () => made.terminate() };
	} catch {
		return null;
	}
};

/** On the main thread, in slices. */
async function here(hear: Listener): Promise<Place> {
	const { pause, worker } = await import('./carry-out.ts');
	const now = () => performance.now();
	return { post: worker({ tell: hear, now, pause, slice: SLICE }), end: () => undefined };
}

/**
 * Simulates one job at a time: a new one ends the one before, of which nothing more is heard. In a worker where one starts,
 * else on the main thread.
 */
export class Simulator {
	readonly #start: Start;
	#place: Promise<Place> | undefined;
	#running: Running | undefined;
	#asked = 0;
	#ended = false;

	constructor(start: Start = startWorker) {
		this.#start = start;
	}

	start(job: Job, hear: Listener): void {
		const running = { id: ++this.#asked, job, hear };
		this.#running = running;
		this.#place ??= this.#begin();
		this.#ask(running);
	}

	/** At once: what is still on its way is not heard. */
	cancel(): void {
		const id = this.#running?.id;
		this.#running = undefined;
		if (id !== undefined) void this.#place?.then(({ post }) => post({ type: 'cancel', id }));
	}

	/** Cancels, and lets the worker go. */
	end(): void {
		this.cancel();
		this.#ended = true;
		void this.#place?.then((place) => place.end());
	}

	#begin(): Promise<Place> {
		const place = this.#start(
			(answer) => this.#hear(answer),
			() => this.#broke()
		);
		return place ? Promise.resolve(place) : this.#here();
	}

	#here(): Promise<Place> {
		return here((answer) => this.#hear(answer));
	}

	/** The worker did not load, or it broke: from now on the main thread does its work. */
	#broke(): void {
		if (this.#ended) return;
		this.#place = this.#here();
		if (this.#running) this.#ask(this.#running);
	}

	#ask(running: Running): void {
		const { id, job } = running;
		this.#place?.then(
			({ post }) => {
				if (this.#running === running) post({ type: 'start', id, job });
			},
			(error: unknown) => {
				this.#place = undefined;
				this.#hear({ type: 'failed', id, message: String(error) });
			}
		);
	}

	#hear(answer: Answer): void {
		const running = this.#running;
		if (running?.id !== answer.id) return;
		if (answer.type !== 'progress') this.#running = undefined;
		running.hear(answer);
	}
}
