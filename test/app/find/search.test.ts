import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import docs from 'virtual:content/search';
import { placesFor, PLACES } from '../../../src/app/find/places.ts';
import { find } from '../../../src/app/find/search.ts';

const titles = (sought: string): readonly string[] =>
	find(sought).map(({ kind, title }) => `${kind}: ${title}`);

describe('find', () => {
	test.each(['runbook', 'runbok', 'runbo', 'RUNBOOK'])('“%s” leads to runbooks', (sought) => {
		expect(
			find(sought)
				.slice(0, 5)
				.map(({ title }) => title.toLowerCase())
				.join()
		).toContain('runbook');
	});

	test('a term comes first by its own name, and by another of its forms', () => {
		expect(titles('escalation policy')[0]).toBe('term: escalation policy');
		expect(titles('SLO').slice(0, 3)).toContain('term: service level objective');
	});

	test('a module, a lesson, an exercise and a drill are found by their titles', () => {
		const wanted = ['lesson', 'module', 'exercise', 'drill'] as const;
		for (const doc of docs.filter(({ kind }) => wanted.some((one) => one === kind)))
			expect(find(doc.title).map(({ address }) => address)).toContain(doc.address);
	});

	test('a guide point is found by its words and leads to the guide', () => {
		const [point] = find('twenty sixty twenty')
			.concat(find('sunsetting'))
			.filter(({ kind }) => kind === 'point');
		expect(point?.address).toMatch(/^https:\/\//);
	});

	test('all words count; where nothing has them all, what has some is found', () => {
		for (const { title, under, text, words } of find('escalation timeout').slice(0, 5))
			expect(`${title} ${under} ${text} ${words}`).toMatch(/escalat/i);
		expect(titles('runbook zebra')[0]).toMatch(/runbook/i);
		expect(find('zebra xylophone')).toEqual([]);
	});

	test.each([
		['eror budget', /error budget/i],
		['eror budjet', /error budget/i],
		['how long before escalating', /^lesson: The delay before level two/],
		['how to silence pages', /^lesson: The delay before level two/m],
		['what is an sla', /^term: service level agreement/]
	])('“%s” finds what is meant', (sought, wanted) => {
		expect(titles(sought).slice(0, 5).join('\n')).toMatch(wanted);
	});

	test('little words alone find nothing, and change nothing beside others', () => {
		expect(find('what is the')).toEqual([]);
		expect(titles('What’s an error budget?')).toEqual(titles('error budget'));
	});

	test('nothing is found for nothing, and never more than a page of it', () => {
		expect(find('')).toEqual([]);
		expect(find('   ')).toEqual([]);
		expect(find('service').length).toBeLessThanOrEqual(30);
	});

	test('is total', () => {
		fc.assert(
			fc.property(fc.string(), (sought) => {
				for (const { title, address } of find(sought))
					expect([title.length > 0, /^(#\/|https:\/\/)/.test(address)]).toEqual([true, true]);
			}),
			{ numRuns: 40 }
		);
	});
});

describe('places', () => {
	test('are all there before anything is typed', () => {
		expect(placesFor('  ')).toEqual(PLACES);
	});

	test.each([
		['prog', ['Progress']],
		['backup', ['Records and backup']],
		['ready first', ['Ready for the first shift']],
		['glossary zebra', []]
	])('“%s” finds %j', (sought, found) => {
		expect(placesFor(sought).map(({ title }) => title)).toEqual(found);
	});
});

test('everything in the app has an address of its own', () => {
	const addresses = docs.flatMap(({ address }) => (address.startsWith('#') ? [address] : []));
	expect(addresses).toEqual([...new Set(addresses)]);
});
