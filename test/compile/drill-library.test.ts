import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileDrill, type CompiledDrill } from '../../src/compile/drill.ts';
import { checkLibrary } from '../../src/compile/drill-library.ts';
import { compileGuides } from '../../src/compile/guide.ts';
import { inWords } from '../../src/compile/problem.ts';
import { type Placing, spreadFaults, spreadOf } from '../../src/domain/scenario/placing.ts';

const read = (file: string) => ({ file, text: readFileSync(file, 'utf8') });
const { points } = compileGuides(
	readdirSync('content/guide').map((name) => read(`content/guide/${name}`))
);
const drills = readdirSync('content/drills').map((name) =>
	compileDrill(read(`content/drills/${name}`), points)
);
const quietPage = drills.find(({ scenario }) => scenario?.id === 'quiet-page') as CompiledDrill;

const LOCK = read('content/drills.lock.json');
const WAIVERS = read('content/drill-waivers.yaml');
const json = (lock: object) => ({ file: LOCK.file, text: JSON.stringify(lock) });
const waiving = (point: string) => ({
	file: WAIVERS.file,
	text: `waivers:\n  - { point: ${point}, reason: Read in a lesson. }\n`
});
const said = (
	of: readonly CompiledDrill[],
	{ lock = json({}), waivers = WAIVERS }: { lock?: typeof LOCK; waivers?: typeof WAIVERS } = {}
): string[] => checkLibrary(of, points, { lock, waivers }).problems.map(inWords);

describe('the library', () => {
	it('holds all that it has to, and every drill is locked as it is', () => {
		const { problems, lock } = checkLibrary(drills, points, { lock: LOCK, waivers: WAIVERS });
		expect(problems).toEqual([]);
		expect(lock).toEqual(
			Object.fromEntries(
				drills.flatMap(({ scenario }) =>
					scenario
						? [[scenario.id, { version: scenario.version, rulesHash: scenario.rulesHash }]]
						: []
				)
			)
		);
	});

	it('walks no scenario again that it has seen', () => {
		const file = read('content/drills/quiet-page.yaml');
		const again = compileDrill(file, points);
		expect(again.placings).toBe(quietPage.placings);
		const fewer = Object.fromEntries(
			Object.entries(points).filter(([id]) => id !== 'fso.on-call.14')
		);
		expect(compileDrill(file, fewer).problems.map(inWords)).toEqual([
			expect.stringMatching(/quiet-page\.yaml:\d+:\d+ teaches\.0: There is no guide point/),
			expect.stringMatching(/quiet-page\.yaml:\d+:\d+ debrief\.0\.guide: There is no guide point/)
		]);
	});
});

describe('released drills', () => {
	const { version = 0, rulesHash = '' } = quietPage.scenario ?? {};

	it('fault K22: other rules under the same version', () => {
		expect(
			said([quietPage], { lock: json({ 'quiet-page': { version, rulesHash: 'old' } }) })
		).toEqual([
			expect.stringMatching(
				/^content\/drills\/quiet-page\.yaml:4:1 version: the rules have changed.*expected version 2, then/
			)
		]);
		expect(
			said([quietPage], { lock: json({ 'quiet-page': { version: version + 1, rulesHash } }) })
		).toEqual([expect.stringMatching(/:4:1 version: version 2 was released/)]);
	});

	it('a raised version may have other rules, and the same rules need none', () => {
		expect(said([quietPage], { lock: json({ 'quiet-page': { version, rulesHash } }) })).toEqual([]);
		const raised = quietPage.scenario && {
			...quietPage,
			scenario: { ...quietPage.scenario, version: version + 1 }
		};
		expect(
			said(raised ? [raised] : [], { lock: json({ 'quiet-page': { version, rulesHash: 'old' } }) })
		).toEqual([]);
	});

	it('stay', () =>
		expect(said([quietPage], { lock: json({ gone: { version: 1, rulesHash: 'x' } }) })).toEqual([
			expect.stringMatching(
				/^content\/drills\.lock\.json:1:2 gone: this drill was released and is gone/
			)
		]));
});

describe('points of the guides', () => {
	/** A library of so many, all alike. */
	const many = (count: number): CompiledDrill[] =>
		Array.from({ length: count }, () => ({ ...quietPage, placings: [] }));

	it('fault K14: one that no drill plays, once there are twenty', () => {
		expect(said(many(19))).toEqual([]);
		const found = said(many(20));
		expect(found).toContainEqual(
			expect.stringMatching(
				/drill-waivers\.yaml:\d+:1 waivers: fso\.on-call\.06 .*played in no drill/
			)
		);
		expect(found.join('\n')).not.toMatch(/fso\.on-call\.15|fso\.functions/);
		for (const line of found) {
			const [, id = ''] = /(fso\.[a-z-]+\.\d\d)/.exec(line) ?? [];
			expect(['resource', 'quote-idea']).not.toContain(points[id]?.kind);
		}
	});

	it('a waiver takes one off the list, and is needed', () => {
		expect(said(many(20), { waivers: waiving('fso.on-call.06') }).join('\n')).not.toContain(
			'fso.on-call.06'
		);
		expect(said([quietPage], { waivers: waiving('fso.on-call.15') })).toEqual([
			expect.stringMatching(
				/drill-waivers\.yaml:2:\d+ waivers\.0\.point: a drill plays fso\.on-call\.15/
			)
		]);
		expect(said([quietPage], { waivers: waiving('fso.on-call.99') })).toEqual([
			expect.stringMatching(/no guide point fso\.on-call\.99/)
		]);
	});
});

describe('where the best option stands', () => {
	/** A decision between three in which the best stands at a place. */
	const placing = (place: number, longest: number): Placing => ({
		decision: 'one',
		places: [0, 1, 2].map((i) => ({ best: i === place ? 1 : 0, chance: 1 / 3 })),
		longest
	});
	const faults = (places: readonly number[], longest = 0): string[] =>
		spreadFaults(spreadOf(places.map((place) => placing(place, longest))));
	const spread = Array.from({ length: 60 }, (_, i) => i % 3);

	it('is spread, and nothing is said of it', () => {
		expect(faults(spread)).toEqual([]);
		expect(faults(spread.map((place, i) => (i % 12 === 0 ? 1 : place)))).toEqual([]);
	});

	it('fault K16: always in the middle, hardly ever first, or given away by its length', () => {
		expect(faults(spread.map(() => 1))).toEqual([
			'option A is the best in 0.0 decisions, where chance would give 20.0',
			'option B is the best in 60.0 decisions, where chance would give 20.0',
			'option C is the best in 0.0 decisions, where chance would give 20.0'
		]);
		expect(faults(spread, 0.4)).toEqual([]);
		expect(faults(spread, 0.5)).toEqual(['the best option is the longest in 50 % of decisions']);
		const biased = { ...quietPage, placings: spread.map(() => placing(1, 0)) };
		const library = (count: number) => [
			biased,
			...Array.from({ length: count - 1 }, () => ({ ...quietPage, placings: [] }))
		];
		expect(said(library(19))).toEqual([]);
		expect(
			checkLibrary([biased], points, { lock: json({}), waivers: WAIVERS }).habits
		).toHaveLength(3);
		expect(said(library(20))).toContainEqual(
			expect.stringMatching(
				/quiet-page\.yaml:\d+:1 scenes: over all drills option A is the best in 0/
			)
		);
	});

	it('says nothing of a few', () => expect(faults([1, 1, 1, 1])).toEqual([]));
});
