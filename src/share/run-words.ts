import { capital } from '../domain/words/words.ts';
import type { RunLink, RunLinkDecision } from '../domain/link/run-link.ts';
import type { Choice, Scenario } from '../domain/scenario/types.ts';
import { timeIn } from '../ui/zoned.ts';
import { count, inWords, plural, rounded } from '../ui/format.ts';

export const VERDICTS = {
	best: 'Best',
	fine: 'Fine',
	costly: 'Costly',
	worst: 'What cost most'
} as const;

const ENDS = {
	resolved: 'It was resolved',
	'handed-over': 'It was handed over',
	unresolved: 'It ended unresolved',
	'timed-out': 'Time ran out before it was resolved'
} as const;

/** `Three of five decisions were the best there; one cost most.` */
export function decisionsSentence(decisions: readonly Pick<RunLinkDecision, 'verdict'>[]): string {
	const all = decisions.length;
	if (all === 0) return 'No decision was taken.';
	const best = decisions.filter(({ verdict }) => verdict === 'best').length;
	if (all === 1) return `The one decision ${best === 1 ? 'was' : 'was not'} the best there.`;
	if (best === all) {
		const every = all === 2 ? 'Both' : `All ${inWords(all)}`;
		return `${every} decisions were the best there.`;
	}
	const some = best === 0 ? 'None' : capital(inWords(best));
	return `${some} of ${inWords(all)} decisions ${best > 1 ? 'were' : 'was'} the best there.`;
}

/** `It was resolved after 32 minutes; the first acknowledgement came after 12.` */
export function endSentence({ end, measures }: Pick<RunLink, 'end' | 'measures'>): string {
	const { ackSeconds, resolvedSeconds } = measures;
	const after = resolvedSeconds === null ? '' : ` after ${minutesInWords(resolvedSeconds)}`;
	const heard =
		ackSeconds === null
			? 'nobody acknowledged the page'
			: `somebody acknowledged after ${minutesInWords(ackSeconds)}`;
	return `${ENDS[end]}${after}; ${heard}.`;
}

/** `141,000 customer-minutes; the best line, 16,800` */
export function costHeading({ measures, best }: Pick<RunLink, 'measures' | 'best'>): string {
	const own = measures.customerMinutes;
	if (own <= best.customerMinutes)
		return `It cost ${rounded(own)} customer-minutes, as little as it could`;
	return `It cost ${rounded(own)} customer-minutes; the best line, ${rounded(best.customerMinutes)}`;
}

export type MeasureLine = { readonly name: string; readonly here: string; readonly best: string };

/** The measures side by side: this run, and the best line on the same draws. */
export function measureLines({
	measures,
	best
}: Pick<RunLink, 'measures' | 'best'>): readonly MeasureLine[] {
	const time = (seconds: number | null): string => (seconds === null ? 'never' : minutes(seconds));
	return [
		{
			name: 'Until somebody acknowledged',
			here: time(measures.ackSeconds),
			best: time(best.ackSeconds)
		},
		{
			name: 'Until resolved',
			here: time(measures.resolvedSeconds),
			best: time(best.resolvedSeconds)
		},
		{
			name: 'Customer-minutes',
			here: rounded(measures.customerMinutes),
			best: rounded(best.customerMinutes)
		},
		{
			name: 'People interrupted',
			here: count(measures.peoplePaged),
			best: count(best.peoplePaged)
		},
		{
			name: 'Of them, in their sleep',
			here: count(measures.sleepHoursPaged),
			best: count(best.sleepHoursPaged)
		}
	];
}

/** What was done, in the scenario’s words; else the ids read aloud. */
export function decisionTitle(decision: RunLinkDecision, scenario: Scenario | undefined): string {
	if (decision.choice === 'wait') return 'Waited';
	const choice = choiceOf(decision, scenario);
	return choice?.did ?? `${spoken(decision.scene)}: ${spoken(decision.choice).toLowerCase()}`;
}

/** The choice as the scenario has it; undefined where it has none of that name. */
export function choiceOf(
	{ scene, choice }: RunLinkDecision,
	scenario: Scenario | undefined
): Choice | undefined {
	if (scenario === undefined) return undefined;
	// A link may say anything: "constructor" is no scene.
	const place = Object.hasOwn(scenario.scenes, scene)
		? scenario.scenes[scene]
		: scenario.injects.find(({ id }) => id === scene);
	return place?.choices.find(({ id }) => id === choice);
}

/** `take-a-look` as `Take a look`: for ids whose words this copy does not have. */
export function spoken(id: string): string {
	return capital(id.replace(/-/g, ' '));
}

/** `02:09` on the scenario’s clock, or how long after the incident began. */
export function decisionTime(
	{ at, before }: RunLinkDecision,
	scenario: Scenario | undefined
): string {
	const seconds = before === undefined ? at : -before;
	if (scenario !== undefined) return timeIn(scenario.tz, scenario.startsAt + seconds * 1000);
	return seconds < 0 ? 'before' : `+${minutes(seconds)}`;
}

export function lossNote({ loss, lossCustomerMinutes }: RunLinkDecision): string | undefined {
	if (loss <= 0) return undefined;
	return lossCustomerMinutes > 0
		? `${rounded(lossCustomerMinutes)} customer-minutes more than the best choice, on average`
		: 'a little more than the best choice, on average';
}

/** Luck is told apart from the decisions: `Chance added as much harm as 3.0 minutes of full outage.` */
export function luckSentence(minutesOfOutage: number): string {
	const size = Math.abs(minutesOfOutage);
	if (size < 0.1) return 'Luck stands apart: chance neither added nor spared anything.';
	const worth = size < 10 ? size.toFixed(1) : count(size);
	const did = minutesOfOutage > 0 ? 'added' : 'spared';
	return `Luck stands apart: chance ${did} as much harm as ${worth} minutes of full outage.`;
}

/** Whole minutes, or seconds below two of them. */
export function minutes(seconds: number): string {
	if (seconds < 120 && seconds % 60 !== 0) return plural(seconds, 'second');
	return `${count(Math.round(seconds / 60))} min`;
}

function minutesInWords(seconds: number): string {
	if (seconds < 120 && seconds % 60 !== 0) return plural(seconds, 'second');
	const whole = Math.round(seconds / 60);
	return `${inWords(whole)} ${whole === 1 ? 'minute' : 'minutes'}`;
}
