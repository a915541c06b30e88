import { expect, test } from 'vitest';
import type { CaseFile } from '../../src/domain/escalation/case-types.ts';
import { sayPlaced } from '../../src/lab/findings/say-place.ts';
import { scheduleLines } from '../../src/lab/paper-schedules.ts';

const file: CaseFile = {
	id: 'paper',
	start: '2026-03-04T02:00:00Z',
	until: 120,
	service: { urgency: 'high' },
	people: { ade: { name: 'Ade' }, bo: { name: 'Bo' }, cy: { name: 'Cy' } },
	schedules: {
		primary: {
			tz: 'Europe/Lisbon',
			layers: [
				{
					rotation: { unit: 'week', length: 2, start: '2026-01-05T09:00', users: ['ade', 'none'] },
					restrictions: [{ days: ['mon', 'tue', 'wed'], from: '09:00', to: '17:00' }]
				}
			],
			overrides: [
				{ from: '2026-03-05T09:00', to: '2026-03-06T09:00', remove: 'ade', add: 'bo' },
				{ from: '2026-03-07T09:00', to: '2026-03-08T09:00', remove: 'ade' }
			],
			temporary: [
				{
					from: '2026-03-10T09:00',
					to: '2026-03-11T09:00',
					shifts: [{ from: '2026-03-10T09:00', to: '2026-03-10T21:00', user: 'cy' }]
				}
			]
		},
		secondary: { offsetOf: { schedule: 'primary', turns: 1 } },
		leads: { always: 'cy' }
	},
	policy: { levels: [{ timeoutMin: 5, targets: ['primary'] }] }
};

test('on paper a schedule has its clock, its turns, its hours and every exception', () => {
	expect(['primary', 'secondary', 'leads'].map((id) => scheduleLines(file, id))).toEqual([
		{
			name: 'Primary, Lisbon time',
			lines: [
				'Ade and nobody, 2 weeks each from Mon 5 Jan 2026, 09:00; only Mon to Wed, 09:00 to 17:00.',
				'Override, Thu 5 Mar 2026, 09:00 to Fri 6 Mar 2026, 09:00: Bo instead of Ade.',
				'Override, Sat 7 Mar 2026, 09:00 to Sun 8 Mar 2026, 09:00: without Ade.',
				'Temporary, Tue 10 Mar 2026, 09:00 to Wed 11 Mar 2026, 09:00: Cy Tue 10 Mar 2026, 09:00 to Tue 10 Mar 2026, 21:00.'
			]
		},
		{ name: 'Secondary, Lisbon time', lines: ['1 turn behind Primary.'] },
		{ name: 'Leads, UTC', lines: ['Always Cy.'] }
	]);
});

test('away from its place a finding says whose it is, once', () => {
	const said = (path: string, message: string) => sayPlaced(file, { path, message });
	expect([
		said('people.ade.rules.high[2]', 'Ade’s call never rings.'),
		said('people.ade.rules.high', 'The call never rings.'),
		said('policy.levels[0].timeoutMin', 'With a wait of 5 minutes, …')
	]).toEqual([
		'Ade’s call never rings.',
		'Ade’s messages: The call never rings.',
		'Level 1, its wait: With a wait of 5 minutes, …'
	]);
});
