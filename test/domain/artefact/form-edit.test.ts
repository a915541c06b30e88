import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	addRow,
	moveRow,
	readNumber,
	removeRow,
	setCell,
	setField,
	tick
} from '../../../src/domain/artefact/form-edit.ts';
import { parseValues } from '../../../src/domain/artefact/form-parse.ts';
import { placeOf, type FormTable } from '../../../src/domain/artefact/form-places.ts';
import { rowsIn, ticksIn, type Values } from '../../../src/domain/artefact/form-values.ts';
import { FORM, filledValues } from './sample-form.ts';

const table = placeOf(FORM, 'steps')?.field as FormTable;

describe('editing', () => {
	const at = fc.integer({ min: -1, max: 5 });
	const text = fc.string({ maxLength: 20 });
	const edits = fc.oneof(
		fc.constant((values: Values) => addRow(values, table)),
		at.map((row) => (values: Values) => removeRow(values, 'steps', row)),
		at.map((row) => (values: Values) => moveRow(values, 'steps', row, 1)),
		at.map((row) => (values: Values) => moveRow(values, 'steps', row, -1)),
		fc.tuple(at, text).map(
			([row, what]) =>
				(values: Values) =>
					setCell(values, 'steps', row, 'what', what)
		),
		text.map((why) => (values: Values) => setField(values, 'why', why)),
		fc
			.constantFrom('read', 'heard')
			.map((item) => (values: Values) => tick(FORM, values, 'ready', item))
	);

	it('in any order leaves a form that reads as it is, and never changes what was there before', () => {
		fc.assert(
			fc.property(filledValues, fc.array(edits, { maxLength: 20 }), (values, changes) => {
				const before = JSON.stringify(values);
				const after = changes.reduce((now, change) => change(now), values);
				expect(JSON.stringify(values)).toBe(before);
				expect(parseValues(FORM, after)).toEqual({ values: after, aside: {}, problems: [] });
				expect(rowsIn(after['steps']).length).toBeLessThanOrEqual(table.most);
			})
		);
	});

	it('moves a row and back again, and a tick twice is none', () => {
		fc.assert(
			fc.property(filledValues, fc.integer({ min: 0, max: 3 }), (values, row) => {
				const moved = moveRow(values, 'steps', row, 1);
				expect(moveRow(moved, 'steps', row + 1, -1)).toEqual(values);
				const twice = tick(FORM, tick(FORM, values, 'ready', 'read'), 'ready', 'read');
				expect(ticksIn(twice['ready'])).toEqual(ticksIn(values['ready']));
			})
		);
	});

	it('that changes nothing gives the same value, so that nothing is stored or undone', () => {
		const values = addRow({ steps: [], why: 'a' }, table);
		expect(setField(values, 'why', 'a')).toBe(values);
		expect(setCell(values, 'steps', 0, 'what', '')).toBe(values);
		expect(removeRow(values, 'steps', 7)).toBe(values);
	});
});

it('numbers are read with a point or a comma, and only in range', () => {
	const read = ['99.9', '99,9', ' 5 ', '0', '', '99.', '101', '-1', '1e3', 'ten'].map((typed) =>
		readNumber(typed, 0, 100)
	);
	expect(read).toEqual([99.9, 99.9, 5, 0, ...Array<undefined>(6).fill(undefined)]);
});
