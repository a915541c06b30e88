import type { Day } from './day.ts';
import { lintForm } from './form-lint.ts';
import type { FormTable } from './form-places.ts';
import type { Form, FormField, FormSection } from './form-schema.ts';
import {
	isBlank,
	isBlankRow,
	nameOf,
	rowsIn,
	say,
	ticksIn,
	type Row,
	type Values
} from './form-values.ts';
import { cellOf, escaped, paragraphs, tableOf } from './markdown.ts';

/** A table of more columns than this, or with paragraphs in it, is read better as a list, unless its cells are short. */
const MOST_COLUMNS = 5;
const SHORT = 120;

const asTable = ({ columns }: FormTable, rows: readonly Row[]): string =>
	tableOf(
		columns.map(({ label }) => cellOf(label)),
		rows.map((row) => columns.map((column) => cellOf(say(column, row[column.id]))))
	);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Each row under a heading of its own: its number, and what stands first in it. */
function asSections({ row: called, columns }: FormTable, rows: readonly Row[]): string {
	const [first, ...others] = columns;
	return rows
		.map((row, i) => {
			const title = first === undefined ? '' : escaped(say(first, row[first.id]));
			const parts = others.flatMap((column) => {
				const text = say(column, row[column.id]);
				if (text === '') return [];
				return column.kind === 'paragraph'
					? [`**${escaped(column.label)}**\n\n${paragraphs(text)}`]
					: [`**${escaped(column.label)}:** ${escaped(text)}`];
			});
			const head = `#### ${capital(called)} ${i + 1}${title === '' ? '' : `: ${title}`}`;
			return [head, ...parts].join('\n\n');
		})
		.join('\n\n');
}

function tabled(table: FormTable, rows: readonly Row[]): string {
	const wide = table.columns.some(({ kind }) => kind === 'paragraph');
	const isShort = (text: string): boolean => text.length <= SHORT && !text.includes('\n');
	const short = rows.every((row) =>
		table.columns.every((column) => isShort(say(column, row[column.id])))
	);
	return (wide || table.columns.length > MOST_COLUMNS) && !short
		? asSections(table, rows)
		: asTable(table, rows);
}

/** A field under a heading of its own; undefined for the short ones, which share a list. */
function block(field: FormField, values: Values): string | undefined {
	const value = values[field.id];
	const head = `### ${escaped(field.label)}\n\n`;
	if (field.kind === 'paragraph') return head + paragraphs(say(field, value));
	if (field.kind === 'table')
		return (
			head +
			tabled(
				field,
				rowsIn(value).filter((row) => !isBlankRow(row))
			)
		);
	if (field.kind !== 'checklist') return undefined;
	const ticked = ticksIn(value);
	return (
		head +
		field.items
			.map(({ id, text }) => `- [${ticked.includes(id) ? 'x' : ' '}] ${escaped(text)}`)
			.join('\n')
	);
}

/** What is written in a section, field after field; short fields in a row are one list. */
function sectionOf({ title, fields }: FormSection, values: Values, level: string): string[] {
	const parts: string[] = [];
	let list: string[] = [];
	const endList = () => {
		if (list.length > 0) parts.push(list.join('\n'));
		list = [];
	};
	for (const field of fields) {
		if (isBlank(values[field.id]) && field.kind !== 'checklist') continue;
		const text = block(field, values);
		if (text === undefined)
			list.push(`- **${escaped(field.label)}:** ${escaped(say(field, values[field.id]))}`);
		else {
			endList();
			parts.push(text);
		}
	}
	endList();
	return [`${level} ${escaped(title)}`, ...(parts.length > 0 ? parts : ['_Not written yet._'])];
}

const findingsOf = (form: Form, values: Values, today: Day, level: string): string[] => {
	const findings = lintForm(form, values, today);
	const list = (title: string, open: boolean): string[] => {
		const lines = findings
			.filter(({ severity }) => (severity === 'open') === open)
			.map(({ message }) => `- ${escaped(message)}`);
		return lines.length > 0 ? [`${level} ${title}`, [...new Set(lines)].join('\n')] : [];
	};
	return [...list('Worth another look', false), ...list('Still to fill in', true)];
};

/** Title, sections, and last what is still open, so that the page never claims more than it has. */
export function formParts(form: Form, values: Values, today: Day): readonly string[] {
	const name = escaped(nameOf(form, values));
	return [
		`# ${escaped(form.title)}${name === '' ? '' : `: ${name}`}`,
		...form.sections.flatMap((section) => sectionOf(section, values, '##')),
		...findingsOf(form, values, today, '##')
	];
}

/** Whom we owe it to: the guides that the form's points stand in. */
export function creditLine(guides: readonly { readonly title: string; readonly url: string }[]) {
	const names = guides.map(({ title, url }) => `[${escaped(title)}](${url})`).join(' and ');
	return guides.length === 0
		? '_Written with the Service Ownership Trainer._'
		: `_Written with the Service Ownership Trainer, after PagerDuty’s ${names} (Apache License 2.0). The words are ours and yours._`;
}

/** Guides by the first part of their points' ids. */
const GUIDES: Readonly<Record<string, { title: string; url: string }>> = {
	fso: { title: 'Full-Service Ownership', url: 'https://ownership.pagerduty.com/' },
	rev: { title: 'Operational Reviews', url: 'https://reviews.pagerduty.com/' },
	ir: { title: 'Incident Response', url: 'https://response.pagerduty.com/' }
};

export const guidesOf = (points: readonly string[]) => {
	const prefixes = new Set(points.map((point) => point.slice(0, point.indexOf('.'))));
	return Object.entries(GUIDES).flatMap(([id, guide]) => (prefixes.has(id) ? [guide] : []));
};

/** A filled-in form as one page for the team's own documents. */
export const formMarkdown = (form: Form, values: Values, today: Day): string =>
	`${[
		...formParts(form, values, today),
		'---',
		creditLine(guidesOf(form.rules.map(({ point }) => point)))
	].join('\n\n')}\n`;
