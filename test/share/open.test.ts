import { describe, expect, test } from 'vitest';
import { teamToJson } from '../../src/domain/maturity/exchange.ts';
import { packBackup } from '../../src/domain/record/backup.ts';
import { openFile, type FileLike } from '../../src/share/open-file.ts';
import {
	kindsSentence,
	leftWords,
	linkTitle,
	manyLinks,
	responsesByRound
} from '../../src/share/open-many.ts';
import { invitation, outline, payloads, response, team } from './samples.ts';

const address = (kind: string, payload: string): string => `https://t.example/#/${kind}/${payload}`;

describe('many links in one text', () => {
	const text = [
		address('r', payloads.response),
		`Again: ${address('r', payloads.response)}`,
		`<${address('t', payloads.team)}>`,
		address('i', payloads.invitation),
		address('t', payloads.team.slice(0, -3))
	].join('\n');
	const many = manyLinks(text);

	test('are counted once each, by kind, with what cannot be read', () => {
		expect(many.links.map(({ href }) => href)).toEqual([
			`#/r/${payloads.response}`,
			`#/t/${payloads.team}`,
			`#/i/${payloads.invitation}`
		]);
		expect(many.faults.map(({ error }) => error.name)).toEqual(['truncated']);
		expect(kindsSentence(many)).toBe(
			'Five links: one is one person’s answers, one is an invitation to answer, one is a team’s result, one cannot be read and one says the same as another.'
		);
	});

	test('are named in a list', () => {
		expect(many.links.map(({ link }) => linkTitle(link))).toEqual([
			'One person’s answers, fourth quarter of 2026',
			'Checkout: a team’s result, fourth quarter of 2026',
			'Checkout: an invitation to answer, fourth quarter of 2026'
		]);
	});

	test('responses are sorted by who asked', () => {
		expect(responsesByRound(many)).toEqual([
			{ team: response.team, quarter: response.quarter, payloads: [payloads.response] }
		]);
	});

	test('one alone is one, and nothing is nothing', () => {
		expect(manyLinks(`see ${address('i', payloads.invitation)}.`).links).toEqual([
			{ link: invitation, payload: payloads.invitation, href: `#/i/${payloads.invitation}` }
		]);
		expect(manyLinks('')).toEqual({ links: [], faults: [], again: 0 });
		expect(manyLinks('hello').faults[0]?.error.name).toBe('not-ours');
	});

	test('more than can be looked at is said', () => {
		const long = manyLinks('x'.repeat(4_000_001));
		expect(long.links).toEqual([]);
		expect(long.left && leftWords(long.left)).toMatch(/^This has 4,000,001 characters/);
	});
});

describe('a file', () => {
	const file = (text: string, more: Partial<FileLike> = {}): FileLike => ({
		size: text.length,
		text: () => Promise.resolve(text),
		slice: (from, to) => ({ text: () => Promise.resolve(text.slice(from, to)) }),
		...more
	});
	const opened = (text: string, more?: Partial<FileLike>) =>
		openFile(file(text, more), () => Promise.resolve(outline));
	const json = teamToJson(team, outline);

	test('of a team’s result leads to its page', async () => {
		expect(await opened(json)).toEqual({ is: 'team', href: `#/t/${payloads.team}` });
	});

	test('with something wrong in it says where', async () => {
		const spoilt = json.replace('"tier":2', '"tier":9').replace('"members":8', '"members":"8"');
		expect(await opened(spoilt)).toMatchObject({
			is: 'faulty',
			faults: [{ path: 'tier' }, { path: 'members', message: 'should be a whole number' }]
		});
		expect(await opened(json.slice(0, 900))).toEqual({
			is: 'faulty',
			faults: [{ path: '', message: 'is not JSON, or not all of it' }]
		});
	});

	test('of something else is named', async () => {
		expect(await opened('{"a":1}')).toEqual({ is: 'other-json' });
		expect(await opened('[1,2]')).toEqual({ is: 'other-json' });
		expect(await opened(packBackup([], [], 1).text)).toEqual({ is: 'backup' });
		expect(await opened('see #/r/x')).toEqual({ is: 'text', text: 'see #/r/x' });
	});

	test('too large or not to be read is not looked into', async () => {
		expect(await opened(json, { size: 2_000_000 })).toEqual({
			is: 'too-large',
			size: 2_000_000,
			most: 1_000_000
		});
		expect(await opened('text', { size: 5_000_000 })).toMatchObject({ is: 'too-large' });
		const gone = () => Promise.reject(new Error('gone'));
		expect(await opened('', { slice: () => ({ text: gone }) })).toEqual({ is: 'unreadable' });
		expect(await opened('text', { text: gone })).toEqual({ is: 'unreadable' });
	});

	test('a large backup is told without reading it whole', async () => {
		const text = () => Promise.reject(new Error('read'));
		expect(await opened(packBackup([], [], 1).text, { size: 60_000_000, text })).toEqual({
			is: 'backup'
		});
	});
});
