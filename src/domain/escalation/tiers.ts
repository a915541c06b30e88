import type {
	CaseFile,
	CaseLevel,
	CasePerson,
	CaseSchedule,
	CaseService,
	Minutes,
	Zone
} from './case-types.ts';
import type { PersonId } from './types.ts';

/**
 * Policies to start from, one a tier. People are roles that a team replaces by names; the roles of levels one to four,
 * tier 1 around the clock and tier 2 on weekdays are the guide's (functions, escalations). The minutes and all of tier 3
 * are ours, since the guide names none.
 */
export type Tier = 1 | 2 | 3;

export type TierOptions = {
	/** An instant, as in the case. Mondays of the rota are counted from January 2024. */
	readonly start?: string;
	readonly tz?: Zone;
	/** Tier 1 only: a fourth level of senior engineering leadership. */
	readonly fourth?: boolean;
};

const START = '2026-03-04T10:00:00Z';

/** Text at once, push after one minute, call after two [FSO on-call]; by day and night for what is urgent. */
const STAGGERED: CasePerson['rules'] = {
	high: [
		{ afterMin: 0, channel: 'sms' },
		{ afterMin: 1, channel: 'push' },
		{ afterMin: 2, channel: 'phone' }
	],
	low: [{ afterMin: 0, channel: 'email' }]
};

const TEAM = ['first', 'second', 'third', 'fourth'] as const;

const person = (name: string, tz: Zone): CasePerson => ({ name, tz, rules: STAGGERED });

const everyWeek = (users: readonly PersonId[], tz: Zone): CaseSchedule => ({
	tz,
	layers: [{ rotation: { unit: 'week', length: 1, start: '2024-01-01T09:00', users } }]
});

const level = (timeoutMin: Minutes, ...targets: readonly string[]): CaseLevel => ({
	timeoutMin,
	targets
});

type Values = {
	readonly service: CaseService;
	readonly waits: readonly [number, number, number];
	readonly repeat: number;
};

const weekdays = (tz: Zone): NonNullable<CaseService['supportHours']> => ({
	tz,
	days: ['mon', 'tue', 'wed', 'thu', 'fri'],
	from: '09:00',
	to: '17:00'
});

const valuesOf = (tier: Tier, tz: Zone): Values => {
	if (tier === 1) return { service: { tier, urgency: 'high' }, waits: [15, 15, 15], repeat: 2 };
	if (tier === 2)
		return {
			service: {
				tier,
				urgency: { byHours: { inside: 'high', outside: 'low', raiseAtStart: true } },
				supportHours: weekdays(tz)
			},
			waits: [30, 30, 30],
			repeat: 1
		};
	return {
		service: {
			tier,
			urgency: { byHours: { inside: 'high', outside: 'low', raiseAtStart: false } },
			supportHours: weekdays(tz)
		},
		waits: [60, 60, 60],
		repeat: 0
	};
};

/** A policy to start from. `start` and `tz` make it the reader's own. */
export function tierCase(tier: Tier, options: TierOptions = {}): CaseFile {
	const { start = START, tz = 'UTC', fourth = false } = options;
	const { service, waits, repeat } = valuesOf(tier, tz);
	const senior = tier === 1 && fourth;
	const people: Record<PersonId, CasePerson> = Object.fromEntries([
		...TEAM.map((id, i) => [id, person(`Responder ${i + 1}`, tz)] as const),
		['manager', person('Engineering manager', tz)],
		['tech-lead', person('Tech lead', tz)],
		...(senior ? ([['director', person('Engineering director', tz)]] as const) : [])
	]);
	const levels = [
		level(waits[0], 'primary'),
		level(waits[1], 'secondary'),
		level(waits[2], 'leads'),
		...(senior ? [level(waits[2], 'leadership')] : [])
	];
	const passMin = levels.reduce((sum, { timeoutMin }) => sum + Number(timeoutMin), 0);
	return {
		id: `tier-${tier}`,
		preset: 'pagerduty-like',
		start,
		service,
		people,
		schedules: {
			primary: everyWeek(TEAM, tz),
			secondary: { offsetOf: { schedule: 'primary', turns: 1 } },
			leads: everyWeek(['manager', 'tech-lead'], tz),
			...(senior ? { leadership: { always: 'director' } } : {})
		},
		policy: { repeat, levels },
		until: passMin * (repeat + 1)
	};
}

/** Nothing yet but the reader's clock: a case that parses and pages nobody. */
export const blankCase = (options: Pick<TierOptions, 'start'> = {}): CaseFile => ({
	id: 'blank',
	preset: 'pagerduty-like',
	start: options.start ?? START,
	service: { urgency: 'high' },
	people: {},
	schedules: {},
	policy: { repeat: 0, levels: [] },
	until: 120
});
