import * as v from 'valibot';
import type { AttemptRecord, OutcomeRecord } from '../domain/record/types.ts';
import { beginning } from '../domain/scenario/play.ts';
import { runOutcomeSchema, type RunOutcome } from '../domain/scenario/outcome.ts';
import type { Scenario } from '../domain/scenario/types.ts';
import type { Ports } from '../ports/context.ts';
import { isTable } from './at-table.ts';

/** Begins a new run and leaves it in storage; returns its id. Seeds have sixteen bits: short in a link, plenty for chance. */
export async function beginRun(
	{ records, clock }: Ports,
	scenario: Scenario,
	seed = Math.floor(clock.random() * 65_536)
): Promise<string> {
	const attempt = await records.begin({
		of: 'run',
		subject: scenario.id,
		contentHash: scenario.rulesHash,
		detail: { seed, mode: 'solo' }
	});
	await records.append(attempt.id, 0, beginning(scenario, seed, 'solo'));
	return attempt.id;
}

/** Runs of a drill that are begun and not finished, newest first. */
export function unfinished(
	{ records }: Pick<Ports, 'records'>,
	drill: string
): readonly AttemptRecord[] {
	return records
		.list('attempt')
		.filter(
			(one) =>
				one.of === 'run' &&
				one.subject === drill &&
				!isTable(one) &&
				!records.find('outcome', one.id)
		)
		.reverse();
}

export type PastRun = { readonly record: OutcomeRecord; readonly outcome: RunOutcome };

/** Finished runs of a drill that can be read, newest first. */
export function pastRuns({ records }: Pick<Ports, 'records'>, drill: string): readonly PastRun[] {
	return records
		.list('outcome')
		.filter((one) => one.of === 'run' && one.subject === drill && !isTable(one))
		.flatMap((record) => {
			const parsed = v.safeParse(runOutcomeSchema, record.result);
			return parsed.success ? [{ record, outcome: parsed.output }] : [];
		})
		.reverse();
}

/** Where a run stands between the worst line and the best, in words. */
export function placeOf(place: number): string {
	if (place >= 97) return 'on the best line';
	return `${Math.round(place)} of 100 on the way from the worst line to the best`;
}
