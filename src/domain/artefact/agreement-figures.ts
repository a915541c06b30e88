import { list } from '../words/words.ts';
import {
	looked,
	sayingsOf,
	strictest,
	tierOf,
	type Around,
	type Looked,
	type Saying
} from './saying.ts';

/** The first share in a text, in percent: 99.9 of "99.9 % of payments". */
export const percentIn = (text: string): number | undefined => {
	const found = /(\d{1,3}(?:[.,]\d+)?)\s*(?:%|per ?cent)/i.exec(text)?.[1];
	const share = found === undefined ? undefined : Number(found.replace(',', '.'));
	return share !== undefined && share <= 100 ? share : undefined;
};

type Share = Saying & { readonly share: number };
export const shares = (sayings: readonly Saying[]): Share[] =>
	sayings.flatMap((one) => {
		const share = percentIn(one.text);
		return share === undefined ? [] : [{ ...one, share }];
	});
const highest = (all: readonly Share[]): number => Math.max(...all.map(({ share }) => share));

/** The strictest tier wants three levels or more. */
export function levels({ service }: Around): Looked {
	const tiers = sayingsOf(service.pages, 'tier');
	const counted = sayingsOf(service.pages, 'levels');
	const tier = strictest(service.pages);
	if (tier === undefined) return looked('thin', 'No page says which tier it is in.');
	if (counted.length === 0)
		return looked('thin', 'There is no escalation policy for it yet.', tiers);
	const fewest = Math.min(...counted.map(({ text }) => Number(text)));
	const said = `${fewest === 1 ? 'one level' : `${fewest} levels`}`;
	if (tier === 1 && fewest < 3)
		return looked('differs', `It is Tier 1, and its policy has ${said}.`, [
			...tiers.filter(({ text }) => tierOf(text) === 1),
			...counted.map(({ page }) => ({ page, text: said }))
		]);
	return looked('agrees', `Tier ${tier}, ${said}`, counted);
}

/** A promise to others should be looser than what the team aims at. */
export function owed({ service }: Around): Looked {
	const promises = shares(sayingsOf(service.pages, 'owed'));
	const aims = shares(sayingsOf(service.pages, 'aim', 'objective'));
	if (promises.length === 0 || aims.length === 0)
		return looked('thin', 'No page says in figures both what is aimed at and what is owed.');
	const sayings = [...promises, ...aims];
	return highest(promises) > highest(aims)
		? looked(
				'differs',
				`You owe ${highest(promises)} %, and aim at no more than ${highest(aims)} %.`,
				sayings
			)
		: looked('agrees', `Owed ${highest(promises)} %, aimed at ${highest(aims)} %`, sayings);
}

/** Against the other services kept here: the stricter tier should not have the looser objective. */
export function between({ service, others }: Around): Looked {
	const tier = strictest(service.pages);
	const own = shares(sayingsOf(service.pages, 'aim', 'objective'));
	if (tier === undefined || own.length === 0)
		return looked('thin', 'It takes a tier, and an objective in figures.');
	const theirs = others.flatMap(({ name, pages }) => {
		const aims = shares(sayingsOf(pages, 'aim', 'objective'));
		const other = strictest(pages);
		return other === undefined || aims.length === 0 ? [] : [{ name, tier: other, aims }];
	});
	if (theirs.length === 0)
		return looked('thin', 'No other service here has a tier and an objective.');
	const odd = theirs.find(
		(one) =>
			(one.tier > tier && highest(one.aims) > highest(own)) ||
			(one.tier < tier && highest(one.aims) < highest(own))
	);
	if (odd === undefined)
		return looked('agrees', `Fits ${list(theirs.map(({ name }) => name))}`, own);
	return looked(
		'differs',
		`Tier ${tier} aims at ${highest(own)} %, and ${odd.name}, Tier ${odd.tier}, at ${highest(odd.aims)} %.`,
		[...own, ...odd.aims]
	);
}
