import type { CaseFile, CaseLevel, CasePerson, CaseSchedule } from '../escalation/case-types.ts';
import { minutesOf } from '../escalation/lint/lint-context.ts';
import { list } from '../words/words.ts';
import type { EscalationPolicy, PolicyLevel } from './escalation-policy.ts';

/**
 * The policy of the escalation exercise as a case, and what it could not tell. The exercise knows the names of schedules
 * and not who is behind them: one person stands in for each, under the schedule’s own name.
 */
export type FromArtefact = { readonly file: CaseFile; readonly unknown: readonly string[] };

export type FromArtefactOptions = {
	/** An instant: minute 0 of the case. */
	readonly start?: string;
};

const START = '2026-03-04T10:00:00Z';
/** For a level without a delay: ours, and said. */
const UNDECIDED = 30;

/** Letters and digits of a name, joined by hyphens: "Payments primary" is `payments-primary`. */
const slug = (name: string): string =>
	name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, 60);

/** Hands out ids that nobody has yet; the same name gets the same. */
function ids(taken: Set<string>) {
	const known = new Map<string, string>();
	return (kind: string, name: string, otherwise: string): string => {
		const key = `${kind} ${name.trim().toLowerCase() || otherwise}`;
		const before = known.get(key);
		if (before !== undefined) return before;
		const base = slug(name) || otherwise;
		let id = base;
		for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
		taken.add(id);
		known.set(key, id);
		return id;
	};
}

const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Turns a saved policy, half-written too, into a case that parses. */
export function caseFromPolicy(
	policy: EscalationPolicy,
	{ start = START }: FromArtefactOptions = {}
): FromArtefact {
	// Words that a case refuses as a key, and the empty turn of a rotation.
	const idOf = ids(new Set(['none', 'constructor', 'prototype']));
	const people: Record<string, CasePerson> = {};
	const schedules: Record<string, CaseSchedule> = {};
	const unknown: string[] = [];
	const rules: CasePerson['rules'] = {
		high: policy.messages.map(({ channel, afterMin }) => ({ channel, afterMin })),
		low: []
	};
	const person = (kind: string, name: string, otherwise: string, shown: string): string => {
		const id = idOf(kind, name, otherwise);
		people[id] ??= { name: shown.trim(), rules };
		return id;
	};
	const behind = new Set<string>();
	const targetOf = ({ who, name }: PolicyLevel, at: number): string => {
		const shown = name.trim() || `Level ${at}`;
		if (who === 'person') return person('person', name, `level-${at}`, shown);
		const id = idOf('schedule', name, `level-${at}`);
		const holder = person('holder', `${shown} on call`, `level-${at}-on-call`, `On call, ${shown}`);
		schedules[id] ??= { always: holder };
		behind.add(shown);
		return id;
	};
	const levels = policy.levels.map((level, i): CaseLevel => {
		const target = targetOf(level, i + 1);
		const { shadow, delayMin } = level;
		if (delayMin === null)
			unknown.push(`How long level ${i + 1} waits: ${UNDECIDED} minutes until you say.`);
		const watches = shadow.trim() !== '' && !same(shadow, level.name);
		return {
			timeoutMin: delayMin ?? UNDECIDED,
			targets: [target],
			...(watches && { shadows: [person('person', shadow, `shadow-${i + 1}`, shadow)] })
		};
	});
	if (behind.size > 0)
		unknown.unshift(
			`Who is behind ${list([...behind])}: one person stands in for each, day and night.`
		);
	if (policy.secondary === 'last-week')
		unknown.push(
			'Who was primary last week: the second level gets a stand-in of its own until the rota is written.'
		);
	if (Object.keys(people).length > 0) {
		unknown.push('When anybody sleeps, and in which zone: 22:00 to 08:00 in UTC.');
		unknown.push(
			policy.messages.length === 0
				? 'How anybody is reached: no messages are set up.'
				: 'How others than the first responder are reached: everybody has the same messages.'
		);
	}
	if (policy.tier === null) unknown.push('The tier of the service: none.');
	const pass = levels.reduce((sum, { timeoutMin }) => sum + minutesOf(timeoutMin), 0);
	const file: CaseFile = {
		id: slug(policy.service) || 'from-exercise',
		preset: 'pagerduty-like',
		start,
		service: { ...(policy.tier !== null && { tier: policy.tier }), urgency: 'high' },
		people,
		schedules,
		policy: { repeat: policy.repeat, levels },
		until: Math.max(60, pass * (policy.repeat + 1))
	};
	return { file, unknown };
}
