import * as v from 'valibot';
import type { Analysis } from '../domain/scenario/analysis-types.ts';
import { runOutcomeSchema, type RunOutcome } from '../domain/scenario/outcome.ts';
import { play } from '../domain/scenario/play.ts';
import { runEventsOf } from '../domain/scenario/run-events.ts';
import type { Scenario } from '../domain/scenario/types.ts';
import type { Records } from '../ports/records.svelte.ts';
import { analysed } from './analysed.ts';

/** Why only what was frozen at the end can be shown. */
export type WhyFrozen = 'changed' | 'no-drill' | 'events' | 'failed';

export type Opened =
	| {
			readonly is: 'whole';
			readonly analysis: Analysis;
			readonly scenario: Scenario;
	  }
	| {
			readonly is: 'frozen';
			readonly outcome: RunOutcome;
			readonly why: WhyFrozen;
			/** The drill as it is now, for its names; null where there is none. */
			readonly scenario: Scenario | null;
	  }
	| { readonly is: 'unknown' | 'unfinished' | 'unreadable' };

type Load = (drill: string) => Promise<Scenario> | undefined;

/** A finished run's debrief: worked out again from its events where the rules are the same, else as it was frozen. */
export async function openDebrief(id: string, records: Records, load: Load): Promise<Opened> {
	await records.ready;
	const record = records.find('outcome', id);
	if (!record || record.of !== 'run')
		return { is: records.find('attempt', id)?.of === 'run' ? 'unfinished' : 'unknown' };
	const parsed = v.safeParse(runOutcomeSchema, record.result);
	if (!parsed.success) return { is: 'unreadable' };
	const outcome = parsed.output;
	let scenario: Scenario | undefined;
	let arrived = true;
	try {
		scenario = await load(outcome.scenario);
	} catch {
		arrived = false;
	}
	const frozen = (why: WhyFrozen): Opened => ({
		is: 'frozen',
		outcome,
		why,
		scenario: scenario ?? null
	});
	if (!scenario) return frozen(arrived ? 'no-drill' : 'failed');
	if (scenario.rulesHash !== outcome.rulesHash) return frozen('changed');
	const events = runEventsOf(await records.events(id));
	const run = events && play(scenario, events);
	if (!run || 'refused' in run || run.state.end === null) return frozen('events');
	try {
		return { is: 'whole', analysis: await analysed(scenario, run.events), scenario };
	} catch {
		return frozen('failed');
	}
}
