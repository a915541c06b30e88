import type { CaseFile, CaseLayer, CasePerson, CaseRule, DailyHours, Zone } from './case-types.ts';
import type { PersonId } from './types.ts';

/** A fictional policy to look at, change and compare with. */
export type CaseExample = {
	readonly title: string;
	/** What is worth seeing in it, in a sentence or two. */
	readonly lead: string;
	readonly file: CaseFile;
};

const STAGGERED: readonly CaseRule[] = [
	{ afterMin: 0, channel: 'sms' },
	{ afterMin: 1, channel: 'push' },
	{ afterMin: 2, channel: 'phone' }
];

const LOW: readonly CaseRule[] = [{ afterMin: 0, channel: 'chat' }];

const person = (
	name: string,
	tz: Zone,
	high: readonly CaseRule[] = STAGGERED,
	more: Pick<CasePerson, 'sleep'> = {}
): CasePerson => ({ name, tz, ...more, rules: { high, low: LOW } });

const LISBON = 'Europe/Lisbon';
const AUCKLAND = 'Pacific/Auckland';

const weekly = (
	at: string,
	users: readonly PersonId[],
	...restrictions: readonly DailyHours[]
): CaseLayer => ({
	rotation: { unit: 'week', length: 1, start: `2026-01-05T${at}`, users },
	...(restrictions.length > 0 && { restrictions })
});

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
const daily = (from: string, to: string): DailyHours => ({
	days: [...WEEKDAYS, 'sat', 'sun'],
	from,
	to
});
const DAY = daily('08:00', '20:00');
const NIGHT = daily('20:00', '08:00');

/** Wednesday night, 02:10 in Lisbon; Ade is primary, Bo was last week. */
const PAYMENTS: CaseFile = {
	id: 'payment-processor',
	preset: 'pagerduty-like',
	start: '2026-03-04T02:10:00Z',
	service: { tier: 1, urgency: 'high' },
	people: {
		ade: person('Ade', LISBON, [
			{ afterMin: 0, channel: 'sms' },
			{ afterMin: 1, channel: 'push' },
			{ afterMin: 5, channel: 'phone' }
		]),
		bo: person('Bo', LISBON, [
			{ afterMin: 0, channel: 'sms' },
			{ afterMin: 0, channel: 'push' },
			{ afterMin: 0, channel: 'phone' }
		]),
		nia: person('Nia', LISBON),
		ola: person('Ola', LISBON),
		cy: person('Cy', LISBON),
		eva: person('Eva', LISBON),
		raj: person('Raj', LISBON),
		dana: person('Dana', LISBON),
		ivo: person('Ivo', LISBON)
	},
	schedules: {
		'payments-primary': {
			tz: LISBON,
			layers: [weekly('09:00', ['ade', 'ola', 'nia', 'bo'])],
			overrides: [{ from: '2026-03-05T14:00', to: '2026-03-05T19:00', remove: 'ade', add: 'nia' }]
		},
		'payments-secondary': { offsetOf: { schedule: 'payments-primary', turns: 1 } },
		'payments-tech-lead': { always: 'eva' },
		'payments-manager': { always: 'raj' },
		'engineering-leadership': {
			tz: LISBON,
			layers: [
				{
					rotation: {
						unit: 'month',
						length: 1,
						start: '2026-01-01T09:00',
						users: ['dana', 'ivo']
					}
				}
			]
		}
	},
	policy: {
		repeat: 1,
		levels: [
			{ timeoutMin: 5, targets: ['payments-primary'], shadows: ['cy'] },
			{ timeoutMin: 10, targets: ['payments-secondary'] },
			{ timeoutMin: 10, targets: ['payments-tech-lead', 'payments-manager'] },
			{ timeoutMin: 10, targets: ['engineering-leadership'] }
		]
	},
	until: 70
};

/** Two teams, half a world apart: each is on call for the twelve hours in which it is awake. */
const SUN: CaseFile = {
	id: 'follow-the-sun',
	preset: 'pagerduty-like',
	start: '2026-03-04T02:10:00Z',
	service: { tier: 1, urgency: 'high' },
	people: {
		lia: person('Lia', LISBON),
		max: person('Max', LISBON),
		rui: person('Rui', LISBON),
		aroha: person('Aroha', AUCKLAND, STAGGERED, { sleep: { from: '22:00', to: '07:00' } }),
		tane: person('Tane', AUCKLAND, STAGGERED, { sleep: { from: '22:00', to: '07:00' } }),
		wiri: person('Wiri', AUCKLAND, STAGGERED, { sleep: { from: '22:00', to: '07:00' } }),
		ines: person('Ines', LISBON),
		hana: person('Hana', AUCKLAND, STAGGERED, { sleep: { from: '22:00', to: '07:00' } })
	},
	schedules: {
		primary: {
			tz: LISBON,
			layers: [
				weekly('08:00', ['lia', 'max', 'rui'], DAY),
				weekly('08:00', ['aroha', 'tane', 'wiri'], NIGHT)
			]
		},
		secondary: { offsetOf: { schedule: 'primary', turns: 1 } },
		leads: {
			tz: LISBON,
			layers: [weekly('08:00', ['ines'], DAY), weekly('08:00', ['hana'], NIGHT)]
		}
	},
	policy: {
		repeat: 1,
		levels: [
			{ timeoutMin: 10, targets: ['primary'] },
			{ timeoutMin: 10, targets: ['secondary'] },
			{ timeoutMin: 15, targets: ['leads'] }
		]
	},
	until: 70
};

/** Created on Friday at 18:00: quiet over the weekend, raised on Monday at 09:00. */
const REPORTS: CaseFile = {
	id: 'report-generator',
	preset: 'pagerduty-like',
	start: '2026-03-06T18:00:00Z',
	service: {
		tier: 2,
		urgency: { byHours: { inside: 'high', outside: 'low', raiseAtStart: true } },
		supportHours: {
			tz: LISBON,
			days: WEEKDAYS,
			from: '09:00',
			to: '17:00'
		}
	},
	people: {
		noa: person('Noa', LISBON),
		pia: person('Pia', LISBON),
		sam: person('Sam', LISBON),
		tia: person('Tia', LISBON)
	},
	schedules: {
		primary: {
			tz: LISBON,
			layers: [weekly('09:00', ['noa', 'pia', 'sam'])]
		},
		secondary: { offsetOf: { schedule: 'primary', turns: 1 } },
		lead: { always: 'tia' }
	},
	policy: {
		repeat: 0,
		levels: [
			{ timeoutMin: 30, targets: ['primary'] },
			{ timeoutMin: 30, targets: ['secondary'] },
			{ timeoutMin: 30, targets: ['lead'] }
		]
	},
	until: 3870
};

/** Jon’s week off: Ife takes his turn, and is last week’s primary at the same time. */
const TWO: CaseFile = {
	id: 'two-person-team',
	preset: 'pagerduty-like',
	start: '2026-03-11T19:30:00Z',
	service: { tier: 2, urgency: 'high' },
	people: {
		ife: person('Ife', LISBON),
		jon: person('Jon', LISBON),
		kai: person('Kai', LISBON)
	},
	schedules: {
		primary: {
			tz: LISBON,
			layers: [weekly('09:00', ['ife', 'jon'])],
			overrides: [{ from: '2026-03-09T09:00', to: '2026-03-16T09:00', remove: 'jon', add: 'ife' }]
		},
		secondary: { offsetOf: { schedule: 'primary', turns: 1 } },
		lead: { always: 'kai' }
	},
	policy: {
		repeat: 1,
		levels: [
			{ timeoutMin: 10, targets: ['primary'] },
			{ timeoutMin: 10, targets: ['secondary'] },
			{ timeoutMin: 20, targets: ['lead'] }
		]
	},
	until: 80
};

/** The fictional examples, the fullest first. */
export const EXAMPLES: readonly [CaseExample, ...CaseExample[]] = [
	{
		title: 'Payment processor, tier 1',
		lead: 'Four levels and last week’s primary behind this week’s. Two people’s messages could be set better.',
		file: PAYMENTS
	},
	{
		title: 'Follow the sun, tier 1',
		lead: 'Lisbon by day, Auckland by Lisbon’s night. Nobody on call is asleep, and the handoffs follow Lisbon’s clock.',
		file: SUN
	},
	{
		title: 'Report generator, tier 2',
		lead: 'Support hours on weekdays. What breaks on Friday evening waits quietly, and calls at nine on Monday.',
		file: REPORTS
	},
	{
		title: 'A team of two',
		lead: 'Each backs up the other, week by week. When one is away, the other stands on both levels.',
		file: TWO
	}
];
