/// <reference lib="webworker" />
import { type AnalysisRequest, answerer } from './answering.ts';

declare const self: DedicatedWorkerGlobalScope;

const answer = answerer(() => performance.now());

self.addEventListener('message', ({ data }: MessageEvent<AnalysisRequest>) => {
	const said = answer(data);
	if (said) self.postMessage(said);
});
