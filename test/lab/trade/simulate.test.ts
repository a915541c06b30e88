import { describe, expect, it } from 'vitest';
import { BEHAVIOUR } from '../../../src/domain/escalation/monte-carlo/behaviour.ts';
import { EXAMPLES } from '../../../src/domain/escalation/examples.ts';
import { pause, worker } from '../../../src/lab/trade/carry-out.ts';
import { type Job, studyOf } from '../../../src/lab/trade/job.ts';
import type { Answer, Request } from '../../../src/lab/trade/messages.ts';
import { Simulator, type Start } from '../../../src/lab/trade/simulate.ts';

const CLOSED: Job = {
	kind: 'closed',
	assumptions: { missed: 0.1, answer: 4, second: 4 },
	delays: [5, 15],
	trials: 20_000,
	seed: 1
};
const WHOLE: Job = {
	kind: 'whole',
	file: EXAMPLES[0].file,
	delays: [5, 15],
	behaviour: BEHAVIOUR,
	incidents: 400,
	seed: 1
};

const atOnce = (job: Job) => {
	const study = studyOf(job);
	study.run(Infinity);
	return study.result();
};

/** A clock that goes on a millisecond each time it is looked at. */
function ticking(): () => number {
	let at = 0;
	return () => ++at;
}

/** A stand-in for a worker's thread: what is posted arrives later, and only data comes through. */
function thread(seen: Request[] = []): Start {
	return (hear) => {
		const carryOut = worker({
			tell: (answer) => setTimeout(() => hear(structuredClone(answer))),
			now: ticking(),
			pause,
			slice: 3
		});
		return {
			post: (request) => {
				seen.push(structuredClone(request));
				setTimeout(() => carryOut(structuredClone(request)));
			},
			end: () => undefined
		};
	};
}

/** All that is said of a job until it ends. */
const heard = (simulator: Simulator, job: Job): Promise<readonly Answer[]> =>
	new Promise((resolve) => {
		const all: Answer[] = [];
		simulator.start(job, (answer) => {
			all.push(answer);
			if (answer.type !== 'progress') resolve(all);
		});
	});

describe('A simulation', () => {
	it.each([CLOSED, WHOLE])(
		'tells how far it is, and the same result in slices: $kind',
		async (job) => {
			const all = await heard(new Simulator(thread()), job);
			const last = all.at(-1);
			expect(last).toMatchObject({ type: 'done', result: atOnce(job) });
			const done = all.flatMap((answer) => (answer.type === 'progress' ? [answer.done] : []));
			expect(done.length).toBeGreaterThan(3);
			expect(done).toEqual(done.toSorted((a, b) => a - b));
			expect(done.at(-1)).toBe(studyOf(job).total);
		}
	);

	it('is silent from the moment it is cancelled, and the worker stops', async () => {
		const requests: Request[] = [];
		const simulator = new Simulator(thread(requests));
		const after = await new Promise<number>((resolve) => {
			let said = 0;
			let cancelled = false;
			simulator.start(CLOSED, () => {
				if (cancelled) said++;
				else {
					cancelled = true;
					simulator.cancel();
					void heard(simulator, { ...CLOSED, seed: 2 }).then(() => resolve(said));
				}
			});
		});
		expect(after).toBe(0);
		expect(requests.map(({ type, id }) => [type, id])).toEqual([
			['start', 1],
			['cancel', 1],
			['start', 2]
		]);
	});

	it('is ended by a new one, of which alone is heard', async () => {
		const simulator = new Simulator(thread());
		const first: Answer[] = [];
		simulator.start({ ...CLOSED, trials: 1e9 }, (answer) => first.push(answer));
		const all = await heard(simulator, CLOSED);
		expect(all.at(-1)?.type).toBe('done');
		expect(first.filter(({ type }) => type !== 'progress')).toEqual([]);
		const told = first.length;
		await pause();
		expect(first).toHaveLength(told);
	});

	it('says why it failed', async () => {
		const { service } = WHOLE.file;
		const never: Job = {
			...WHOLE,
			file: { ...WHOLE.file, service: { ...service, urgency: 'low' } }
		};
		expect(await heard(new Simulator(thread()), never)).toEqual([
			{ type: 'failed', id: 1, message: 'There is no time in which an incident could begin.' }
		]);
	});
});

describe('Where no worker starts', () => {
	it('runs on the main thread', async () => {
		const all = await heard(new Simulator(() => null), CLOSED);
		expect(all.at(-1)).toMatchObject({ type: 'done', result: atOnce(CLOSED) });
	});

	it('takes over from one that breaks', async () => {
		const broken: Start = (_, broke) => ({
			post: () => setTimeout(broke),
			end: () => undefined
		});
		const simulator = new Simulator(broken);
		expect((await heard(simulator, CLOSED)).at(-1)?.type).toBe('done');
		expect((await heard(simulator, WHOLE)).at(-1)).toMatchObject({ result: atOnce(WHOLE) });
	});

	it('leaves room between its slices', async () => {
		const simulator = new Simulator(() => null);
		let turns = 0;
		const counting = setInterval(() => turns++);
		await heard(simulator, { ...CLOSED, trials: 1_500_000 });
		clearInterval(counting);
		expect(turns).toBeGreaterThan(2);
	});
});
