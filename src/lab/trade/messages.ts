import type { Job, Result } from './job.ts';

/** To the worker. A new job ends the one before. */
export type Request =
	| { readonly type: 'start'; readonly id: number; readonly job: Job }
	| { readonly type: 'cancel'; readonly id: number };

/** From the worker, about the job of that id; nothing more comes after `done` or `failed`, or once it was cancelled. */
export type Answer =
	| {
			readonly type: 'progress';
			readonly id: number;
			readonly done: number;
			readonly total: number;
	  }
	/** `ms`: what it took. */
	| { readonly type: 'done'; readonly id: number; readonly result: Result; readonly ms: number }
	| { readonly type: 'failed'; readonly id: number; readonly message: string };

/** For the end of a `switch` over messages: a message of a type that nobody wrote. */
export function unexpected(message: never): never {
	throw new TypeError(`An unexpected message: ${JSON.stringify(message)}`);
}
