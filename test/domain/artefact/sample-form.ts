import fc from 'fast-check';
import * as v from 'valibot';
import { dayAt } from '../../../src/domain/artefact/day.ts';
import {
	FormSchema,
	type Form,
	type FormColumn
} from '../../../src/domain/artefact/form-schema.ts';
import type { Cell, Row, Values } from '../../../src/domain/artefact/form-values.ts';

export const TODAY = '2026-11-22';

const point = 'fso.functions.31';
const lesson = 'some-module/some-lesson';
const rule = (id: string, severity: string, says: string, ...when: unknown[]) => ({
	id,
	severity,
	when,
	says,
	point,
	lesson
});

/** A form with every kind of field. */
export const RAW = {
	kind: 'form',
	artefact: 'sample',
	title: 'Sample page',
	lead: 'A page for tests.',
	file: 'sample.md',
	names: 'service',
	sections: [
		{
			id: 'about',
			title: 'About it',
			fields: [
				{ kind: 'line', id: 'service', label: 'Service', fact: 'service' },
				{
					kind: 'choice',
					id: 'tier',
					label: 'Tier',
					fact: 'tier',
					options: [
						{ id: 'tier-1', text: 'Tier 1' },
						{ id: 'tier-2', text: 'Tier 2' }
					]
				},
				{ kind: 'number', id: 'aim', label: 'Aim', unit: '%', most: 100 },
				{ kind: 'date', id: 'tried', label: 'Last tried' },
				{ kind: 'paragraph', id: 'why', label: 'Why' }
			]
		},
		{
			id: 'steps',
			title: 'Steps',
			fields: [
				{
					kind: 'table',
					id: 'steps',
					label: 'What to do',
					row: 'step',
					most: 4,
					columns: [
						{ kind: 'line', id: 'what', label: 'Do this' },
						{ kind: 'number', id: 'minutes', label: 'Takes', unit: 'min' },
						{ kind: 'date', id: 'due', label: 'Due' }
					]
				},
				{
					kind: 'checklist',
					id: 'ready',
					label: 'Ready',
					items: [
						{ id: 'read', text: 'Somebody else has read it' },
						{ id: 'heard', text: 'The alert has rung' }
					]
				}
			]
		}
	],
	rules: [
		rule('U1', 'open', 'It needs a name.', { is: 'empty', field: 'service' }),
		rule('U2', 'open', 'Step {row} says nothing.', { is: 'empty', field: 'steps.what' }),
		rule('F1', 'finding', 'Tried long ago, on {value}.', {
			is: 'older-than',
			field: 'tried',
			days: 90
		})
	],
	calendar: [
		{ field: 'tried', title: 'Try it again', every: 'quarter' },
		{ field: 'steps.due', title: 'Do it' }
	],
	example: {
		note: 'A made-up one.',
		values: {
			service: 'Checkout',
			tier: 'tier-1',
			aim: 99.9,
			tried: '2026-11-01',
			why: 'People pay here.',
			steps: [
				{ what: 'Look at the graph', minutes: 2, due: '2026-12-01' },
				{ what: 'Restart the job', minutes: 5 }
			],
			ready: ['read']
		}
	}
};

export const formWith = (rules: unknown[] = RAW.rules): Form =>
	v.parse(FormSchema, { ...RAW, rules });

/** A form with these rules only, which may be fewer than an author may have. */
export const ruled = (severity: string, ...when: unknown[]): Form => ({
	...formWith(),
	rules: [rule('T1', severity, 'Told of {value}.', ...when)] as Form['rules']
});

export const FORM = formWith();

export const days = fc
	.date({
		min: new Date('1990-01-01T12:00:00Z'),
		max: new Date('2150-01-01T12:00:00Z'),
		noInvalidDate: true
	})
	.map((date) => dayAt(date.getTime()));

const cellFor = (column: FormColumn): fc.Arbitrary<Cell> => {
	switch (column.kind) {
		case 'number':
			return fc.option(fc.integer({ min: 0, max: 100 }));
		case 'date':
			return fc.option(days);
		case 'choice':
			return fc.option(fc.constantFrom(...column.options.map(({ id }) => id)));
		default:
			return fc.string({ maxLength: 60, unit: 'grapheme' });
	}
};

/** Anything that somebody may have written into the form. */
export const filledValues: fc.Arbitrary<Values> = fc.record(
	Object.fromEntries(
		FORM.sections.flatMap(({ fields }) =>
			fields.map((field) => {
				if (field.kind === 'checklist')
					return [field.id, fc.subarray(field.items.map(({ id }) => id))];
				if (field.kind !== 'table') return [field.id, cellFor(field)];
				const row: fc.Arbitrary<Row> = fc.record(
					Object.fromEntries(field.columns.map((column) => [column.id, cellFor(column)]))
				);
				return [field.id, fc.array(row, { maxLength: field.most })];
			})
		)
	)
);
