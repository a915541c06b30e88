import { explain } from '../../escalation/explain-incident.ts';
import type { Entry } from '../../escalation/types.ts';
import { planOf } from '../named.ts';
import type { Happening } from '../run-types.ts';
import type { Scenario, Seconds } from '../types.ts';
import { STOPPED } from './amend.ts';
import type { Table } from './types.ts';

/** One line of what came about; `more` says who decided, and why. */
export type Line = {
	readonly seconds: Seconds;
	readonly kind: 'decision' | 'inject' | 'page' | 'end';
	readonly text: string;
	readonly more: string;
};

const TOLD = new Set<Entry['type']>([
	'page',
	'ack',
	'unack',
	'escalate',
	'nobody',
	'unowned',
	'exhausted'
]);

/** The first sentence of a text, as its headline. */
export function firstSentence(text: string): string {
	const whole = text.trim().replace(/\s+/gu, ' ');
	const first = /^.*?[.!?](?=["”’]?(\s|$))["”’]?/su.exec(whole)?.[0] ?? whole;
	// A quotation is not cut in two.
	return first.includes('“') && !first.includes('”') ? whole : first;
}

const ENDS = {
	resolved: 'Resolved',
	'handed-over': 'Handed over',
	unresolved: 'Ended unresolved',
	'timed-out': 'Out of time'
} as const;

function told(scenario: Scenario, table: Table, happening: Happening): Line[] {
	const { at } = happening;
	if (happening.type === 'end')
		return [{ seconds: at, kind: 'end', text: ENDS[happening.end], more: '' }];
	if (happening.type === 'inject') {
		const inject = scenario.injects.find(({ id }) => id === happening.inject);
		return [{ seconds: at, kind: 'inject', text: firstSentence(inject?.room ?? ''), more: '' }];
	}
	if (happening.type !== 'engine' || !TOLD.has(happening.entry.type)) return [];
	const plan = planOf(scenario, table.run?.state.setup ?? scenario.phones);
	return [{ seconds: at, kind: 'page', text: explain(plan, happening.entry), more: '' }];
}

const because = (by: string, why: string): string =>
	[by, why && `${by ? 'because: ' : 'Because: '}${why}`].filter(Boolean).join(', ');

/** What has come about, in time order: pages, injects and what the room decided. */
export function timelineOf(table: Table): readonly Line[] {
	const { run, scenario, decisions } = table;
	if (!run) return [];
	return run.events.flatMap((event, i) => {
		const made = i > 0 ? decisions[i - 1] : undefined;
		const stopped = event.type === 'option.chosen' && event.choice === STOPPED;
		const line: Line[] =
			made && !stopped
				? [
						{
							seconds: made.seconds,
							kind: 'decision',
							text: made.text,
							more: because(made.by, made.why)
						}
					]
				: [];
		const after = run.happened.slice(run.cuts[i], run.cuts[i + 1]);
		return [...line, ...after.flatMap((each) => told(scenario, table, each))];
	});
}
