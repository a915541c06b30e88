import { describe, expect, it } from 'vitest';
import { BLANK } from '../../../src/domain/artefact/escalation-policy.ts';
import { pageOfForm, pageOfPolicy } from '../../../src/domain/artefact/facts.ts';
import { exampleValues } from '../../../src/domain/artefact/form-example.ts';
import { serviceMarkdown } from '../../../src/domain/artefact/service-markdown.ts';
import { sameName, servicesIn } from '../../../src/domain/artefact/services.ts';
import { look, page } from './pages.ts';
import { FORM, TODAY } from './sample-form.ts';

describe('pages of one service', () => {
	it('are found by its name, however it is spelt', () => {
		const pages = [
			page('a', {}, 'Checkout'),
			page('b', {}, ' the checkout  service'),
			page('c', {}, 'Refunds'),
			page('d', {}, ''),
			page('e', {}, 'Checkout and Refunds')
		];
		expect(servicesIn(pages).map((one) => [one.key, one.name, one.pages.length])).toEqual([
			['checkout', 'Checkout', 3],
			['refunds', 'Refunds', 2]
		]);
		expect(servicesIn([])).toEqual([]);
	});

	it('may be the only ones about several services', () => {
		expect(servicesIn([page('a', {}, 'Search and Browse')]).map(({ name }) => name)).toEqual([
			'Search and Browse'
		]);
		expect(sameName('The “Payments” Team')).toBe('payments');
	});
});

it('facts are what forms mark, and what the policy says', () => {
	expect(pageOfForm(FORM, exampleValues(FORM), 'x')).toEqual({
		id: 'x',
		artefact: 'sample',
		title: 'Sample page',
		service: 'Checkout',
		facts: [
			{ name: 'service', text: 'Checkout', value: 'Checkout' },
			{ name: 'tier', text: 'Tier 1', value: 'tier-1' }
		]
	});
	const [first, ...others] = BLANK.levels;
	const levels = first ? [{ ...first, name: ' Checkout primary ' }, ...others] : [];
	expect(pageOfPolicy({ ...BLANK, service: ' Checkout ', tier: 1, levels }, 'Policy', 'y')).toEqual(
		{
			id: 'y',
			artefact: 'escalation-policy',
			title: 'Policy',
			service: 'Checkout',
			facts: [
				{ name: 'levels', text: '3', value: 3 },
				{ name: 'on-call', text: 'Checkout primary', value: 'Checkout primary' },
				{ name: 'tier', text: 'Tier 1', value: 1 }
			]
		}
	);
});

it('the document of a service says what differs, and holds each page as a chapter', () => {
	const pages = [
		page('Runbook entry', { owner: 'Shop' }),
		page('Alert matrix', { owner: '*Payments*' })
	];
	const text = serviceMarkdown(
		'Checkout',
		TODAY,
		look(pages),
		['# Runbook\n\n## Steps\n\nLook\n'],
		['fso.defining.01']
	);
	expect(text).toMatchInlineSnapshot(`
		"# Checkout

		As of 22 November 2026.

		## Where the pages differ

		- **Who owns it:** Your pages differ about who owns it. A service belongs to one team. Settle which, and write its name the same way on every page.
		  - Runbook entry: Shop
		  - Alert matrix: \\*Payments\\*

		## Runbook

		### Steps

		Look

		---

		_Written with the Service Ownership Trainer, after PagerDuty’s [Full-Service Ownership](https://ownership.pagerduty.com/) (Apache License 2.0). The words are ours and yours._
		"
	`);
});
