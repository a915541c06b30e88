/// <reference lib="webworker" />
import { pause, worker } from './carry-out.ts';
import type { Request } from './messages.ts';

declare const self: DedicatedWorkerGlobalScope;

const carryOut = worker({
	tell: (answer) => self.postMessage(answer),
	now: () => performance.now(),
	pause,
	slice: 40
});

self.addEventListener('message', ({ data }: MessageEvent<Request>) => carryOut(data));
