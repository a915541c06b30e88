import { describe, expect, it } from 'vitest';
import {
	gradeAt,
	gradesAt,
	shownScore,
	type EvidenceItem
} from '../../../src/domain/maturity/evidence.ts';
import { questionOrder } from '../../../src/domain/maturity/outline.ts';
import { isRated } from '../../../src/domain/maturity/overall.ts';
import { score } from '../../../src/domain/maturity/score.ts';
import { is, quickAnswers } from './random-team.ts';
import { realModel } from './real-model.ts';

const model = realModel();
const on = (date: string) => Date.parse(`${date}T12:00Z`);
const item = (kind: EvidenceItem['kind'], date: string, question = 'O1.1'): EvidenceItem => ({
	question,
	kind,
	what: 'the service list',
	at: on(date)
});

describe('the grade of evidence in the fourth quarter of 2026', () => {
	it.each([
		['nothing', [], 0],
		['an artefact of this quarter', [item('artefact', '2026-11-02')], 1],
		['one of two quarters ago', [item('artefact', '2026-04-01')], 1],
		['one of three quarters ago', [item('artefact', '2026-03-31')], 0],
		['a drill', [item('drill', '2026-08-30')], 2],
		['an incident', [item('incident', '2026-10-01')], 2],
		['a drill too long ago', [item('drill', '2025-12-30')], 0],
		[
			'the best of several',
			[item('artefact', '2026-10-10'), item('drill', '2026-05-05'), item('artefact', '2020-01-01')],
			2
		],
		[
			'a fresh artefact beside an old drill',
			[item('drill', '2025-01-01'), item('artefact', '2026-10-10')],
			1
		],
		['what a talk in January brings', [item('artefact', '2027-01-12')], 1],
		['what came later still', [item('artefact', '2027-04-01')], 0],
		['no moment at all', [{ ...item('drill', '2026-10-10'), at: NaN }], 0]
	])('%s', (_, items, grade) => {
		expect(gradeAt(items, '2026-Q4')).toBe(grade);
	});

	it('is told of each question that has any', () => {
		const items = [
			item('artefact', '2026-11-02'),
			item('drill', '2026-11-02', 'P1.1'),
			item('artefact', '2024-11-02', 'P2.1')
		];
		expect(gradesAt(items, '2026-Q4')).toEqual({ 'O1.1': 1, 'P1.1': 2, 'P2.1': 0 });
	});
});

describe('what a team can show', () => {
	it('is responsive where it only says so, with nothing lost below', () => {
		const claimed = score(model, [questionOrder(model).map(() => is('preventative'))]);
		const shown = shownScore(model, claimed, {});
		expect(shown.dimensions.map((d) => isRated(d) && [d.soFar, d.possible, d.low])).toEqual(
			Array.from({ length: 17 }, () => [2, 2, 0.5])
		);
		expect([shown.overall.team?.level, claimed.overall.team?.level]).toEqual([2, 4]);
		const low = score(model, [questionOrder(model).map(() => is('reactive'))]);
		expect(shownScore(model, low, {})).toEqual(low);
	});

	it('leaves open what was not asked', () => {
		const quick = score(model, [quickAnswers(model)({}, 'preventative')]);
		const [first] = shownScore(model, quick, { 'O1.1': 1 }).dimensions;
		expect(first && isRated(first) && [first.soFar, first.level, first.possible]).toEqual([
			3, 0, 3
		]);
		expect(first?.questions.map(({ state, lo, hi }) => [state, lo, hi])).toEqual([
			['known', 3, 3],
			['blank', 0, 4],
			['blank', 0, 4],
			['blank', 0, 4]
		]);
	});
});
