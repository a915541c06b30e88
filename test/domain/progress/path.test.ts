import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pathSentence } from '../../../src/domain/progress/path-sentence.ts';
import { pathProgress } from '../../../src/domain/progress/path.ts';
import { weekAfter, weekOf } from '../../../src/domain/progress/week.ts';
import { artefact, day, filledIn, lesson, module } from './facts.ts';

const path = [module('a', 3, ['policy']), module('b', 2)];

describe('path', () => {
	test('week by week, empty weeks too', () => {
		const outcomes = [
			lesson('a/l0', day(0)),
			lesson('a/l0', day(20)),
			lesson('a/l1', day(2)),
			lesson('a/l2', day(15)),
			lesson('gone/l0', day(1))
		];
		const made = [
			artefact('policy', day(16)),
			artefact('policy', day(30)),
			artefact('policy', day(1), { ...filledIn, promise: '' }),
			artefact('other', day(0))
		];
		const progress = pathProgress(path, outcomes, made, day(21));
		expect(progress).toEqual({
			weeks: [
				{
					from: weekOf(day(0)),
					lessons: 2,
					exercises: 0,
					sum: { lessons: 2, exercises: 0, modules: 0 }
				},
				{
					from: weekOf(day(7)),
					lessons: 0,
					exercises: 0,
					sum: { lessons: 2, exercises: 0, modules: 0 }
				},
				{
					from: weekOf(day(14)),
					lessons: 1,
					exercises: 1,
					sum: { lessons: 3, exercises: 1, modules: 1 }
				},
				{
					from: weekOf(day(21)),
					lessons: 0,
					exercises: 0,
					sum: { lessons: 3, exercises: 1, modules: 1 }
				}
			],
			done: { lessons: 3, exercises: 1, modules: 1 },
			total: { lessons: 5, exercises: 1, modules: 2 }
		});
		expect(pathSentence(progress)).toBe(
			'Three of five lessons finished and one of one exercise made, one of two modules complete. At the pace of the last four weeks the rest takes about two more weeks.'
		);
	});

	test('none, one and two weeks; the end; a pause', () => {
		const said = (outcomes: ReturnType<typeof lesson>[], now: number): string | undefined =>
			pathSentence(pathProgress([module('b', 2)], outcomes, [], now));
		expect(said([], day(0))).toBeUndefined();
		expect(said([lesson('b/l0', day(0))], day(1))).toBe(
			'One of two lessons finished. From the second week on, a line will show the pace.'
		);
		expect(said([lesson('b/l0', day(0))], day(8))).toBe(
			'One of two lessons finished. Two weeks are too few to tell a pace.'
		);
		expect(said([lesson('b/l0', day(0))], day(60))).toBe(
			'One of two lessons finished. Nothing was added in the last four weeks.'
		);
		expect(said([lesson('b/l0', day(0)), lesson('b/l1', day(9))], day(60))).toBe(
			'Two of two lessons finished: the whole path is done.'
		);
	});

	test('a fact from a clock that ran ahead still has its week', () => {
		const { weeks, done } = pathProgress(path, [lesson('a/l0', day(40))], [], day(0));
		expect(weeks).toHaveLength(1);
		expect(done.lessons).toBe(1);
	});

	const facts = fc.array(
		fc.record({
			subject: fc.constantFrom('a/l0', 'a/l1', 'a/l2', 'b/l0', 'b/l1', 'x/y'),
			on: fc.nat(400)
		}),
		{ maxLength: 20 }
	);

	test('sums never fall, never pass the total, and are the sums of their weeks', () => {
		fc.assert(
			fc.property(facts, fc.array(fc.nat(400), { maxLength: 3 }), fc.nat(450), (all, made, now) => {
				const outcomes = all.map(({ subject, on }) => lesson(subject, day(on)));
				const artefacts = made.map((on) => artefact('policy', day(on)));
				const { weeks, done, total } = pathProgress(path, outcomes, artefacts, day(now));
				let lessons = 0;
				let modules = 0;
				for (const [i, week] of weeks.entries()) {
					lessons += week.lessons;
					expect(week.sum.lessons).toBe(lessons);
					expect(week.sum.modules).toBeGreaterThanOrEqual(modules);
					modules = week.sum.modules;
					const before = weeks[i - 1];
					if (before) expect(week.from).toBe(weekAfter(before.from));
				}
				expect(done.lessons).toBeLessThanOrEqual(total.lessons);
				expect(done.exercises).toBe(made.length > 0 ? 1 : 0);
				const known = new Set(
					all.map((fact) => fact.subject).filter((subject) => subject !== 'x/y')
				);
				expect(done.lessons).toBe(known.size);
				const sentence = pathSentence(pathProgress(path, outcomes, artefacts, day(now)));
				if (weeks.length === 0) expect(sentence).toBeUndefined();
				else expect(sentence).toMatch(/^[A-Z][^]*\.$/);
			})
		);
	});
});

describe('week', () => {
	test('begins on the Monday before, and the next one follows without a gap', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 4e12 }), (at) => {
				const monday = weekOf(at);
				expect(new Date(monday).getDay()).toBe(1);
				expect(monday).toBeLessThanOrEqual(at);
				expect(weekAfter(monday)).toBeGreaterThan(at);
				expect(weekOf(weekAfter(monday))).toBe(weekAfter(monday));
			})
		);
	});
});
