import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { EscalationPolicyFormSchema } from '../../../src/domain/artefact/escalation-policy-form.ts';
import { lint } from '../../../src/domain/artefact/escalation-policy-lint.ts';
import { BLANK } from '../../../src/domain/artefact/escalation-policy.ts';
import type { Finding } from '../../../src/domain/artefact/finding.ts';
import type { ModuleEntry } from '../../../src/domain/guide/content-index.ts';
import {
	about,
	describedBy,
	idOf,
	lessonsIn,
	tally,
	toldNow
} from '../../../src/learn/exercise/findings.ts';

const FILE = new URL('../../../content/artefacts/escalation-policy.yaml', import.meta.url).pathname;
const form = v.parse(EscalationPolicyFormSchema, parse(readFileSync(FILE, 'utf8')));

it('the tally of a blank policy counts what the page lists', () => {
	const told = toldNow(lint(BLANK, form));
	expect([told.length, tally(told)]).toEqual([7, 'Seven still to fill in.']);
});

const finding = (path: string, severity: Finding['severity'] = 'open', rule = 'U1'): Finding => ({
	rule,
	path,
	severity,
	message: '',
	point: '',
	lesson: ''
});

it('a field is told what is said of it and of its rows, and nothing of one with a longer name', () => {
	const all = ['owner', 'owner-backup', 'steps[1].who', 'steps'].map((path) => finding(path));
	const paths = (...places: string[]) => about(all, ...places).map(({ path }) => path);
	expect([paths('owner'), paths('steps'), paths('steps[1]')]).toEqual([
		['owner'],
		['steps[1].who', 'steps'],
		['steps[1].who']
	]);
});

it('a field names its help and its findings, by ids that exist', () => {
	const one = finding('steps[1].who');
	expect(idOf(one)).toBe('U1-steps-1-who');
	expect(describedBy([one], 'steps[1].who', 'f-help', undefined)).toBe('f-help U1-steps-1-who');
	expect(describedBy([one], 'steps[0].who')).toBeUndefined();
});

it('of gaps of one kind the first is told, of findings all', () => {
	const all = [
		finding('a'),
		finding('b'),
		finding('c', 'open', 'U2'),
		finding('d', 'finding', 'F1'),
		finding('e', 'finding', 'F1')
	];
	expect(toldNow(all).map(({ path }) => path)).toEqual(['a', 'c', 'd', 'e']);
});

it('a lesson is found by its own address, or in the module of the exercise', () => {
	const lesson = { id: 'stale', title: 'Stale is dangerous', minutes: 3 };
	const modules = [{ id: 'runbooks', lessons: [lesson] }] as unknown as ModuleEntry[];
	const link = { title: 'Stale is dangerous', href: '#/learn/runbooks/stale' };
	expect(lessonsIn(modules, 'runbooks')('stale')).toEqual(link);
	expect(lessonsIn(modules, 'other')('runbooks/stale')).toEqual(link);
	expect(lessonsIn(modules, 'other')('stale')).toBeUndefined();
});
