import type { ServicePage } from './facts.ts';

/** A name as it is compared: case, spaces, "the" and a closing "team" or "service" aside. */
export const sameName = (name: string): string =>
	name
		.toLowerCase()
		.replace(/[“”"‘’'.]/g, '')
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/^the /, '')
		.replace(/ (team|service)$/, '');

export type Service = {
	/** For addresses: the name as it is compared. */
	readonly key: string;
	/** As it was written last. */
	readonly name: string;
	readonly pages: readonly ServicePage[];
};

const parts = (name: string): readonly string[] =>
	name
		.split(/\s*(?:[,;&/]|\band\b)\s*/i)
		.map(sameName)
		.filter(Boolean);

/**
 * Pages by the service they are about, most pages first. A page about several services ("Checkout and Refunds") belongs
 * to each of them that has a page of its own. `pages` come last changed first.
 */
export function servicesIn(pages: readonly ServicePage[]): readonly Service[] {
	const names = new Map<string, string>();
	for (const { service } of pages) {
		const key = sameName(service);
		if (key !== '' && !names.has(key)) names.set(key, service.trim());
	}
	const keysOf = ({ service }: ServicePage): readonly string[] => {
		const several = parts(service).filter((key) => names.has(key));
		return several.length > 0 ? several : [sameName(service)];
	};
	return [...names]
		.map(([key, name]) => ({
			key,
			name,
			pages: pages.filter((page) => keysOf(page).includes(key))
		}))
		.filter(({ pages }) => pages.length > 0)
		.sort((a, b) => b.pages.length - a.pages.length);
}
