import type { ModuleEntry } from '../../../src/domain/guide/content-index.ts';
import type { SittingOutcome } from '../../../src/domain/maturity/types.ts';
import type { ArtefactRecord, Json, OutcomeRecord } from '../../../src/domain/record/types.ts';
import type { RunOutcome } from '../../../src/domain/scenario/outcome.ts';

/** Facts as storage gives them, for the folds of progress. Times in days since 5 January 2026, a Monday. */
export const DAY = 86_400_000;
export const day = (n: number): number => new Date(2026, 0, 5 + n, 12).getTime();

const outcome = (
	of: OutcomeRecord['of'],
	subject: string,
	at: number,
	result: unknown
): OutcomeRecord => ({
	kind: 'outcome',
	id: `${of}-${subject}-${at}`,
	version: 1,
	createdAt: at - 600_000,
	updatedAt: at,
	of,
	subject,
	contentHash: 'h',
	detail: null,
	result: result as Json
});

export const lesson = (subject: string, at: number): OutcomeRecord =>
	outcome('lesson', subject, at, { checks: [] });

export type PlayFacts = {
	scenario?: string;
	ack?: number | null;
	extra?: number;
	met?: number;
	missed?: number;
	place?: number;
};

export function run(at: number, facts: PlayFacts = {}): OutcomeRecord {
	const {
		scenario = 'quiet-page',
		ack = 720,
		extra = 1000,
		met = 4,
		missed = 2,
		place = 50
	} = facts;
	const measures = {
		ackSeconds: ack,
		resolvedSeconds: 3600,
		customerMinutes: 5000 + extra,
		cost: 10,
		peoplePaged: 2,
		sleepHoursPaged: 1
	};
	const result: RunOutcome = {
		scenario,
		version: 1,
		rulesHash: 'r',
		seed: 1,
		mode: 'solo',
		end: 'resolved',
		measures,
		best: { ...measures, ackSeconds: 180, customerMinutes: 5000, cost: 5 },
		start: 5,
		worst: 40,
		luck: 0,
		decisions: [],
		expectations: [
			...Array.from({ length: met }, (_, i) => ({ id: `m${i}`, result: 'met' as const })),
			...Array.from({ length: missed }, (_, i) => ({ id: `x${i}`, result: 'missed' as const })),
			{ id: 'n', result: 'not-exercised' }
		],
		place
	};
	return outcome('run', scenario, at, result);
}

type Level = 0 | 1 | 2 | 3 | 4;
export type Rated = readonly [standing: 'rated' | 'estimate', level: Level, possible?: Level];

export function sitting(
	at: number,
	quarter: string,
	dimensions: Readonly<Record<string, Rated | null>>,
	more: Partial<SittingOutcome> = {}
): OutcomeRecord {
	const result: SittingOutcome = {
		edition: 1,
		quarter,
		scope: 'quick',
		tier: 2,
		answers: [],
		dimensions: Object.entries(dimensions).map(([id, rated]) =>
			rated
				? { id, standing: rated[0], level: rated[1], possible: rated[2] ?? rated[1] }
				: { id, standing: 'not-rated', level: null, possible: null }
		),
		team: { level: null, possible: null },
		index: null,
		...more
	};
	return outcome('sitting', 'quick', at, result);
}

export const filledIn = {
	service: 'Payments',
	tier: 1,
	levels: [{ name: 'Primary', delayMin: 10 }],
	messages: [{ channel: 'sms', afterMin: 0 }],
	promise: 'a promise',
	answers: 'an answer'
};

export const artefact = (form: string, at: number, fields: Json = filledIn): ArtefactRecord => ({
	kind: 'artefact',
	id: `${form}-${at}`,
	version: 1,
	createdAt: at,
	updatedAt: at + 5 * DAY,
	artefact: form,
	title: form,
	fields
});

export const module = (
	id: string,
	lessons: number,
	forms: readonly string[] = []
): ModuleEntry => ({
	id,
	number: 1,
	title: id,
	minutes: 30,
	lessons: Array.from({ length: lessons }, (_, i) => ({ id: `l${i}`, title: `l${i}`, minutes: 5 })),
	exercises: forms.map((form) => ({ id: `e-${form}`, title: form, minutes: 10, artefact: form })),
	cards: 0
});
