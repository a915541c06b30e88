import { type Job, studyOf } from './job.ts';
import { type Answer, type Request, unexpected } from './messages.ts';

/** Trials between two looks at the clock. */
const PIECE = { closed: 500, whole: 25 } as const;

export type Surroundings = {
	readonly tell: (answer: Answer) => void;
	/** Milliseconds. */
	readonly now: () => number;
	/** Lets whatever waits happen: messages in a worker, input and drawing on a page. */
	readonly pause: () => Promise<void>;
	/** Milliseconds of work between two pauses. */
	readonly slice: number;
};

/** Does one job at a time in slices, so that a request to stop is heard between two of them. */
export function worker({ tell, now, pause, slice }: Surroundings): (request: Request) => void {
	let current = 0;

	async function carryOut(id: number, job: Job): Promise<void> {
		const from = now();
		const study = studyOf(job);
		for (let done = 0; done < study.total;) {
			const begun = now();
			do done = study.run(PIECE[job.kind]);
			while (done < study.total && now() - begun < slice);
			tell({ type: 'progress', id, done, total: study.total });
			await pause();
			if (current !== id) return;
		}
		tell({ type: 'done', id, result: study.result(), ms: now() - from });
	}

	function start(id: number, job: Job): void {
		current = id;
		carryOut(id, job).catch((error: unknown) => {
			const message = error instanceof Error ? error.message : String(error);
			if (current === id) tell({ type: 'failed', id, message });
		});
	}

	return (request) => {
		switch (request.type) {
			case 'start':
				return start(request.id, request.job);
			case 'cancel':
				if (current === request.id) current = 0;
				return;
			default:
				unexpected(request);
		}
	};
}

/** Ends when everything that waited before has happened; not held up as timers are. */
export const pause = (): Promise<void> =>
	new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
