import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseForm, storedForm } from '../../../src/domain/artefact/form-parse.ts';
import { blankValues, isBlank } from '../../../src/domain/artefact/form-values.ts';
import type { Json } from '../../../src/domain/record/types.ts';
import { FORM, filledValues } from './sample-form.ts';

const stored = (values: unknown, more: object = {}) => ({ version: 1, values, open: [], ...more });
const parse = (raw: unknown) => parseForm(FORM, raw);

describe('a stored form', () => {
	it('is read as it was written', () => {
		fc.assert(
			fc.property(filledValues, (values) => {
				const raw: unknown = JSON.parse(JSON.stringify(storedForm({ values, aside: {} }, [])));
				expect(parse(raw)).toEqual({ ok: true, value: { values, aside: {} } });
			})
		);
	});

	it('is complete, whatever it left out', () => {
		expect(parse(stored({}))).toEqual({
			ok: true,
			value: {
				values: { service: '', tier: null, aim: null, tried: null, why: '', steps: [], ready: [] },
				aside: {}
			}
		});
	});

	it('keeps aside what the form does not ask, and goes on keeping it', () => {
		const raw = stored(
			{
				service: 'Checkout',
				colour: 'blue',
				tier: 'tier-9',
				ready: ['heard', 'gone'],
				steps: [{ what: 'Look', mood: 'calm' }]
			},
			{ aside: { colour: 'red' } }
		);
		const parsed = parse(raw);
		const aside = {
			colour: 'red',
			'colour (2)': 'blue',
			tier: 'tier-9',
			ready: ['gone'],
			'steps[0].mood': 'calm'
		};
		expect(parsed).toMatchObject({
			ok: true,
			value: { values: { service: 'Checkout', tier: null, ready: ['heard'] }, aside }
		});
		const again = parsed.ok && parse(storedForm(parsed.value, []));
		expect(again).toEqual(parsed);
	});

	it('that does not parse is named, place by place', () => {
		const raw = stored({
			service: 7,
			aim: '99',
			tried: '2026-02-30',
			steps: [{ minutes: 'two' }, 'row'],
			ready: 'read',
			tier: 3
		});
		expect(parse(raw)).toEqual({
			ok: false,
			problems: [
				{ path: 'service', message: 'must be a text of at most 2000 characters' },
				{ path: 'tier', message: 'must be one of the options' },
				{ path: 'aim', message: 'must be a number' },
				{ path: 'tried', message: 'must be a day such as 2026-11-22' },
				{ path: 'steps[0].minutes', message: 'must be a number' },
				{ path: 'steps[1]', message: 'must be a row' },
				{ path: 'ready', message: 'must be a list of at most 200' }
			]
		});
		const whole = [null, 'text', [], { values: {} }, { version: 2, values: {} }].map(parse);
		expect(whole.map((one) => !one.ok && one.problems[0]?.path)).toEqual([
			'',
			'',
			'',
			'version',
			'version'
		]);
	});

	it('never throws, and drops nothing that it could read', () => {
		const anything = fc.jsonValue() as fc.Arbitrary<Json>;
		const bag = fc.dictionary(
			fc.oneof(
				fc.string(),
				fc.constantFrom('service', 'tier', 'steps', 'ready', '__proto__', 'constructor')
			),
			anything
		);
		fc.assert(
			fc.property(fc.oneof(anything, bag), bag, (odd, values) => {
				expect(typeof parse(odd).ok).toBe('boolean');
				const parsed = parse(stored(values));
				if (!parsed.ok) expect(parsed.problems.length).toBeGreaterThan(0);
				else
					for (const key of Object.keys(values)) {
						const known = Object.hasOwn(parsed.value.values, key);
						expect(known || Object.hasOwn(parsed.value.aside, key)).toBe(true);
					}
			}),
			{ numRuns: 400 }
		);
	});
});

it('a blank form shows the first row of each table, and says nothing', () => {
	const blank = blankValues(FORM);
	expect(blank['steps']).toEqual([{ what: '', minutes: null, due: null }]);
	expect(Object.values(blank).every(isBlank)).toBe(true);
});
