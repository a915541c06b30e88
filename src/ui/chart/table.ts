import { count } from '../format.ts';

/** The series behind a chart, as rows. The first cell of a row names it. */
export type Cell = string | number | null;
export type Column = {
	readonly label: string;
	readonly numeric?: boolean;
	/** How many places a number has on screen; a file has them all. */
	readonly digits?: number;
};
export type TableSpec = {
	readonly columns: readonly Column[];
	readonly rows: readonly (readonly Cell[])[];
};

/** A cell as it is read on screen. */
export function shown(cell: Cell | undefined, digits = 0): string {
	if (typeof cell !== 'number') return cell ?? '–';
	return digits === 0 ? count(cell) : cell.toFixed(digits).replace('-', '−');
}

/** As RFC 4180 has it. A text that a spreadsheet would run as a formula gets an apostrophe before it. */
export function csvOf({ columns, rows }: TableSpec): string {
	const lines = [columns.map((column) => column.label), ...rows];
	return lines.map((cells) => `${cells.map(field).join(',')}\r\n`).join('');
}

function field(cell: Cell): string {
	if (cell === null) return '';
	if (typeof cell === 'number') return String(cell);
	const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
