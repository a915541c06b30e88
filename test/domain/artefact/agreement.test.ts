import { describe, expect, it } from 'vitest';
import { AGREEMENT_POINTS } from '../../../src/domain/artefact/agreement.ts';
import { percentIn } from '../../../src/domain/artefact/agreement-figures.ts';
import type { ServicePage } from '../../../src/domain/artefact/facts.ts';
import { look, page, verdict } from './pages.ts';

describe('between pages', () => {
	const cases: [string, string, ServicePage[], string][] = [
		[
			'owner',
			'agree',
			[page('a', { owner: 'Payments team' }), page('b', { owner: 'payments' })],
			'agrees: Payments team'
		],
		[
			'owner',
			'differ',
			[page('a', { owner: 'Payments' }), page('b', { owner: 'Shop' })],
			'differs: Your pages differ about who owns it.'
		],
		[
			'owner',
			'one alone',
			[page('a', { owner: 'Payments' }), page('b', {})],
			'thin: So far one page says who owns it: Payments.'
		],
		['owner', 'none', [page('a', {})], 'thin: No page says who owns it yet.'],
		[
			'tier',
			'agree',
			[page('a', { tier: 'Tier 1' }), page('b', { tier: 'tier-1' })],
			'agrees: Tier 1'
		],
		[
			'tier',
			'differ',
			[page('a', { tier: 'Tier 1' }), page('b', { tier: 'Tier 2' })],
			'differs: Your pages differ about which tier it is in.'
		],
		[
			'levels',
			'too few for Tier 1',
			[page('a', { tier: 'Tier 1' }), page('escalation-policy', { tier: 'Tier 2', levels: '2' })],
			'differs: It is Tier 1, and its policy has 2 levels.'
		],
		[
			'levels',
			'enough',
			[page('a', { tier: 'Tier 1' }), page('escalation-policy', { levels: '3' })],
			'agrees: Tier 1, 3 levels'
		],
		[
			'levels',
			'few for Tier 2',
			[page('a', { tier: 'Tier 2' }), page('escalation-policy', { levels: '1' })],
			'agrees: Tier 2, one level'
		],
		[
			'levels',
			'no policy',
			[page('a', { tier: 'Tier 1' })],
			'thin: There is no escalation policy for it yet.'
		],
		[
			'rotas',
			'strange',
			[
				page('a', { 'on-call': 'Shop primary' }),
				page('escalation-policy', { 'on-call': ['Checkout primary'] })
			],
			'differs: Some pages call rotations that the policy does not name.'
		],
		[
			'rotas',
			'known',
			[
				page('a', { 'on-call': 'checkout primary' }),
				page('escalation-policy', { 'on-call': ['Checkout primary', 'Leads'] })
			],
			'agrees: checkout primary'
		],
		[
			'objective',
			'the same figure',
			[page('a', { objective: '99.9 % of payments' }), page('b', { objective: '99,9% a month' })],
			'agrees: 99.9 % of payments'
		],
		[
			'objective',
			'another figure',
			[page('a', { objective: '99.9 %' }), page('b', { objective: '99.5 %' })],
			'differs: Your pages differ about what it aims at.'
		],
		[
			'owed',
			'more than aimed at',
			[page('a', { owed: '99.95 % a month', aim: '99.9 %' })],
			'differs: You owe 99.95 %, and aim at no more than 99.9 %.'
		],
		[
			'owed',
			'less',
			[page('a', { owed: '99.5 %', aim: ['99 %', '99.9 %'] })],
			'agrees: Owed 99.5 %, aimed at 99.9 %'
		],
		[
			'place',
			'in other words',
			[page('a', { runbook: 'Wiki' }), page('b', { runbook: 'Drawer' })],
			'differs: Your pages say in different words where the runbook is.'
		],
		['tried', 'lately', [page('a', { verified: '2026-06-01' })], 'agrees: Tried on 1 June 2026'],
		[
			'tried',
			'long ago',
			[page('a', { verified: '2026-05-01' })],
			'differs: An entry of the runbook was last tried half a year ago or more.'
		]
	];
	for (const [id, name, pages, expected] of cases)
		it(`${id}: ${name}`, () => expect(verdict(id, pages)).toBe(expected));

	it('a looser aim of a stricter tier is seen between services', () => {
		const two = (aim: string) => [
			page('a', { tier: 'Tier 1', aim: '99.5 %' }),
			page('b', {}),
			page('c', { tier: 'Tier 3', aim }, 'Wish lists')
		];
		expect(verdict('between', two('99.9 %'))).toBe(
			'differs: Tier 1 aims at 99.5 %, and Wish lists, Tier 3, at 99.9 %.'
		);
		expect(verdict('between', two('99 %'))).toBe('agrees: Fits Wish lists');
		expect(verdict('between', [page('a', { tier: 'Tier 1', aim: '99 %' })])).toBe(
			'thin: No other service here has a tier and an objective.'
		);
	});

	it('days for reviews are the whole team’s', () => {
		expect(verdict('rhythm', [page('a', {})])).toBe(
			'thin: No calendar of reviews is kept here yet.'
		);
		const team = page('cadence-calendar', { 'next-review': '30 November 2026' }, '');
		expect(verdict('rhythm', [page('a', {})], [team])).toBe('agrees: From 30 November 2026');
	});

	it('what differs comes first, each with points and something to do', () => {
		const found = look([
			page('a', { owner: 'Shop', tier: 'Tier 1' }),
			page('b', { owner: 'Payments', tier: 'Tier 1' })
		]);
		expect(found.map(({ verdict: is }) => is)).toEqual([
			'differs',
			'agrees',
			...Array<string>(8).fill('thin')
		]);
		expect(found[0]?.sayings.map(({ page: { title }, text }) => [title, text])).toEqual([
			['a', 'Shop'],
			['b', 'Payments']
		]);
		for (const { points, todo } of found)
			expect([points.length > 0, todo.length > 0]).toEqual([true, true]);
		expect(AGREEMENT_POINTS.every((point) => /^(fso|rev|ir)\./.test(point))).toBe(true);
	});
});

it('a share is found in a sentence', () => {
	expect(
		['99.9 % of it', 'up 99,95% a month', '95 per cent', '9 of 10', '250 %'].map(percentIn)
	).toEqual([99.9, 99.95, 95, undefined, undefined]);
});
