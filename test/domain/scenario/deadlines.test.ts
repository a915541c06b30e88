import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseAction, CaseFile } from '../../../src/domain/escalation/case-types.ts';
import { simulate } from '../../../src/domain/escalation/simulate.ts';
import { caseFilesOf } from '../../../src/domain/scenario/case-files.ts';
import type { AuthoredChoice } from '../../../src/domain/scenario/schema.ts';
import { randomResponse, stream } from './random.ts';
import { choice, compiled, end, played, scene, tiny } from './tiny.ts';

const PEOPLE = ['ade', 'bo', 'cy', 'dee'];

type Deed = NonNullable<AuthoredChoice['do']>;
type Done = { readonly at: number; readonly deed: Deed; readonly by: string };

/** The same deed as an action of a case. */
function actionOf({ at, deed, by }: Done): CaseAction {
	if (typeof deed === 'string') return { at, do: deed, by };
	if ('snooze' in deed) return { at, by, do: 'snooze', min: parseInt(deed.snooze) };
	if ('handOver' in deed) return { at, by, do: 'handOver', to: deed.handOver };
	return 'reassign' in deed
		? { at, by, do: 'reassign', user: deed.reassign }
		: { at, by, do: 'reassign', level: deed.reassignLevel };
}

const rules = (next: () => number) =>
	Array.from({ length: Math.floor(next() * 3) }, () => ({
		afterMin: Math.floor(next() * 8) / 2,
		channel: next() < 0.5 ? ('push' as const) : ('sms' as const)
	}));

/** Deeds one after another, whole minutes apart. A drill's `ack` comes after what is due at its second, so it gets one of its own. */
function deedsOf(next: () => number): Done[] {
	const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
	let at = 0;
	return Array.from({ length: Math.floor(next() * 7) }, (_, i) => {
		at = Math.floor(at) + 1 + Math.floor(next() * 6);
		const deed = pick<Deed>([
			'ack',
			'ack',
			'ack',
			'unack',
			'escalate',
			'resolve',
			{ reassign: pick(PEOPLE) },
			{ reassignLevel: 1 + Math.floor(next() * 2) },
			{ handOver: pick(PEOPLE) },
			{ snooze: pick(['1m', '3m', '7m']) }
		]);
		if (deed === 'ack') at += (7 + 6 * i) / 60;
		return { at, deed, by: pick(PEOPLE) };
	});
}

/** A scenario that does just that, and the case that says the same. */
function both(seed: number) {
	const next = stream(seed);
	const response = randomResponse(next);
	for (const id of PEOPLE)
		response.people[id] = {
			...response.people[id],
			name: id,
			rules: { high: rules(next), low: rules(next) }
		};
	const deeds = deedsOf(next);
	const scenes = Object.fromEntries(
		deeds.map(({ at, deed, by }, i) => {
			// An acknowledgement comes at the beginning of a choice, all else at its end.
			const before = i === 0 ? 0 : (deeds[i - 1]?.at ?? 0);
			const takes = `${Math.round((at - before) * 60)}s`;
			const to = `s${i + 1}`;
			return deed === 'ack'
				? [`s${i}`, scene([choice('go', { takes, to: `a${i}` })])]
				: [`s${i}`, scene([choice('go', { takes, do: deed, by, to })])];
		})
	);
	deeds.forEach(({ deed, by }, i) => {
		if (deed === 'ack')
			scenes[`a${i}`] = scene([choice('go', { takes: '0s', do: 'ack', by, to: `s${i + 1}` })]);
	});
	scenes[`s${deeds.length}`] = scene([choice('go', { takes: '3h', to: 'over' })]);
	scenes['over'] = end();
	const authored = { horizon: '2h', start: 's0', scenes, response } as const;
	const [usual] = caseFilesOf(tiny(authored));
	const file: CaseFile = { ...(usual as { file: CaseFile }).file, actions: deeds.map(actionOf) };
	const moves = deeds.flatMap(({ deed }, i) =>
		deed === 'ack' ? [`s${i}/go`, `a${i}/go`] : [`s${i}/go`]
	);
	return { file, scenario: compiled(authored), moves: [...moves, `s${deeds.length}/go`] };
}

describe('the engine inside the step', () => {
	it('does what the simulation of the same case does', () => {
		const seen = new Set<string>();
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
				const { file, scenario, moves } = both(seed);
				const run = played(scenario, moves);
				const entries = run.happened.flatMap((each) =>
					each.type === 'engine' ? [each.entry] : []
				);
				const horizon = scenario.startsAt + 7_200_000;
				const expected = simulate(file)
					.entries.filter(({ at }) => at < horizon)
					.map((entry) => ({ ...entry, incident: undefined }));
				expect(entries.filter(({ at }) => at < horizon)).toEqual(expected);
				for (const { type } of entries) seen.add(type);
			}),
			{ numRuns: 400, seed: 4127 }
		);
		expect([...seen].sort()).toEqual(
			'ack escalate exhausted handOver held level nobody notify page raise reassign refused resolve retrigger snooze suspended unack unnotified unowned'
				.split(' ')
				.sort()
		);
	});
});
