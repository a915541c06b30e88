import type {
	CaseFile,
	CaseLevel,
	CasePerson
} from '../../../../src/domain/escalation/case-types.ts';

const person = (name: string, tz = 'Europe/Lisbon'): CasePerson => ({
	name,
	tz,
	rules: {
		high: [
			{ afterMin: 0, channel: 'sms' },
			{ afterMin: 2, channel: 'phone' }
		],
		low: [{ afterMin: 0, channel: 'chat' }]
	}
});

export const level = (timeoutMin: number, ...targets: string[]): CaseLevel => ({
	timeoutMin,
	targets
});

/** Three people, each on a schedule of their own; Wednesday 4 March 2026, 02:10 in Lisbon. */
export const SMALL: CaseFile = {
	id: 'small',
	start: '2026-03-04T02:10:00Z',
	service: { urgency: 'high' },
	people: { ade: person('Ade'), bo: person('Bo', 'Europe/Berlin'), cy: person('Cy') },
	schedules: {
		primary: { always: 'ade' },
		secondary: { always: 'bo' },
		last: { always: 'cy' },
		empty: {
			tz: 'Europe/Lisbon',
			layers: [{ rotation: { unit: 'day', length: 1, start: '2026-01-01T09:00', users: ['none'] } }]
		}
	},
	policy: { repeat: 1, levels: [level(5, 'primary'), level(10, 'secondary'), level(10, 'last')] },
	until: 60
};

export const withPolicy = (
	levels: readonly CaseLevel[],
	more: Partial<CaseFile> = {}
): CaseFile => ({
	...SMALL,
	...more,
	policy: { ...SMALL.policy, levels }
});
