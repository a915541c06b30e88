import { simulate } from '../../../../src/domain/escalation/simulate.ts';
import { rowsOf } from '../../../../src/domain/escalation/case-rows.ts';
import { writeCaseText } from '../../../../src/domain/escalation/case-text.ts';
import type { CaseFile } from '../../../../src/domain/escalation/case-types.ts';
import { model } from './model.ts';
import type { ModelRow } from './model-types.ts';

/** What both tell of an entry. The order within a minute and reasons are told elsewhere. */
const LEVELLED = ['level', 'nobody'];
const BY = ['ack', 'refused'];

const said = (
	at: number,
	incident: number,
	type: string,
	{ level, pass, person, channel, by }: Partial<ModelRow>
) =>
	[
		`${at}`.padStart(4),
		`#${incident}`,
		type,
		...(LEVELLED.includes(type) ? [`level ${level}`, `pass ${pass}`] : []),
		...(['page', 'notify', 'unnotified'].includes(type) ? [person] : []),
		...(type === 'notify' ? [channel] : []),
		...(BY.includes(type) && by !== undefined ? [`by ${by}`] : [])
	].join(' ');

export function ofEngine(file: CaseFile): readonly string[] {
	const rows = rowsOf(simulate(file), true).map((row) =>
		said(row.at, row.incident ?? 1, row.type, {
			...row,
			person: row.people?.[0]
		} as Partial<ModelRow>)
	);
	return compared(rows);
}

export const ofModel = (file: CaseFile): readonly string[] =>
	compared(model(file).map((row) => said(row.at, row.incident, row.type, row)));

/** A level with nobody says only that. */
const compared = (rows: readonly string[]) => {
	const empty = new Set(
		rows.map((row) => row.replace(' nobody ', ' level ')).filter((row, i) => row !== rows[i])
	);
	return rows.filter((row) => !empty.has(row) && !row.includes(' held')).toSorted();
};

/** Undefined where both say the same; else the case, and what only one of them says. */
export function quarrel(file: CaseFile): string | undefined {
	const [engine, second] = [ofEngine(file), ofModel(file)];
	const only = (mine: readonly string[], other: readonly string[]) => {
		const left = [...other];
		return mine.filter((row) => {
			const at = left.indexOf(row);
			if (at >= 0) left.splice(at, 1);
			return at < 0;
		});
	};
	const [a, b] = [only(engine, second), only(second, engine)];
	if (a.length === 0 && b.length === 0) return undefined;
	return [
		writeCaseText(file),
		'only the engine says:',
		...a.slice(0, 6),
		'only the model says:',
		...b.slice(0, 6)
	].join('\n');
}
