import type { Measures, OutcomeDecision, RunOutcome } from '../scenario/outcome.ts';
import type { RunEvent } from '../scenario/run-types.ts';
import { inHundredths } from './numbers.ts';

/** A decision without its words: those come from the scenario, or stay unknown. */
export type RunLinkDecision = Omit<OutcomeDecision, 'title' | 'sentence'>;

/** What was done, as stored, without the opening event: that one repeats what the link says anyway. */
export type RunStep = Exclude<RunEvent, { type: 'run.begun' }>;

/** A play of a drill: its outcome as frozen when it ended, and its events. */
export type RunLink = Omit<RunOutcome, 'decisions'> & {
	readonly kind: 'run';
	/** When it was played: whole days since the epoch, UTC. */
	readonly day: number;
	readonly decisions: readonly RunLinkDecision[];
	readonly steps: readonly RunStep[];
	/** At most 24 bytes. */
	readonly label?: string;
};

const DAY = 86_400_000;

/** What of a finished run goes into a link: no prose, minutes to the hundredth. `at`: milliseconds since the epoch. */
export function runLinkOf(
	outcome: RunOutcome,
	events: readonly RunEvent[],
	at: number,
	label?: string
): RunLink {
	const measures = (of: Measures): Measures => ({ ...of, cost: inHundredths(of.cost) });
	return {
		...outcome,
		kind: 'run',
		day: Math.floor(at / DAY),
		measures: measures(outcome.measures),
		best: measures(outcome.best),
		start: inHundredths(outcome.start),
		worst: inHundredths(outcome.worst),
		luck: inHundredths(outcome.luck),
		place: Math.round(outcome.place),
		decisions: outcome.decisions.map(withoutWords),
		steps: events.filter((event): event is RunStep => event.type !== 'run.begun'),
		...(label === undefined ? {} : { label })
	};
}

function withoutWords(decision: OutcomeDecision): RunLinkDecision {
	const { at, before, scene, choice, verdict } = decision;
	const loss = inHundredths(decision.loss);
	// The choice of least cost may be dearer in customer-minutes alone, so this may lie below zero; never at −0.
	const lossCustomerMinutes = decision.lossCustomerMinutes + 0;
	const earlier = before === undefined ? {} : { before };
	return { at, ...earlier, scene, choice, verdict, loss, lossCustomerMinutes };
}

/** The events of the run, the opening one restored: what a replay takes. */
export function eventsOf(link: RunLink): readonly RunEvent[] {
	const { scenario, version, rulesHash, seed, mode } = link;
	return [{ type: 'run.begun', scenario, version, rulesHash, seed, mode }, ...link.steps];
}

/** Milliseconds since the epoch at which the day begins, UTC. */
export function dayStart(link: RunLink): number {
	return link.day * DAY;
}
