import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answersHash } from '../../../src/domain/learning/checks-of.ts';
import {
	lessonOutcome,
	lessonStart,
	lessonState,
	lessonStep,
	resumeBlock,
	standing,
	unanswered,
	type LessonEvent
} from '../../../src/domain/learning/lesson-events.ts';
import { lessonOf, rightAnswers, sample } from './sample.ts';

const lesson = lessonOf(sample('single'), sample('order'), sample('fault'));
const answered = (check: string, right: boolean, rev = 1): LessonEvent => ({
	type: 'check.answered',
	check,
	rev,
	answer: rightAnswers.single,
	right
});

describe('a lesson', () => {
	test('is the fold of its events', () => {
		const events: LessonEvent[] = [
			{ type: 'lesson.opened' },
			answered('one', false),
			{ type: 'check.retried', check: 'one' },
			answered('one', true),
			answered('row', true),
			{ type: 'lesson.finished' }
		];
		expect(lessonState(events)).toEqual({
			checks: {
				one: {
					rev: 1,
					answer: rightAnswers.single,
					right: true,
					firstRight: false,
					tries: 2,
					open: false
				},
				row: {
					rev: 1,
					answer: rightAnswers.single,
					right: true,
					firstRight: true,
					tries: 1,
					open: false
				}
			},
			last: 'row',
			finished: true
		});
	});

	test('passes over what does not parse', () => {
		const events = [{ type: 'lesson.opened' }, { type: 'nonsense' }, null, answered('one', true)];
		expect(lessonState(events)).toEqual(lessonState([answered('one', true)]));
	});

	test('trying again something never answered changes nothing', () => {
		expect(lessonStep(lessonStart, { type: 'check.retried', check: 'one' })).toBe(lessonStart);
	});

	test('a check whose content has changed counts as unanswered, and its tries begin anew', () => {
		const old = lessonState([answered('one', false)]);
		expect(standing(old, { id: 'one', rev: 2 })).toBeUndefined();
		const { checks } = lessonStep(old, answered('one', true, 2));
		expect(checks['one']).toMatchObject({ rev: 2, tries: 1, firstRight: true });
	});

	test('resumes at the first check still open, once one has been answered', () => {
		expect(resumeBlock(lesson, lessonStart)).toBeUndefined();
		expect(resumeBlock(lesson, lessonState([answered('one', true)]))).toBe(2);
		expect(resumeBlock(lesson, lessonState([answered('row', true)]))).toBe(1);
		const all = lessonState(['one', 'row', 'odd'].map((check) => answered(check, true)));
		expect(resumeBlock(lesson, all)).toBeUndefined();
		expect(unanswered(lesson, all)).toEqual([]);
	});

	test('leaves an outcome', () => {
		const state = lessonState([answered('one', false), answered('gone', true)]);
		const outcome = lessonOutcome(lesson, state);
		expect(outcome).toEqual({
			checks: [{ check: 'one', rev: 1, right: false, firstRight: false, tries: 1 }]
		});
	});

	test('every prefix of its events leads on to the same state', () => {
		const event = fc.oneof(
			fc
				.tuple(fc.constantFrom('one', 'row'), fc.boolean(), fc.integer({ min: 1, max: 3 }))
				.map(([check, right, rev]) => answered(check, right, rev)),
			fc.constant<LessonEvent>({ type: 'check.retried', check: 'one' }),
			fc.constant<LessonEvent>({ type: 'lesson.finished' })
		);
		fc.assert(
			fc.property(fc.array(event), fc.nat(), (events, n) => {
				const cut = events.length ? n % events.length : 0;
				const half = lessonState(events.slice(0, cut));
				expect(events.slice(cut).reduce(lessonStep, half)).toEqual(lessonState(events));
			})
		);
	});
});

test('the hash of what answers mean changes with a revision, not with the words', () => {
	const single = sample('single');
	const hash = answersHash(lessonOf(single));
	expect(answersHash(lessonOf({ ...single, prompt: 'In other words?' }))).toBe(hash);
	expect(answersHash(lessonOf({ ...single, rev: 2 }))).not.toBe(hash);
});
