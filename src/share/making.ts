import { editionTables, quickCheck } from 'virtual:content';
import {
	milestonesOf,
	readMilestone,
	responsesOf,
	roundOf,
	teamOf
} from '../domain/maturity/kept-teams.ts';
import { votesOf } from '../domain/maturity/round-votes.ts';
import type { Records } from '../ports/records.svelte.ts';
import { madeFrom } from './made-answers.ts';
import { madeOfPicture } from './made-organisation.ts';
import { madeOfMilestone, madeOfMilestones, madeOfRound, madeOfVotes } from './made-team.ts';
import type { Made, NoLink } from './made.ts';

/** What can be made into a link from here, by the kind and id of its address, and the page that it comes from. */
export type Making = { readonly made: Made | NoLink; readonly from: Origin };
export type Origin = {
	readonly place: 'Assess' | 'Drill';
	readonly label: string;
	readonly href: string;
};

const assess = (label: string, path: string): Origin => ({
	place: 'Assess',
	label,
	href: `#/assess${path}`
});

/** Rejects where the questions do not arrive. */
export async function making(kind: string, id: string, records: Records): Promise<Making> {
	await records.ready;
	switch (kind) {
		case 'invitation':
			return invitation(id, records);
		case 'team':
			return team(id, records);
		case 'history':
			return history(id, records);
		case 'organisation':
			return { made: madeOfPicture(id), from: assess('Organisation', '/organisation') };
		default:
			return own(kind, id, records);
	}
}

/** What one person did: by the outcome's id, whatever the address calls it. */
async function own(kind: string, id: string, records: Records): Promise<Making> {
	const outcome = records.find('outcome', id);
	const drill = outcome ? outcome.of === 'run' : kind === 'run';
	const from = drill
		? ({ place: 'Drill', label: 'Debrief', href: `#/drill/debrief/${id}` } as const)
		: assess('Result', `/result/${id}`);
	return { made: outcome ? madeFrom(outcome, await records.events(id)) : 'missing', from };
}

function invitation(id: string, records: Records): Making {
	const round = roundOf(records, id)?.value;
	const team = round && teamOf(records, round.team)?.value;
	const from = round ? assess('Team', `/team/${round.team}`) : assess('Assess', '');
	if (!round || !team) return { made: records.find('round', id) ? 'broken' : 'missing', from };
	return { made: madeOfRound(team, round), from };
}

/** A milestone, or what came in for a round so far. */
async function team(id: string, records: Records): Promise<Making> {
	const outcome = records.find('outcome', id);
	if (!outcome) return soFar(id, records);
	const milestone = readMilestone(outcome);
	const expected = roundOf(records, outcome.subject)?.value.expected;
	const { outline } = (await quickCheck()).default;
	return {
		made: milestone ? madeOfMilestone(milestone, outline, expected) : 'broken',
		from: assess('Milestone', `/milestone/${id}`)
	};
}

async function soFar(id: string, records: Records): Promise<Making> {
	const asked = invitation(id, records);
	const round = roundOf(records, id)?.value;
	const team = round && teamOf(records, round.team)?.value;
	if (!round || !team) return asked;
	const [{ default: check }, { default: tables }] = await Promise.all([
		quickCheck(),
		editionTables()
	]);
	const responses = responsesOf(records, id).map(({ value }) => value);
	const votes = votesOf(check.outline, responses, tables);
	return { made: madeOfVotes(team, round, votes, check.outline), from: asked.from };
}

async function history(id: string, records: Records): Promise<Making> {
	const team = teamOf(records, id)?.value;
	const from = team ? assess('History', `/team/${id}/history`) : assess('Assess', '');
	if (!team) return { made: records.find('team', id) ? 'broken' : 'missing', from };
	const { outline } = (await quickCheck()).default;
	const milestones = milestonesOf(records, id).map(({ value }) => value);
	return { made: madeOfMilestones(team, milestones, outline), from };
}
