import { expect, test } from 'vitest';
import { deskOf } from '../../../src/assess/organisation/desk.ts';
import { counted, EVERY, type Found } from '../../../src/assess/organisation/found.ts';
import { foundSentence } from '../../../src/assess/organisation/found-words.ts';
import { fieldsOf, listRecord, titleOf } from '../../../src/assess/organisation/kept.ts';
import { inView, NEWEST, WHOLE } from '../../../src/assess/organisation/view.ts';
import { wholeOf } from '../../../src/parts/maturity/distribution-words.ts';
import { decodeLink } from '../../../src/domain/link/decode.ts';
import { invitation, link, outline } from './links.ts';

const names = (found: Found, choices = {}) => counted(found, choices).map(({ name }) => name);

test('a list of all sorts: what counts, what repeats, and what is named with its line', () => {
	const [one, two] = [link({ tag: 1 }), link({ tag: 2, label: null })];
	const text = ['Dear all,', one, two, one, invitation, link({ tag: 3 }).slice(0, -9)].join('\n');
	const found = deskOf(outline).read(text);
	expect(names(found)).toEqual(['Team 1', 'Unnamed, line 3']);
	expect([found.all, found.same]).toEqual([5, 1]);
	expect(found.refused.map(({ is, line }) => [is, line])).toEqual([
		['not-a-team', 5],
		['unreadable', 6]
	]);
	expect(foundSentence(found)).toBe(
		'Five links: two are teams’ results, one repeats another and counts once, one is something else and one cannot be read.'
	);
});

test('another result of one team: the first counts until somebody chooses', () => {
	const [first, second] = [link({ tag: 7 }), link({ tag: 7, says: 'proactive' })];
	const found = deskOf(outline).read(`${first}\n${second}`);
	const [rivals] = found.rivals;
	const payloads = found.results.map(({ payload }) => payload);
	const said = (choices: Record<string, string>) =>
		counted(found, choices).map(({ payload }) => payloads.indexOf(payload));
	const key = rivals?.key ?? '';
	expect(said({})).toEqual([0]);
	expect(said({ [key]: payloads[1] ?? '' })).toEqual([1]);
	expect(said({ [key]: EVERY })).toEqual([0, 1]);
	expect(said({ [key]: 'a link that is not here any more' })).toEqual([0]);
});

test('two teams that share a number by chance both count', () => {
	const found = deskOf(outline).read(
		[link({ tag: 7, label: 'Ledger' }), link({ tag: 7, label: 'Atlas' })].join('\n')
	);
	expect(names(found)).toEqual(['Ledger', 'Atlas']);
});

test('a view holds each team once, and narrows by quarter and tier', () => {
	const { results } = deskOf(outline).read(
		[
			link({ tag: 1, quarter: '2026-Q2' }),
			link({ tag: 2, quarter: '2026-Q2', tier: 1 }),
			link({ tag: 1, quarter: '2026-Q3' })
		].join('\n')
	);
	const seen = (...[quarter, tier]: [string, 1 | 2 | 'every']) =>
		inView(results, { quarter, tier }).map((one) => `${one.name} ${one.quarter}`);
	expect(seen(NEWEST, 'every')).toEqual(['Team 2 2026-Q2', 'Team 1 2026-Q3']);
	expect(seen('2026-Q2', 'every')).toEqual(['Team 1 2026-Q2', 'Team 2 2026-Q2']);
	expect(seen(NEWEST, 1)).toEqual(['Team 2 2026-Q2']);
});

test('the picture: what holds back whom, and apart what only the organisation can lift', () => {
	const desk = deskOf(outline);
	desk.read(
		[
			link({ tag: 1, but: { P1: 'manual', O6: 'reactive' } }),
			link({ tag: 2, but: { P1: 'manual' } }),
			link({ tag: 3, says: 'preventative', but: { P9: 'not-applicable' } })
		].join('\n')
	);
	const { organisation, holding, small, payload } = desk.picture({}, WHOLE);
	expect(small.map(({ name, level }) => [name, level])).toEqual([
		['Team 1', 0],
		['Team 2', 0],
		['Team 3', 4]
	]);
	const [most] = holding.back;
	expect([most?.id, most?.teams, most?.questions[0]?.needs]).toEqual(['P1', 2, 2]);
	expect(organisation.climbing).toBe(2);
	expect(holding.beyond.map(({ id, teams, rated }) => [id, teams, rated])).toEqual([
		['O6', 2, 3],
		['P9', 2, 2]
	]);
	const decoded = decodeLink(payload ?? '', 'organisation');
	expect(decoded).toMatchObject({ ok: true, link: { teams: 3, levels: [2, 0, 0, 0, 1] } });
});

test('what does not apply is marked: in the small picture, and counted in the distribution', () => {
	const id =
		outline.dimensions.find(({ questions }) => questions.length > 3)?.questions.at(-1)?.id ?? '';
	const desk = deskOf(outline);
	desk.read([link({ tag: 1, but: { [id]: 'not-applicable' } }), link({ tag: 2 })].join('\n'));
	const { organisation, small } = desk.picture({}, WHOLE);
	const at = outline.dimensions.findIndex((one) => id.startsWith(`${one.id}.`));
	expect(organisation.dimensions.map(({ partly }) => partly)).toEqual(
		outline.dimensions.map((_, n) => (n === at ? 1 : 0))
	);
	expect(small.map(({ partly }) => partly.indexOf(true))).toEqual([at, -1]);
	expect(wholeOf(organisation.teams)).toEqual({
		levels: [0, 0, 2, 0, 0],
		estimates: 0,
		notRated: 0
	});
});

test('nothing in view: no picture to send', () => {
	const desk = deskOf(outline);
	desk.read(link({ tag: 1 }));
	expect(desk.picture({}, { quarter: NEWEST, tier: 1 }).payload).toBeUndefined();
});

test('a kept list comes back as it was, in its order and with its choices', () => {
	const desk = deskOf(outline);
	const found = desk.read(
		[link({ tag: 2 }), link({ tag: 1 }), link({ tag: 2, says: 'manual' })].join('\n')
	);
	const choices = { [found.rivals[0]?.key ?? '']: EVERY };
	const record = listRecord(found, choices, { id: 'a', createdAt: 1, now: 2 });
	expect(titleOf(found, choices)).toBe('3 results, third quarter of 2026');
	const fields = fieldsOf(record);
	const again = deskOf(outline).read(fields?.payloads.join('\n') ?? '');
	expect(names(again, fields?.choices)).toEqual(['Team 2', 'Team 1', 'Team 2']);
	expect(fieldsOf({ ...record, fields: { payloads: 3 } })).toBeUndefined();
});
