import {
	milestonesOf,
	responsesOf,
	roundsOf,
	teamsOf,
	type Shelf
} from '../maturity/kept-teams.ts';
import { quarterNumber, quarterOf } from '../maturity/quarter.ts';
import { isStepDone, stepsDoneId } from '../maturity/steps-done.ts';
import type { Milestone } from '../maturity/team-records.ts';

/** A team whose answers are coming in, or are all there and not talked about. */
export type WaitingRound = {
	readonly team: string;
	readonly label: string;
	readonly quarter: string;
	readonly in: number;
	readonly expected: number;
};

/** Steps of a team's last milestone that nobody has called done. */
export type OpenSteps = {
	readonly milestone: string;
	readonly label: string;
	readonly chosen: number;
	readonly open: readonly Milestone['steps'][number][];
};

/** A talk that was left in the middle. */
export type OpenTalk = { readonly id: string; readonly label: string };

export type TeamToday = {
	readonly talks: readonly OpenTalk[];
	readonly rounds: readonly WaitingRound[];
	readonly steps: readonly OpenSteps[];
};

/** What the teams collected here have open, each in the order in which they were begun. */
export function teamToday(records: Shelf, now: number): TeamToday {
	const teams = teamsOf(records);
	const talking = records
		.list('attempt')
		.filter(({ id, of }) => of === 'meeting' && !records.find('outcome', id));
	return {
		talks: teams.flatMap(({ id, value: { label } }): OpenTalk[] => {
			const rounds = roundsOf(records, id).map((round) => round.id);
			const talk = talking.findLast(({ subject }) => rounds.includes(subject));
			return talk ? [{ id: talk.id, label }] : [];
		}),
		rounds: teams.flatMap(({ id, value: { label } }): WaitingRound[] => {
			const [round] = roundsOf(records, id);
			if (!round || quarterNumber(quarterOf(now)) - quarterNumber(round.value.quarter) > 1)
				return [];
			const isOver = ({ subject, of }: { subject: string; of: string }): boolean =>
				of === 'meeting' && subject === round.id;
			if (records.list('outcome').some(isOver) || talking.some(isOver)) return [];
			const { quarter, expected } = round.value;
			const counted = responsesOf(records, round.id).filter(
				({ value }) => value.state === 'counted'
			);
			return [{ team: id, label, quarter, in: counted.length, expected }];
		}),
		steps: teams.flatMap(({ id, value: { label } }): OpenSteps[] => {
			const last = milestonesOf(records, id).at(-1);
			if (!last) return [];
			const done = records.find('preference', stepsDoneId(last.id))?.value;
			const open = last.value.steps.filter((step) => !isStepDone(done, step));
			if (open.length === 0) return [];
			return [{ milestone: last.id, label, chosen: last.value.steps.length, open }];
		})
	};
}
