import type { Day } from './day.ts';
import type { FactName, ServicePage } from './facts.ts';
import type { Service } from './services.ts';

/** `thin`: too little is written to compare. */
export type Verdict = 'agrees' | 'differs' | 'thin';

/** One thing that a page says, and where. */
export type Saying = { readonly page: ServicePage; readonly text: string };

/** What a look at the pages found. */
export type Looked = {
	readonly verdict: Verdict;
	readonly says: string;
	readonly sayings: readonly Saying[];
};

export type Agreement = Looked & {
	readonly id: string;
	readonly title: string;
	/** What to do, where something differs or is missing. */
	readonly todo: string;
	/** Guide points. */
	readonly points: readonly string[];
};

/** What is looked at: one service, the others kept here, pages of the whole team, and the reader's day. */
export type Around = {
	readonly service: Service;
	readonly others: readonly Service[];
	readonly team: readonly ServicePage[];
	readonly today: Day;
};

export const sayingsOf = (pages: readonly ServicePage[], ...names: readonly FactName[]): Saying[] =>
	pages.flatMap((page) =>
		page.facts.filter(({ name }) => names.includes(name)).map(({ text }) => ({ page, text }))
	);

export const looked = (
	verdict: Verdict,
	says: string,
	sayings: readonly Saying[] = []
): Looked => ({
	verdict,
	says,
	sayings
});

const pagesOf = (sayings: readonly Saying[]): number =>
	new Set(sayings.map(({ page }) => page.id)).size;

/** Whether all pages say the same; one page alone agrees with nobody. */
export function same(
	sayings: readonly Saying[],
	keyOf: (text: string) => string,
	what: string
): Looked {
	const [first] = sayings;
	if (first === undefined) return looked('thin', `No page says ${what} yet.`);
	const keys = new Set(sayings.map(({ text }) => keyOf(text)));
	if (keys.size > 1) return looked('differs', `Your pages differ about ${what}.`, sayings);
	if (pagesOf(sayings) < 2)
		return looked('thin', `So far one page says ${what}: ${first.text}.`, sayings);
	return looked('agrees', first.text, sayings);
}

/** The number of a tier, as in "Tier 1"; undefined where it is called something else. */
export const tierOf = (text: string): number | undefined => {
	const number = /\d/.exec(text)?.[0];
	return number === undefined ? undefined : Number(number);
};

/** The strictest tier that the pages of a service name. */
export const strictest = (pages: readonly ServicePage[]): number | undefined => {
	const tiers = sayingsOf(pages, 'tier').flatMap(({ text }) => tierOf(text) ?? []);
	return tiers.length > 0 ? Math.min(...tiers) : undefined;
};
