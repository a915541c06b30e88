import * as v from 'valibot';
import type { OutcomeRecord } from '../../domain/record/types.ts';
import { type Report, reportIn } from '../../domain/scenario/table/report-schema.ts';
import type { Ports } from '../../ports/context.ts';

const schema = v.object({ closed: v.record(v.string(), v.number()) });
const idOf = (table: string): string => `table-items/${table}`;

/** When each improvement of a table was closed, by its place in the report; a frozen report is never touched. */
export function closedOf(
	{ records }: Pick<Ports, 'records'>,
	table: string
): Readonly<Record<string, number>> {
	const parsed = v.safeParse(schema, records.find('preference', idOf(table))?.value);
	return parsed.success ? parsed.output.closed : {};
}

/** Closes an improvement, or opens it again. */
export async function setClosed(
	{ records, clock }: Ports,
	table: string,
	index: number,
	on: boolean
): Promise<void> {
	const rest = Object.entries(closedOf({ records }, table)).filter(([of]) => of !== String(index));
	const known = records.find('preference', idOf(table));
	const now = clock.now();
	await records.put({
		kind: 'preference',
		id: idOf(table),
		version: 1,
		createdAt: known?.createdAt ?? now,
		updatedAt: now,
		value: { closed: Object.fromEntries(on ? [...rest, [String(index), now]] : rest) }
	});
}

export type OpenItem = Report['items'][number] & {
	readonly table: string;
	readonly index: number;
	readonly from: string;
};

/** Improvements of all tables that nobody has closed yet, the first due first. */
export function openItems(
	ports: Pick<Ports, 'records'>,
	outcomes: readonly OutcomeRecord[]
): readonly OpenItem[] {
	return outcomes
		.flatMap(({ id, detail }) => {
			const report = reportIn(detail);
			const closed = closedOf(ports, id);
			return (report?.items ?? []).flatMap((item, index) =>
				closed[index] === undefined
					? [{ ...item, table: id, index, from: report?.title ?? '' }]
					: []
			);
		})
		.sort((a, b) => (a.due || '9').localeCompare(b.due || '9'));
}
