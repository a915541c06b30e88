import * as v from 'valibot';
import { expect, test } from 'vitest';
import {
	meetingOf,
	milestoneOf,
	QUIET,
	teamScoreOf
} from '../../../src/domain/maturity/meeting.ts';
import { outlineOf, questionOrder } from '../../../src/domain/maturity/outline.ts';
import { isRated } from '../../../src/domain/maturity/overall.ts';
import { talliesOf } from '../../../src/domain/maturity/tally.ts';
import { milestoneSchema, type MeetingEvent } from '../../../src/domain/maturity/team-records.ts';
import { quickAnswers } from './random-team.ts';
import { realModel } from './real-model.ts';

const outline = outlineOf(realModel());
const quick = quickAnswers(outline);
const members = [
	quick({ P3: 'reactive' }),
	quick({ P3: 'proactive', O1: 'dont-know' }),
	quick({ P3: 'proactive' })
];
const votes = { tallies: talliesOf(outline, members), members: 3 };
const AT = Date.UTC(2026, 10, 21);
const ROUND = 'team-2026-Q4';
const begun: MeetingEvent = {
	type: 'meeting.begun',
	at: AT,
	round: ROUND,
	edition: 1,
	quarter: '2026-Q4'
};
const core =
	outline.dimensions.find(({ id }) => id === 'P3')?.questions.find((q) => q.core)?.id ?? '';
const agreed = (answer: MeetingEvent & { type: 'answer.agreed' }) => answer;

const P3 = (score: ReturnType<typeof teamScoreOf>['claimed']) => {
	const found = score.dimensions.find(({ id }) => id === 'P3');
	return found && isRated(found) ? found.soFar : undefined;
};

test('what is agreed stands in place of the votes, until it is taken back', () => {
	const say = agreed({ type: 'answer.agreed', question: core, answer: 'responsive' });
	const told = meetingOf([begun, say]);
	expect(P3(teamScoreOf(outline, votes, QUIET, '2026-Q4').claimed)).toBe(3);
	expect(P3(teamScoreOf(outline, votes, told, '2026-Q4').claimed)).toBe(2);
	expect(meetingOf([begun, say, { ...say, answer: null }])).toEqual(QUIET);
});

test('a claim is shown as far as its evidence reaches, and evidence grows old', () => {
	const fact = { kind: 'artefact', what: 'The monitor list', at: AT } as const;
	const told = meetingOf([begun, { type: 'evidence.set', question: core, evidence: fact }]);
	const shown = (quarter: string) => P3(teamScoreOf(outline, votes, told, quarter).shown);
	expect(P3(teamScoreOf(outline, votes, QUIET, '2026-Q4').shown)).toBe(2);
	expect([shown('2026-Q4'), shown('2027-Q2'), shown('2027-Q3')]).toEqual([3, 3, 2]);
});

test('a step is chosen once, its owner may change, and it can be let go', () => {
	const step = { type: 'step.chosen', question: core, level: 3, owner: 'Ade' } as const;
	const other = { ...step, question: 'O1.1', owner: '' };
	expect(meetingOf([begun, step, other, { ...step, owner: 'Bo' }]).steps).toEqual([
		{ question: core, level: 3, owner: 'Bo' },
		{ question: 'O1.1', level: 3, owner: '' }
	]);
	expect(meetingOf([begun, step, { ...step, owner: null }]).steps).toEqual([]);
	expect(meetingOf([begun, { ...step, owner: null }]).steps).toEqual([]);
});

test('a finished talk hears nothing more', () => {
	const over: MeetingEvent = { type: 'meeting.finished', at: AT };
	const late = agreed({ type: 'answer.agreed', question: core, answer: 'manual' });
	expect(meetingOf([begun, over, late])).toEqual({ ...QUIET, finishedAt: AT });
});

test('a milestone freezes votes, agreements and levels, holds no one’s row, and can be read back', () => {
	const meeting = meetingOf([
		begun,
		agreed({ type: 'answer.agreed', question: core, answer: 'responsive' }),
		{ type: 'step.chosen', question: core, level: 3, owner: 'Ade' },
		{ type: 'meeting.finished', at: AT }
	]);
	const milestone = milestoneOf(
		outline,
		{ label: 'Checkout', tag: 7, tier: 1 },
		{ team: 'team', quarter: '2026-Q4', edition: 1, scope: 'quick', tier: 1, expected: 3 },
		votes,
		meeting
	);
	const back: unknown = JSON.parse(JSON.stringify(milestone));
	expect(v.parse(milestoneSchema, back)).toEqual(milestone);
	expect(milestone.tallies).toHaveLength(questionOrder(outline).length);
	expect(milestone.dimensions.find(({ id }) => id === 'P3')).toEqual({
		id: 'P3',
		standing: 'estimate',
		level: 2,
		possible: 2,
		shown: 2
	});
	expect(milestone.agreed).toEqual({ [core]: 'responsive' });
});
