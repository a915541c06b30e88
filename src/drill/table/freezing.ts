import { asked, outcomeOf, reportOf } from '../../domain/scenario/table/report.ts';
import type { Ports } from '../../ports/context.ts';
import { analysed } from '../analysed.ts';
import type { Hosting } from './hosting.svelte.ts';
import { seedOf } from './seed.ts';

/** Works out what a closed table came to, and keeps it: the report first, then the outcome that ends the attempt. */
export async function freeze({ records, clock }: Ports, hosting: Hosting): Promise<void> {
	const table = hosting.current;
	if (!table.run) throw new Error('A table without a story has no report');
	const { scenario, events } = asked(table, table.run);
	const analysis = await analysed(scenario, events);
	const report = reportOf(table, table.run, analysis);
	await records.put({
		...hosting.attempt,
		updatedAt: clock.now(),
		detail: { seed: seedOf(hosting.attempt), mode: 'tabletop', table: report }
	});
	await records.finish(hosting.id, outcomeOf(table, analysis));
}
