/// <reference lib="webworker" />
import type { Outline } from '../../domain/maturity/outline.ts';
import { deskOf, type Desk, type Picture } from './desk.ts';
import type { Choices, Found } from './found.ts';
import type { View } from './view.ts';

export type DeskRequest =
	| { readonly n: number; readonly do: 'read'; readonly text: string; readonly outline: Outline }
	| {
			readonly n: number;
			readonly do: 'picture';
			readonly choices: Choices;
			readonly view: View;
	  };
export type DeskAnswer = { readonly n: number } & (
	{ readonly found: Found } | { readonly picture: Picture } | { readonly failed: string }
);

declare const self: DedicatedWorkerGlobalScope;
let desk: Desk | undefined;

function answer(request: DeskRequest): DeskAnswer {
	const { n } = request;
	try {
		if (request.do === 'read') {
			desk = deskOf(request.outline);
			return { n, found: desk.read(request.text) };
		}
		if (!desk) return { n, failed: 'nothing was read' };
		return { n, picture: desk.picture(request.choices, request.view) };
	} catch (error) {
		return { n, failed: String(error) };
	}
}

self.addEventListener('message', ({ data }: MessageEvent<DeskRequest>) =>
	self.postMessage(answer(data))
);
