import type { CaseLevel, CasePolicy } from '../../../../src/domain/escalation/case-types.ts';

/** What the second model says, and what it remembers. */

export type ModelRow = {
	readonly at: number;
	readonly type: string;
	readonly incident: number;
	readonly level?: number;
	readonly pass?: number;
	readonly person?: string;
	readonly channel?: string;
	readonly by?: string;
	readonly shadow?: true;
};

export type Rule = { readonly after: number; readonly channel: string; readonly from: number };
export type Urgency = 'high' | 'low';
export type Cycle = { person: string; since: number; urgency: Urgency };
export type Waiting = { cycle: Cycle; channel: string };
export type Snapshot = Required<Pick<CasePolicy, 'repeat' | 'onEmpty' | 'afterEscalation'>> & {
	readonly levels: readonly CaseLevel[];
	/** Whose turns of round robin count: the service's policy shares them over all incidents. */
	readonly turns: number[];
};
export type Where = 'level' | 'exhausted' | 'unowned' | 'held' | 'suspended' | 'detached';
export type Incident = {
	number: number;
	status: 'triggered' | 'acknowledged' | 'resolved';
	urgency: Urgency;
	own: Snapshot | null;
	where: Where;
	level: number;
	pass: number;
	since: number;
	assignee: string | undefined;
	acker: string | undefined;
	ackedAt: number;
	snoozedTo: number | undefined;
	cycles: Cycle[];
	waiting: Waiting[];
};

export const PRESETS = {
	'pagerduty-like': ['skip', 'stop', 'snapshot', 'last-wins'],
	'goalert-like': ['wait', 'continue', 'live', 'union'],
	'grafana-like': ['wait', 'stop', 'snapshot', 'priority']
} as const;

/** An incident as it is created, before anybody is paged. */
export const newIncident = (number: number, urgency: Urgency, own: Snapshot | null): Incident => ({
	number,
	status: 'triggered',
	urgency,
	own,
	where: 'suspended',
	level: 0,
	pass: 0,
	since: -Infinity,
	assignee: undefined,
	acker: undefined,
	ackedAt: 0,
	snoozedTo: undefined,
	cycles: [],
	waiting: []
});
