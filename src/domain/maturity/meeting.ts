import { gradeAt, shownScore, type Grade } from './evidence.ts';
import type { Tally } from './tally.ts';
import type { Outline } from './outline.ts';
import { isRated } from './overall.ts';
import { scoreTallies, type Score } from './score.ts';
import type { StepLevel } from './steps.ts';
import type { EvidenceFact, MeetingEvent, Milestone, Team, TeamRound } from './team-records.ts';
import type { AnswerState, Level } from './types.ts';

/** What a talk has come to so far. A fold of its events. */
export type Meeting = {
	readonly agreed: Readonly<Record<string, AnswerState>>;
	readonly evidence: Readonly<Record<string, EvidenceFact>>;
	readonly steps: readonly ChosenStep[];
	/** Milliseconds since the epoch; `undefined` while it goes on. */
	readonly finishedAt?: number;
};

/** A step the team takes this quarter; `owner` may be empty. */
export type ChosenStep = {
	readonly question: string;
	readonly level: StepLevel;
	readonly owner: string;
};

export const QUIET: Meeting = { agreed: {}, evidence: {}, steps: [] };

/** `from`: what an earlier talk about the same quarter had come to. */
export const meetingOf = (events: readonly MeetingEvent[], from: Meeting = QUIET): Meeting =>
	events.reduce(after, from);

/** What a finished talk had come to, as the beginning of another about the same quarter. */
export const resumed = ({ agreed, evidence, steps }: Milestone): Meeting => ({
	agreed,
	evidence,
	steps
});

/** A finished talk hears nothing more. */
export function after(meeting: Meeting, event: MeetingEvent): Meeting {
	if (meeting.finishedAt !== undefined) return meeting;
	switch (event.type) {
		case 'meeting.begun':
			return meeting;
		case 'answer.agreed':
			return { ...meeting, agreed: withEntry(meeting.agreed, event.question, event.answer) };
		case 'evidence.set':
			return { ...meeting, evidence: withEntry(meeting.evidence, event.question, event.evidence) };
		case 'step.chosen': {
			const { question, level, owner } = event;
			const at = meeting.steps.findIndex((one) => one.question === question && one.level === level);
			if (owner === null) return { ...meeting, steps: meeting.steps.filter((_, i) => i !== at) };
			const chosen = { question, level, owner };
			const steps = at < 0 ? [...meeting.steps, chosen] : meeting.steps.with(at, chosen);
			return { ...meeting, steps };
		}
		case 'meeting.finished':
			return { ...meeting, finishedAt: event.at };
	}
}

function withEntry<T>(
	all: Readonly<Record<string, T>>,
	key: string,
	value: T | null
): Readonly<Record<string, T>> {
	const others = Object.entries(all).filter(([other]) => other !== key);
	return Object.fromEntries(value === null ? others : [...others, [key, value]]);
}

/** What was agreed, and what the team could show of it, side by side. */
export type TeamScore = { readonly claimed: Score; readonly shown: Score };

/** By question: what its evidence is worth in `quarter`. */
export const gradesOf = (
	evidence: Readonly<Record<string, EvidenceFact>>,
	quarter: string
): Readonly<Record<string, Grade>> =>
	Object.fromEntries(
		Object.entries(evidence).map(([question, fact]) => [question, gradeAt([fact], quarter)])
	);

export function teamScoreOf(
	outline: Outline,
	votes: { readonly tallies: readonly Tally[]; readonly members: number },
	{ agreed, evidence }: Pick<Meeting, 'agreed' | 'evidence'>,
	quarter: string
): TeamScore {
	const claimed = scoreTallies(outline, votes.tallies, votes.members, agreed);
	return { claimed, shown: shownScore(outline, claimed, gradesOf(evidence, quarter)) };
}

/** The milestone of a quarter: what a finished talk leaves behind, with what later rules must not rewrite. */
export function milestoneOf(
	outline: Outline,
	team: Team,
	round: TeamRound,
	votes: { readonly tallies: readonly Tally[]; readonly members: number },
	meeting: Meeting
): Milestone {
	const { quarter, edition, scope, tier } = round;
	const { claimed, shown } = teamScoreOf(outline, votes, meeting, quarter);
	const { team: standing, index } = claimed.overall;
	return {
		edition,
		quarter,
		scope,
		tier,
		tag: team.tag,
		label: team.label,
		members: votes.members,
		tallies: votes.tallies.map(({ levels: [a, b, c, d, e], dontKnow, notApplicable }) => ({
			levels: [a, b, c, d, e],
			dontKnow,
			notApplicable
		})),
		agreed: { ...meeting.agreed },
		evidence: { ...meeting.evidence },
		steps: meeting.steps.map((step) => ({ ...step })),
		dimensions: claimed.dimensions.map((dimension, i) => ({
			id: dimension.id,
			standing: dimension.standing,
			level: isRated(dimension) ? dimension.soFar : null,
			possible: isRated(dimension) ? dimension.possible : null,
			shown: soFarOf(shown.dimensions[i])
		})),
		team: {
			level: standing?.level ?? null,
			possible: standing?.possible ?? null,
			shown: shown.overall.team?.level ?? null
		},
		index: index ? { low: index.low, high: index.high } : null
	};
}

const soFarOf = (dimension: Score['dimensions'][number] | undefined): Level | null =>
	dimension && isRated(dimension) ? dimension.soFar : null;
