import type { Outline } from '../../domain/maturity/outline.ts';
import type { Picture } from './desk.ts';
import type { DeskAnswer, DeskRequest } from './desk.worker.ts';
import type { Choices, Found } from './found.ts';
import type { View } from './view.ts';

/** The desk beside the page: ten thousand links take seconds, and the page stays quick meanwhile. */
export type Away = {
	read(text: string, outline: Outline): Promise<Found>;
	picture(choices: Choices, view: View): Promise<Picture>;
	close(): void;
};

type Asked = { readonly tell: (answer: DeskAnswer) => void; readonly fail: (why: Error) => void };
type Ask<T extends DeskRequest = DeskRequest> = T extends DeskRequest ? Omit<T, 'n'> : never;

/** Its promises reject where the worker cannot start or breaks; it is then of no more use. */
export function away(): Away {
	const worker = new Worker(new URL('./desk.worker.ts', import.meta.url), { type: 'module' });
	const waiting = new Map<number, Asked>();
	let last = 0;
	const failAll = (): void => {
		for (const { fail } of waiting.values()) fail(new Error('the worker stopped'));
		waiting.clear();
	};
	worker.addEventListener('message', ({ data }: MessageEvent<DeskAnswer>) => {
		const asked = waiting.get(data.n);
		waiting.delete(data.n);
		if ('failed' in data) asked?.fail(new Error(data.failed));
		else asked?.tell(data);
	});
	worker.addEventListener('error', failAll);
	const ask = (request: Ask): Promise<DeskAnswer> =>
		new Promise((tell, fail) => {
			last += 1;
			waiting.set(last, { tell, fail });
			worker.postMessage({ ...request, n: last });
		});
	return {
		async read(text, outline) {
			const answer = await ask({ do: 'read', text, outline });
			if ('found' in answer) return answer.found;
			throw new Error('another answer than was asked');
		},
		async picture(choices, view) {
			const answer = await ask({ do: 'picture', choices, view });
			if ('picture' in answer) return answer.picture;
			throw new Error('another answer than was asked');
		},
		close() {
			worker.terminate();
			failAll();
		}
	};
}
