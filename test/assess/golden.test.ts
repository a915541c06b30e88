import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as v from 'valibot';
import { initialTransition, transition } from 'xstate';
import { sitting } from '../../src/assess/sitting.ts';
import { quickCheckOf } from '../../src/domain/maturity/outline.ts';
import { outcomeOf } from '../../src/domain/maturity/outcome.ts';
import { sittingEventSchema, sittingOutcomeSchema } from '../../src/domain/maturity/types.ts';
import { realModel } from '../domain/maturity/real-model.ts';

/** Written by the first version; never edited, always readable. */
const kept = JSON.parse(
	readFileSync(new URL('./golden/sitting-1.json', import.meta.url), 'utf8')
) as { events: unknown; outcome: unknown };

it('reads the sitting that the first version kept, and comes to the same outcome', () => {
	const check = quickCheckOf(realModel());
	const questions = check.questions.map(({ id }) => id);
	const events = v.parse(v.array(sittingEventSchema), kept.events);
	let [snapshot] = initialTransition(sitting, { questions });
	for (const event of events) [snapshot] = transition(sitting, snapshot, event);
	const { finishedAt, answers } = snapshot.context;
	const [begun] = events;
	if (begun?.type !== 'sitting.begun') throw new Error('it was never begun');
	const { scope, tier, label = '' } = begun;
	const outcome = v.parse(sittingOutcomeSchema, kept.outcome);
	expect(snapshot.value).toBe('finished');
	expect(outcomeOf(check.outline, { scope, tier, label, finishedAt, answers })).toEqual(outcome);
});
