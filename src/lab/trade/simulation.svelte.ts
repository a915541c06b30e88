import type { Job, Result } from './job.ts';
import { type Answer, unexpected } from './messages.ts';
import { Simulator } from './simulate.ts';

export type Simulated =
	| { readonly is: 'none' }
	| { readonly is: 'running'; readonly done: number; readonly total: number }
	/** `done`: pages that were simulated until then; nothing is kept of them. */
	| { readonly is: 'stopped'; readonly done: number }
	/** `of`: what was asked, to tell whether it still is what is shown. */
	| { readonly is: 'done'; readonly result: Result; readonly of: string }
	| { readonly is: 'failed'; readonly message: string };

/** A simulation as a page shows it. Its worker starts with the first job and goes with `end`. */
export class Simulation {
	#current = $state.raw<Simulated>({ is: 'none' });
	readonly #simulator = new Simulator();

	get current(): Simulated {
		return this.#current;
	}

	start(job: Job): void {
		const of = JSON.stringify(job);
		this.#current = { is: 'running', done: 0, total: 1 };
		this.#simulator.start(JSON.parse(of) as Job, (answer) => this.#hear(answer, of));
	}

	stop(): void {
		this.#simulator.cancel();
		const { current } = this;
		this.#current = { is: 'stopped', done: current.is === 'running' ? current.done : 0 };
	}

	end(): void {
		this.#simulator.end();
	}

	#hear(answer: Answer, of: string): void {
		switch (answer.type) {
			case 'progress':
				this.#current = { is: 'running', done: answer.done, total: answer.total };
				return;
			case 'done':
				this.#current = { is: 'done', result: answer.result, of };
				return;
			case 'failed':
				this.#current = { is: 'failed', message: answer.message };
				return;
			default:
				unexpected(answer);
		}
	}
}
