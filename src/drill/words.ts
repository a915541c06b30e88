import type { View } from '../domain/scenario/view-types.ts';
import type { OutcomeDecision } from '../domain/scenario/outcome.ts';
import type { End } from '../domain/scenario/run-types.ts';
import { momentIn } from './moments.ts';

/** Second of the incident to "02:09", on the scenario's wall; with the day where the story takes days. */
export const clockOf =
	(scenario: { readonly startsAt: number; readonly tz: string; readonly horizon?: number }) =>
	(second: number): string =>
		momentIn(scenario, scenario.startsAt + second * 1000);

/** "5 min", "1 h 30 min", "30 s", "2 days", "1 day 4 h", "no time". */
export function lasts(seconds: number): string {
	if (seconds === 0) return 'no time';
	if (seconds < 60) return `${seconds} s`;
	const minutes = Math.round(seconds / 60);
	const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
	if (hours === 0) return `${minutes} min`;
	if (hours < 24) return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
	const days = Math.floor(hours / 24);
	return `${days} day${days === 1 ? '' : 's'}${hours % 24 === 0 ? '' : ` ${hours % 24} h`}`;
}

/** The state of the incident in a few words, and whether it is alarming. */
export function stateOf(view: View): { readonly text: string; readonly alarming: boolean } {
	if (view.before) return { text: 'Beforehand', alarming: false };
	switch (view.status) {
		case 'quiet':
			return { text: 'Nothing has happened', alarming: false };
		case 'triggered':
			return { text: 'Nobody has acknowledged', alarming: true };
		case 'acknowledged':
			return { text: `${view.acknowledgedBy ?? 'Somebody'} has it`, alarming: false };
		case 'resolved':
			return { text: 'Resolved', alarming: false };
	}
}

/** What the page is doing: "paging for 9 minutes; Bo next, at 02:15". */
export function pagingOf(view: View, clock: (at: number) => string): string {
	if (view.before || view.status !== 'triggered') return '';
	const minutes = Math.floor(view.seconds / 60);
	const long = minutes < 60 ? `${minutes} minute${minutes === 1 ? '' : 's'}` : lasts(minutes * 60);
	const since = minutes === 0 ? 'paging since now' : `paging for ${long}`;
	if (!view.due) return `${since}; the policy pages nobody else`;
	return `${since}; next ${view.due.people.join(' and ')} at ${clock(view.due.at)}`;
}

/** For the live region: the new time, and what came about in between. */
export function announced(view: View, clock: (at: number) => string): string {
	const time = momentIn(view, view.instant);
	const news = view.news.map(({ at, text }) =>
		at === view.seconds ? text : `${clock(at)}: ${text}`
	);
	const interrupted = view.kind === 'inject' ? ['An interruption.'] : [];
	return [`${time}.`, ...news, ...interrupted].join(' ');
}

const ENDS: Record<End, string> = {
	resolved: 'resolved',
	'handed-over': 'handed over',
	unresolved: 'not resolved',
	'timed-out': 'out of time'
};
export const endOf = (end: End): string => ENDS[end];

const VERDICTS: Record<OutcomeDecision['verdict'], string> = {
	best: 'Best',
	fine: 'Fine',
	costly: 'Costly',
	worst: 'What cost most'
};
export const verdictOf = (verdict: OutcomeDecision['verdict']): string => VERDICTS[verdict];
