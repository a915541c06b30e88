import { list } from '../words/words.ts';
import { between, levels, owed, percentIn, shares } from './agreement-figures.ts';
import { daysBetween, sayDay } from './day.ts';
import {
	looked,
	same,
	sayingsOf,
	tierOf,
	type Agreement,
	type Around,
	type Looked,
	type Saying,
	type Verdict
} from './saying.ts';
import { sameName } from './services.ts';

type Check = Omit<Agreement, keyof Looked> & { readonly look: (around: Around) => Looked };

function rotas({ service }: Around): Looked {
	const policies = service.pages.filter(({ artefact }) => artefact === 'escalation-policy');
	const known = sayingsOf(policies, 'on-call');
	const said = sayingsOf(
		service.pages.filter((page) => !policies.includes(page)),
		'on-call'
	);
	if (known.length === 0) return looked('thin', 'There is no escalation policy for it yet.', said);
	if (said.length === 0) return looked('thin', 'Only the policy names who is called.', known);
	const names = new Set(known.map(({ text }) => sameName(text)));
	const strange = said.filter(({ text }) => !names.has(sameName(text)));
	return strange.length > 0
		? looked('differs', 'Some pages call rotations that the policy does not name.', [
				...strange,
				...known
			])
		: looked('agrees', list([...new Set(said.map(({ text }) => text))]), said);
}

const LONG = 180;

function tried({ service, today }: Around): Looked {
	const days = service.pages.flatMap((page) =>
		page.facts
			.filter(({ name }) => name === 'verified')
			.map(({ value }) => ({ page, day: String(value), text: sayDay(String(value)) }))
	);
	if (days.length === 0) return looked('thin', 'No runbook entry says when it was last tried.');
	const old = days.filter(({ day }) => daysBetween(day, today) > LONG);
	return old.length > 0
		? looked('differs', 'An entry of the runbook was last tried half a year ago or more.', old)
		: looked('agrees', `Tried on ${list(days.map(({ text }) => text))}`, days);
}

function place({ service }: Around): Looked {
	const found = same(sayingsOf(service.pages, 'runbook'), sameName, 'where its runbook is');
	const says = 'Your pages say in different words where the runbook is.';
	return found.verdict === 'differs' ? { ...found, says } : found;
}

function rhythm({ team }: Around): Looked {
	const days = sayingsOf(team, 'next-review');
	return days.length === 0
		? looked('thin', 'No calendar of reviews is kept here yet.')
		: looked('agrees', `From ${list(days.map(({ text }) => text))}`, days);
}

const CHECKS: readonly Check[] = [
	{
		id: 'owner',
		title: 'Who owns it',
		points: ['fso.defining.01'],
		todo: 'A service belongs to one team. Settle which, and write its name the same way on every page.',
		look: ({ service }) => same(sayingsOf(service.pages, 'owner'), sameName, 'who owns it')
	},
	{
		id: 'tier',
		title: 'Which tier it is in',
		points: ['fso.functions.25'],
		todo: 'Agree on one tier with those who plan by it. Hours, objectives and waits follow from it.',
		look: ({ service }) =>
			same(
				sayingsOf(service.pages, 'tier'),
				(text) => `${tierOf(text) ?? sameName(text)}`,
				'which tier it is in'
			)
	},
	{
		id: 'levels',
		title: 'Levels for its tier',
		points: ['fso.escalations.04', 'fso.escalations.15'],
		todo: 'Give the policy three levels or more, or ask whether the service is Tier 1 after all.',
		look: levels
	},
	{
		id: 'rotas',
		title: 'Who is called',
		points: ['fso.escalations.05'],
		todo: 'Use the name of the rotation as the policy has it, or put that rotation into the policy.',
		look: rotas
	},
	{
		id: 'objective',
		title: 'What it aims at',
		points: ['fso.functions.21'],
		todo: 'Choose one figure for the objective that matters most, and write it on every page.',
		look: ({ service }) => {
			const all = sayingsOf(service.pages, 'objective');
			const figures = shares(all);
			return same(
				figures.length > 0 ? figures : all,
				(text) => `${percentIn(text) ?? sameName(text)}`,
				'what it aims at'
			);
		}
	},
	{
		id: 'owed',
		title: 'Aim and promise',
		points: ['rev.definitions.20', 'rev.definitions.21'],
		todo: 'Aim higher than you owe, so that the team is warned before a promise is broken.',
		look: owed
	},
	{
		id: 'between',
		title: 'Beside your other services',
		points: ['fso.functions.26', 'fso.functions.27'],
		todo: 'The strictest expectations belong to Tier 1. Change one of the objectives, or one of the tiers.',
		look: between
	},
	{
		id: 'place',
		title: 'Where the runbook is',
		points: ['fso.lifecycle.15'],
		todo: 'Is it one place? Keep the runbook where everybody looks, and name that place alike.',
		look: place
	},
	{
		id: 'tried',
		title: 'Runbook tried lately',
		points: ['fso.functions.31'],
		todo: 'Try the entry again with somebody who did not write it, or take it out.',
		look: tried
	},
	{
		id: 'rhythm',
		title: 'Days for reviews',
		points: ['rev.index.03'],
		todo: 'Make the calendar of reviews, so that these pages are looked at again.',
		look: rhythm
	}
];

const ORDER: Record<Verdict, number> = { differs: 0, agrees: 1, thin: 2 };

/** What a page says more than once, or in several rows, is told once. */
function byPage(sayings: readonly Saying[]): readonly Saying[] {
	const pages = [...new Set(sayings.map(({ page }) => page))];
	return pages.map((page) => {
		const texts = sayings.filter((one) => one.page === page).map(({ text }) => text);
		return { page, text: [...new Set(texts)].join('; ') };
	});
}

/** How far the pages of a service agree: what differs first, what cannot be said last. Pure. */
export const agreementsOf = (around: Around): readonly Agreement[] =>
	CHECKS.map(({ look, ...check }) => {
		const found = look(around);
		return { ...check, ...found, sayings: byPage(found.sayings) };
	}).sort((a, b) => ORDER[a.verdict] - ORDER[b.verdict]);

/** The guide points that any check may cite. */
export const AGREEMENT_POINTS: readonly string[] = CHECKS.flatMap(({ points }) => points);
