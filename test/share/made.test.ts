import { describe, expect, test } from 'vitest';
import { decodeLink } from '../../src/domain/link/decode.ts';
import { encodeResponse } from '../../src/domain/link/response.ts';
import { ANSWER_STATES } from '../../src/domain/maturity/types.ts';
import type { Json, OutcomeRecord, StoredEvent } from '../../src/domain/record/types.ts';
import { analyse } from '../../src/domain/scenario/analyse.ts';
import { keptLinks, keptRecord } from '../../src/share/kept.ts';
import { madeFrom } from '../../src/share/made-answers.ts';
import { findLink } from '../../src/share/open.ts';
import { chance, walk } from '../domain/link/walks.ts';
import { quietPage } from '../domain/scenario/quiet-page.ts';

const AT = 1_795_215_600_000;
const record = (of: OutcomeRecord['of'], result: unknown): OutcomeRecord => ({
	kind: 'outcome',
	id: 'abcdefgh',
	version: 1,
	createdAt: AT,
	updatedAt: AT,
	of,
	subject: 'quick',
	contentHash: 'x',
	detail: null,
	result: result as Json
});

const answers = Array.from({ length: 57 }, (_, n) => ANSWER_STATES[n % 8] ?? 'blank');
const sitting = {
	edition: 1,
	quarter: '2026-Q4',
	scope: 'quick',
	tier: 2,
	label: 'A name that stays here',
	answers: answers.map((is) => (is === 'not-applicable' ? { is, reason: 'other' } : { is })),
	dimensions: [],
	team: { level: null, possible: null },
	index: null
};

describe('a stored outcome becomes a link', () => {
	test('a sitting, without its names and reasons', () => {
		const made = madeFrom(record('sitting', sitting), []);
		if (typeof made === 'string') return expect.fail(made);
		const decoded = decodeLink(made.encode(undefined) ?? '');
		expect(decoded).toMatchObject({ ok: true, link: { kind: 'response', answers, tier: 2 } });
		expect(JSON.stringify(decoded)).not.toContain('stays here');
		expect(decodeLink(made.encode('Checkout') ?? '')).toMatchObject({
			link: { label: 'Checkout' }
		});
	});

	test('a run, with its events', () => {
		const { events } = walk(quietPage, chance(3));
		const stored: StoredEvent[] = events.map((event, n) => ({
			version: 1,
			attempt: 'abcdefgh',
			n,
			at: AT,
			event
		}));
		const { outcome } = analyse(quietPage, events);
		const made = madeFrom(record('run', outcome), stored);
		if (typeof made === 'string') return expect.fail(made);
		expect(decodeLink(made.encode(undefined) ?? '')).toMatchObject({
			ok: true,
			link: { kind: 'run', scenario: 'quiet-page', steps: events.slice(1) }
		});
	});

	test('what cannot be read is named', () => {
		expect(madeFrom(record('sitting', { edition: 'one' }), [])).toBe('broken');
		expect(madeFrom(record('run', {}), [])).toBe('broken');
		expect(madeFrom(record('lesson', null), [])).toBe('not-for-links');
	});
});

describe('a link that is kept', () => {
	const link = {
		kind: 'response',
		id: 7,
		edition: 1,
		quarter: '2026-Q4',
		scope: 'quick',
		tier: 2,
		team: 0,
		answers
	} as const;
	const payload = encodeResponse(link);

	test('is found again, once', () => {
		const kept = keptRecord(link, payload, 'One person', AT);
		expect(kept.id).toBe(keptRecord(link, payload, 'Another title', AT + 1).id);
		expect(keptLinks([kept, { ...kept, artefact: 'escalation-policy' }])).toEqual([
			{ id: kept.id, title: 'One person', href: `#/r/${payload}` }
		]);
	});

	test('and spoilt is listed without an address', () => {
		const kept = { ...keptRecord(link, payload, 'One person', AT), fields: { payload: 'SE' } };
		expect(keptLinks([kept])).toEqual([{ id: kept.id, title: 'One person', href: undefined }]);
	});

	test('pasted with its message leads to its page', () => {
		expect(findLink(`Look: <https://t.example/#/r/${payload}>.`)).toEqual({
			ok: true,
			link,
			href: `#/r/${payload}`
		});
		expect(findLink('nothing here')).toMatchObject({ ok: false, error: { name: 'not-ours' } });
	});
});
