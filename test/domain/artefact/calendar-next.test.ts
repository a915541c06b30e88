import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { toCalendar, type Every } from '../../../src/domain/artefact/calendar.ts';
import { nextReturn, upcoming } from '../../../src/domain/artefact/calendar-next.ts';
import { daysBetween, monthsLater } from '../../../src/domain/artefact/day.ts';
import { formEvents } from '../../../src/domain/artefact/form-calendar.ts';
import { exampleValues } from '../../../src/domain/artefact/form-example.ts';
import { FormSchema } from '../../../src/domain/artefact/form-schema.ts';
import { days } from './sample-form.ts';

const named = (name: string) => {
	const file = new URL(`../../../content/artefacts/${name}.yaml`, import.meta.url).pathname;
	return v.parse(FormSchema, parse(readFileSync(file, 'utf8')));
};
const TODAY = '2026-11-22';

describe('what is still to come', () => {
	it('keeps the date of the month, or takes the last one', () => {
		expect([
			monthsLater('2026-01-31', 1),
			monthsLater('2026-11-30', 3),
			monthsLater('2028-02-29', 12),
			monthsLater('2026-12-15', 1)
		]).toEqual(['2026-02-28', '2027-02-28', '2029-02-28', '2027-01-15']);
	});

	it('is the first return that does not lie in the past', () => {
		const every = fc.constantFrom<Every>('day', 'week', 'fortnight', 'month', 'quarter', 'year');
		const longest = { day: 1, week: 7, fortnight: 14, month: 31, quarter: 92, year: 366 };
		fc.assert(
			fc.property(days, days, every, (day, today, every) => {
				const next = nextReturn(day, every, today);
				expect(next > day && next >= today).toBe(true);
				const before = day > today ? day : today;
				expect(daysBetween(before, next)).toBeLessThanOrEqual(longest[every]);
			})
		);
	});

	it('leaves out what has passed for good, counts it, and begins the rest with its next time', () => {
		const { events, passed } = upcoming(
			[
				{ uid: 'a', day: '2026-11-21', title: 'Gone' },
				{ uid: 'b', day: TODAY, title: 'Today' },
				{ uid: 'c', day: '2026-08-31', title: 'Month', every: 'month' }
			],
			TODAY
		);
		expect([events.map(({ day }) => day), passed]).toEqual([[TODAY, '2026-11-30'], 1]);
		expect(toCalendar(events, 0)).toContain('BYMONTHDAY=28,29,30,31;BYSETPOS=-1');
	});
});

describe('the days of a form', () => {
	it('remind of a runbook entry a quarter after it was tried, and not on that day', () => {
		const form = named('runbook');
		const days = (verified: string) =>
			upcoming(formEvents(form, { ...exampleValues(form), verified }, 'r'), TODAY).events.map(
				({ day, every }) => [day, every]
			);
		expect(days('2026-11-12')).toEqual([['2027-02-12', 'quarter']]);
		expect(days(TODAY)).toEqual([['2027-02-22', 'quarter']]);
		expect(days('2025-01-10')).toEqual([['2027-01-10', 'quarter']]);
	});

	it('come back in the rhythm that was chosen', () => {
		const form = named('cadence-calendar');
		const rhythms = (chosen: Record<string, string | null>) =>
			formEvents(form, { ...exampleValues(form), ...chosen }, 'r').map(({ every }) => every);
		expect(rhythms({})).toEqual(['week', 'month', 'quarter', undefined]);
		expect(
			rhythms({ 'oncall-every': 'shift', 'service-every': 'fortnight', 'business-every': 'year' })
		).toEqual([undefined, 'fortnight', 'year', undefined]);
		expect(rhythms({ 'oncall-every': null })[0]).toBe('week');
	});
});
