import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { toggleDay } from '../../../src/lab/fields/days.ts';
import { idFor, namesOf } from '../../../src/lab/fields/names.ts';
import { sayLocalDay } from '../../../src/lab/fields/say-day.ts';
import {
	isWithin,
	readLocal,
	readNumber,
	readTime,
	showLocal,
	shown,
	withLocal,
	wrongAt
} from '../../../src/lab/fields/typed.ts';

describe('what a field writes', () => {
	test.each([
		['5', 5],
		[' 5 ', 5],
		['5.', 5],
		['0.5', 0.5],
		['-1', -1],
		['1:30', '1:30'],
		['', ''],
		['five', 'five'],
		['1e9', '1e9'],
		['0x10', '0x10']
	])('a number field reads %j as %j', (text, read) => {
		expect(readNumber(text)).toBe(read);
	});

	test('a time may lack its nought, and nonsense stays', () => {
		expect(['9:00', '09:00', '25:99', 'noon', ''].map(readTime)).toEqual([
			'09:00',
			'09:00',
			'25:99',
			'noon',
			''
		]);
	});

	test('a local time is kept with a T and shown with a space', () => {
		expect(readLocal('2026-03-04 8:30')).toBe('2026-03-04T08:30');
		expect(showLocal('2026-03-04T08:30')).toBe('2026-03-04 08:30');
		expect(readLocal('2026-02-30 08:30')).toBe('2026-02-30T08:30');
		expect(readLocal('next Monday')).toBe('next Monday');
	});

	test('nothing typed is lost: what is shown of what was read reads the same again', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				expect(readNumber(shown(readNumber(text)))).toStrictEqual(readNumber(text));
				expect(readLocal(showLocal(readLocal(text)))).toBe(readLocal(text));
			})
		);
	});

	test('whatever an imported draft holds can be shown', () => {
		expect([undefined, null, true, 4, { a: [1] }].map(shown)).toEqual([
			'',
			'',
			'true',
			'4',
			'{"a":[1]}'
		]);
	});
});

test('the day of the week is said of days that are', () => {
	expect(
		['2026-03-04T08:30', '2026-02-30T08:30', '2026-03-04', 'soon', 7].map(sayLocalDay)
	).toEqual(['Wed 4 Mar', undefined, undefined, undefined, undefined]);
});

test('days stand in the order of the week, and what is no day stays', () => {
	expect(toggleDay(['fri', 'mon'], 'wed')).toEqual(['mon', 'wed', 'fri']);
	expect(toggleDay(['mon', 'wed'], 'mon')).toEqual(['wed']);
	expect(toggleDay(['someday' as 'mon', 'mon'], 'tue')).toEqual(['mon', 'tue', 'someday']);
});

test('problems are those at the very path', () => {
	const problems = [
		{ path: 'a.b', message: 'No.' },
		{ path: 'a.b[0]', message: 'Neither.' }
	];
	expect(wrongAt(problems, 'a.b')).toEqual(['No.']);
	expect(['a', 'a.b', 'a[1]', 'ab'].map((path) => isWithin(path, 'a'))).toEqual([
		true,
		true,
		true,
		false
	]);
});

test('under a field a problem is a whole sentence, and quotes a time as it is shown there', () => {
	const say = (message: string) => wrongAt([{ path: 'a', message: withLocal(message) }], 'a')[0];
	expect([
		say('is empty; a policy repeats 0 to 9 times'),
		say('has no layers'),
		say('overlaps with another.'),
		say('is "2026-02-30T09:00"; a real day and time belongs here, such as "2026-03-04T08:30"')
	]).toEqual([
		'This is empty; a policy repeats 0 to 9 times.',
		'This has no layers.',
		'Overlaps with another.',
		'This is "2026-02-30 09:00"; a real day and time belongs here, such as "2026-03-04 08:30".'
	]);
});

test('ids come from names, are never taken twice and never mean nobody', () => {
	expect(idFor('Zoë Müller', [], 'person')).toBe('zoe-muller');
	expect(idFor('Ade', ['ade', 'ade-2'], 'person')).toBe('ade-3');
	expect(idFor('None', [], 'person')).toBe('person');
	expect(idFor('7', ['person'], 'person')).toBe('person-2');
	expect(idFor('李 明', [], 'person')).toBe('李-明');
	expect(idFor('!', [], 'person')).toBe('person');
});

test('two people of one name are told apart', () => {
	expect(namesOf({ a: { name: 'Ade' }, b: { name: 'Ade' }, c: {} })).toEqual([
		{ id: 'a', name: 'Ade (a)' },
		{ id: 'b', name: 'Ade (b)' },
		{ id: 'c', name: 'c' }
	]);
});
