import type { Analysis } from '../analysis-types.ts';
import { planOf } from '../named.ts';
import type { Run, RunEvent } from '../run-types.ts';
import type { Scenario } from '../types.ts';
import { STOPPED } from './amend.ts';
import { ROLES } from './events.ts';
import type { Report } from './report-schema.ts';
import { timelineOf } from './timeline.ts';
import type { Table } from './types.ts';

/**
 * The run of a table as the solver is asked about it: its story as amended, under a name of its own, so that nobody takes
 * it for the story as written.
 */
export function asked(table: Table, run: Run): { scenario: Scenario; events: readonly RunEvent[] } {
	if (table.scenario === table.original) return { scenario: table.scenario, events: run.events };
	const rulesHash = `${table.original.rulesHash}+${run.events.length}.${JSON.stringify(table.decisions.map(({ choice }) => choice))}`;
	return {
		scenario: { ...table.scenario, rulesHash },
		events: run.events.map((event) =>
			event.type === 'run.begun' ? { ...event, rulesHash } : event
		)
	};
}

const isStop = (choice: string): boolean => choice === STOPPED;

/** How often each person was paged, and whether the first time cost them sleep. */
function pagesOf(table: Table, run: Run): Report['pages'] {
	const { people } = planOf(table.scenario, run.state.setup);
	const counts = new Map<string, number>();
	const asleep = new Set<string>();
	for (const each of run.happened) {
		if (each.type === 'cost' && each.asleep) asleep.add(each.person);
		if (each.type !== 'engine' || each.entry.type !== 'page' || each.entry.shadow) continue;
		const [person] = each.entry.people ?? [];
		if (person !== undefined) counts.set(person, (counts.get(person) ?? 0) + 1);
	}
	return [...counts].map(([id, pages]) => ({
		name: people[id]?.name ?? id,
		pages,
		asleep: asleep.has(id)
	}));
}

/** A facilitator's eye goes before what follows from the decisions: they saw the room. */
function expectationsOf(table: Table, analysis: Analysis): Report['expectations'] {
	return analysis.expectations.map(({ id, name, guide, result, sentence }) => {
		const seen = table.ticks[id];
		if (seen === undefined || seen === result)
			return { id, name, guide, result, seen: seen !== undefined, says: sentence ?? '' };
		const written = table.original.expectations.find((one) => one.id === id);
		const says = seen === 'not-exercised' ? '' : (written?.[seen] ?? '');
		return { id, name, guide, result: seen, seen: true, says };
	});
}

function decisionsOf(table: Table, analysis: Analysis): Report['decisions'] {
	return table.decisions.map((made, i) => {
		const judged = analysis.decisions[i];
		return {
			seconds: made.seconds,
			ask: made.ask ?? 'What now?',
			options: made.options.map(({ key, text }) => ({ key, text })),
			key: made.key,
			text: made.text,
			by: made.by,
			why: made.why,
			verdict: made.own ? null : (judged?.verdict ?? null),
			lost: made.own ? 0 : Math.round(judged?.lossCustomerMinutes ?? 0),
			says: made.own
				? 'The room found a way of its own; the facilitator chose what followed.'
				: [judged?.why, judged?.counterfactual?.sentence].filter(Boolean).join(' '),
			customers: judged?.customers ?? 0
		};
	});
}

/** Everything the report tells. Called once, at the end; what it says is kept. */
export function reportOf(table: Table, run: Run, analysis: Analysis): Report {
	const { original: scenario } = table;
	const stopped = run.events.some(
		(event) => event.type === 'option.chosen' && isStop(event.choice)
	);
	const startedAt = table.startedAt ?? 0;
	const endedAt = table.endedAt ?? startedAt;
	return {
		version: 1,
		scenario: scenario.id,
		edition: scenario.version,
		seed: run.seed,
		title: scenario.title,
		service: scenario.service.name,
		tier: scenario.service.tier,
		startedAt,
		endedAt,
		took: Math.max(0, endedAt - startedAt - table.pausedFor),
		when: table.when,
		where: table.where,
		people: [...table.people],
		roles: ROLES.flatMap((role) => (table.roles[role] ? [{ role, who: table.roles[role] }] : [])),
		storyAt: scenario.startsAt,
		tz: scenario.tz,
		horizon: scenario.horizon,
		who: scenario.impact.who,
		end: stopped ? 'stopped' : (run.state.end ?? 'unresolved'),
		headline: analysis.headline,
		summary: analysis.summary,
		takeaways: [...analysis.takeaways],
		expectations: expectationsOf(table, analysis),
		timeline: timelineOf(table).map((line) => ({ ...line })),
		decisions: decisionsOf(table, analysis),
		measures: analysis.measures.map(({ name, unit, yours, best }) => ({ name, unit, yours, best })),
		pages: pagesOf(table, run),
		yours: analysis.yours.map((point) => ({ ...point })),
		best: analysis.bestLine.map((point) => ({ ...point })),
		amended: table.decisions.some(({ own }) => own),
		altered: table.scenario !== table.original,
		notes: table.notes.map((note) => ({ ...note })),
		well: [...table.well],
		hard: [...table.hard],
		items: table.items.map((item) => ({ ...item })),
		asks: scenario.debrief.map(({ ask, guide }) => ({ ask, guide }))
	};
}

/** The frozen outcome as a run's: under the story's own rules, without the stop that no player chose. */
export function outcomeOf(table: Table, { outcome }: Analysis): Analysis['outcome'] {
	return {
		...outcome,
		rulesHash: table.original.rulesHash,
		decisions: outcome.decisions.filter(({ choice }) => !isStop(choice))
	};
}
