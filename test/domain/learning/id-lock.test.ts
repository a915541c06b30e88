import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import {
	checkLock,
	IdLockSchema,
	lockOf,
	type IdLock
} from '../../../src/domain/learning/id-lock.ts';
import type { Check } from '../../../src/domain/learning/types.ts';
import { KINDS, lessonOf, moduleOf, sample } from './sample.ts';

const EMPTY: IdLock = { lessons: [], checks: {}, artefacts: [], aliases: {} };
const contentOf = (checks: Check[], ...artefacts: string[]) => ({
	modules: [moduleOf(lessonOf(...checks))],
	artefacts: artefacts.map((artefact) => ({ artefact }))
});

const single = sample('single');
const turned: Check = {
	...single,
	options: single.options.map((one) => ({ ...one, correct: one.id === 'a' }))
};
const released = lockOf(contentOf([single, sample('order')], 'runbook'), EMPTY);
const ONE = 'a-module/a-lesson/one';

describe('lockOf', () => {
	test('holds every lesson, check and artefact, sorted', () => {
		expect(released.lessons).toEqual(['a-module/a-lesson']);
		expect(Object.keys(released.checks)).toEqual([ONE, 'a-module/a-lesson/row']);
		expect(released.checks[ONE]?.rev).toBe(1);
		expect(released.artefacts).toEqual(['runbook']);
	});

	test('is what its own file may hold, and keeps what was locked before', () => {
		const next = lockOf(contentOf([sample('multiple')]), released);
		expect(v.parse(IdLockSchema, JSON.parse(JSON.stringify(next)))).toEqual(next);
		expect(next.lessons).toEqual(released.lessons);
		expect(next.artefacts).toEqual(['runbook']);
		expect(Object.keys(next.checks)).toEqual([
			'a-module/a-lesson/many',
			ONE,
			'a-module/a-lesson/row'
		]);
	});

	test('of the same content changes nothing, and nothing is found against it', () => {
		fc.assert(
			fc.property(fc.subarray([...KINDS]), (kinds) => {
				const content = contentOf(kinds.map((kind) => sample(kind)));
				const lock = lockOf(content, EMPTY);
				expect(lockOf(content, lock)).toEqual(lock);
				expect(checkLock(lock, content)).toEqual([]);
			})
		);
	});
});

describe('checkLock', () => {
	const against = (...checks: Check[]) => checkLock(released, contentOf(checks, 'runbook'));
	const row = sample('order');

	test('lets wording change, and new ids come', () => {
		expect(against({ ...single, prompt: 'Which, then?' }, row, sample('fill'))).toEqual([]);
	});

	test('names a check that is gone, and takes an alias for it', () => {
		expect(against(row)).toEqual([
			{
				path: ['checks', ONE],
				message: `the released check "${ONE}" is gone`,
				expected: 'an alias'
			}
		]);
		const renamed = contentOf([{ ...single, id: 'renamed' }, row], 'runbook');
		const aliases = { [ONE]: 'a-module/a-lesson/renamed' };
		expect(checkLock({ ...released, aliases }, renamed)).toEqual([]);
	});

	test('names lessons and artefacts that are gone', () => {
		expect(checkLock(released, { modules: [], artefacts: [] })).toMatchObject([
			{ path: ['lessons', 0] },
			{ path: ['artefacts', 0] },
			{ path: ['checks', ONE] },
			{ path: ['checks', 'a-module/a-lesson/row'] }
		]);
	});

	test('asks for a new revision where what is right changed', () => {
		expect(against(turned, row)).toEqual([
			{ path: ['checks', ONE], message: `what is right in "${ONE}" changed`, expected: 'rev 2' }
		]);
		expect(against({ ...turned, rev: 2 }, row)).toEqual([]);
	});

	test('a revision never goes back', () => {
		const later = lockOf(contentOf([{ ...turned, rev: 3 }, row], 'runbook'), released);
		expect(checkLock(later, contentOf([turned, row], 'runbook'))).toEqual([
			{ path: ['checks', ONE], message: `"${ONE}" went back to revision 1 from 3` }
		]);
	});
});
