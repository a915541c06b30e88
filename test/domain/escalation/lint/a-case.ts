import type {
	CaseFile,
	CaseLevel,
	CaseRule,
	CaseSchedule
} from '../../../../src/domain/escalation/case-types.ts';
import { parseCase } from '../../../../src/domain/escalation/case-schema.ts';
import { lintCase, type CaseFinding } from '../../../../src/domain/escalation/lint-case.ts';

export const STAGGERED: readonly CaseRule[] = [
	{ afterMin: 0, channel: 'sms' },
	{ afterMin: 1, channel: 'push' },
	{ afterMin: 2, channel: 'phone' }
];

export const person = (name: string, high: readonly CaseRule[] = STAGGERED) => ({
	name,
	tz: 'UTC',
	rules: { high }
});

export const weekly = (...users: string[]) => ({
	tz: 'UTC',
	layers: [{ rotation: { unit: 'week' as const, length: 1, start: '2026-01-05T09:00', users } }]
});

export const level = (timeoutMin: number, ...targets: string[]): CaseLevel => ({
	timeoutMin,
	targets
});

/** Three levels of a tier 1 service in which nothing is to be found. Wednesday 4 March 2026, 10:00. */
export const SOUND: CaseFile = {
	id: 'sound',
	start: '2026-03-04T10:00:00Z',
	service: { tier: 1, urgency: 'high' },
	people: {
		ade: person('Ade'),
		bo: person('Bo'),
		cy: person('Cy'),
		dana: person('Dana')
	},
	schedules: {
		primary: weekly('ade', 'bo', 'cy'),
		secondary: { offsetOf: { schedule: 'primary', turns: 1 } },
		leads: { always: 'dana' }
	},
	policy: {
		repeat: 1,
		levels: [level(15, 'primary'), level(15, 'secondary'), level(15, 'leads')]
	},
	until: 90
};

export const withSchedules = (schedules: Record<string, CaseSchedule>): CaseFile => ({
	...SOUND,
	schedules: { ...SOUND.schedules, ...schedules }
});
export const WORKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
export const rotation = {
	unit: 'week' as const,
	length: 1,
	start: '2026-01-05T09:00',
	users: ['ade', 'bo', 'cy']
};

/** Everything but the advice, without the changes; the case has to hold. */
export function found(file: CaseFile): readonly Omit<CaseFinding, 'fix'>[] {
	const parsed = parseCase(file);
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
	return lintCase(parsed.file)
		.filter(({ severity }) => severity === 'finding')
		.map(({ rule, path, severity, message, points }) => ({
			rule,
			path,
			severity,
			message,
			points
		}));
}

export const rulesOf = (file: CaseFile): readonly string[] => found(file).map(({ rule }) => rule);

/** What a rule says, and what its change is called and leads to. */
export function offered(file: CaseFile, rule: string, nth = 0) {
	const finding = lintCase(file).filter((other) => other.rule === rule)[nth];
	const fix = finding?.fix;
	return { label: fix?.label, file: fix?.apply(file) };
}
