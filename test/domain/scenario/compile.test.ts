import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { compileScenario } from '../../../src/domain/scenario/compile.ts';
import { type AuthoredScenario, scenarioSchema } from '../../../src/domain/scenario/schema.ts';
import { authoredQuietPage, quietPage } from './quiet-page.ts';
import { choice, compiled, end, inject, scene, tiny } from './tiny.ts';

type Write<T> = T extends object ? { -readonly [K in keyof T]: Write<T[K]> } : T;
const changed = (change: (authored: Write<AuthoredScenario>) => void): AuthoredScenario => {
	const authored = structuredClone(authoredQuietPage()) as Write<AuthoredScenario>;
	change(authored);
	return authored;
};
const said = (authored: AuthoredScenario): string[] =>
	compileScenario(authored).problems.map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('the schema (K1)', () => {
	const issues = (change: (authored: Record<string, unknown>) => void): string[] => {
		const authored = structuredClone(authoredQuietPage()) as unknown as Record<string, unknown>;
		change(authored);
		const result = v.safeParse(scenarioSchema, authored);
		return result.success ? [] : result.issues.map((issue) => v.getDotPath(issue) ?? '');
	};

	it('accepts the scenario of the library', () => expect(issues(() => undefined)).toEqual([]));

	it.each<[string, (authored: Record<string, unknown>) => void]>([
		['colour', (authored) => (authored['colour'] = 'red')],
		['length', (authored) => (authored['length'] = '8 minutes')],
		['id', (authored) => (authored['id'] = 'Quiet Page')],
		['teaches.0', (authored) => (authored['teaches'] = ['on-call', 'fso.on-call.15'])],
		['draws.coin.heads', (authored) => (authored['draws'] = { coin: { heads: 0 } })],
		[
			'scenes.bedside.choices',
			(authored) => (authored['scenes'] = { bedside: { room: 'x', choices: [] } })
		],
		['title', (authored) => delete authored['title']]
	])('names %s', (path, change) => expect(issues(change)).toContain(path));

	it('refuses a choice of more than 140 characters (K17)', () =>
		expect(
			issues((authored) => {
				authored['scenes'] = {
					one: { room: 'x', choices: [choice('on', { text: 'x'.repeat(141) })] }
				};
			})
		).toEqual(['scenes.one.choices.0.text']));
});

describe('references (K2)', () => {
	it('all resolve in the scenario of the library', () =>
		expect(said(authoredQuietPage())).toEqual([]));

	const one = (authored: AuthoredScenario, id = 'bedside'): AuthoredScenario['scenes'][string] => {
		const found = authored.scenes[id];
		if (!found?.choices?.[0]) throw new Error(id);
		return found;
	};
	it.each<[string, (authored: Write<AuthoredScenario>) => void]>([
		['start: There is no scene "bath"', (a) => (a.start = 'bath')],
		['you: Nobody is called "zoe"', (a) => (a.you = 'zoe')],
		['scenes.woken.you: Nobody is called "zoe"', (a) => (one(a, 'woken').you = 'zoe')],
		[
			'scenes.woken.choices.0.to: There is no scene "bath"',
			(a) => (one(a, 'woken').choices![0]!.to = 'bath')
		],
		[
			'scenes.woken.choices.0: This choice leads nowhere',
			(a) => delete one(a, 'woken').choices![0]!.to
		],
		[
			'scenes.woken.choices.1.id: "look-first" is taken: ids of choices are unique in a scene',
			(a) => (one(a, 'woken').choices![1]!.id = 'look-first')
		],
		[
			'scenes.woken.choices.0.id: "wait" is taken: ids of choices are unique in a scene',
			(a) => (one(a, 'woken').choices![0]!.id = 'wait')
		],
		[
			'scenes.woken.choices.0.set.0: "red" is no flag',
			(a) => (one(a, 'woken').choices![0]!.set = ['red'])
		],
		[
			'scenes.woken.choices.0.score.tidy: There is no expectation "tidy"',
			(a) => (one(a, 'woken').choices![0]!.score = { tidy: 'met' })
		],
		[
			'scenes.woken.evidence.0: There is no evidence "diary"',
			(a) => (one(a, 'woken').evidence = ['diary'])
		],
		[
			'scenes.bedside.choices.0.phones: There are no phones "off"',
			(a) => (one(a).choices![0]!.phones = 'off')
		],
		[
			'scenes.bedside.choices.0.to.draw: There is no draw "coin"',
			(a) => (one(a).choices![0]!.to = { draw: 'coin', else: 'woken' })
		],
		[
			'scenes.bedside.choices.0.to.dream: "wakes" has no outcome "dream": first-message, second-message, phone-call, nothing',
			(a) => (one(a).choices![0]!.to = { draw: 'wakes', dream: 'woken', else: 'woken' } as never)
		],
		[
			'scenes.bedside.choices.0.to: The outcome "nothing" of "wakes" leads nowhere: name it or give "else"',
			(a) =>
				(one(a).choices![0]!.to = {
					draw: 'wakes',
					'first-message': 'woken',
					'second-message': 'woken',
					'phone-call': 'unheard'
				} as never)
		],
		[
			'scenes.unheard.choices.2.by: Nobody is called "zoe"',
			(a) => (one(a, 'unheard').choices![2]!.by = 'zoe')
		],
		[
			'scenes.unheard.on.paged.person: Nobody is called "zoe"',
			(a) => (one(a, 'unheard').on!.paged!.person = 'zoe')
		],
		[
			'scenes.unheard.on.paged.to: There is no scene "bath"',
			(a) => (one(a, 'unheard').on!.paged!.to = 'bath')
		],
		[
			'impact.effects.0.when: "red" is no flag: mitigated, returned, held, unowned, asked, retried',
			(a) => (a.impact.effects[0]!.when = 'red')
		],
		[
			'injects.0.id: "woken" is taken by a scene or another inject',
			(a) => (a.injects[0]!.id = 'woken')
		],
		[
			'injects.0.if: "later" is no flag: mitigated, returned, held, unowned, asked, retried',
			(a) => (a.injects[0]!.if = 'later')
		],
		[
			'response.schedules.primary.always: is "zoe"; no person has that id',
			(a) => (a.response.schedules['primary'] = { always: 'zoe' })
		],
		[
			'response.schedules.ade: is the id of a person too; a target could mean either',
			(a) => (a.response.schedules['ade'] = { always: 'ade' })
		],
		[
			'response.policy.levels.0.targets.0: is "nightly"; no schedule or person has that id',
			(a) => (a.response.policy.levels[0]!.targets = ['nightly'])
		],
		[
			'response.policy.levels.0.shadows.0: is "zoe"; no person has that id',
			(a) => (a.response.policy.levels[0]!.shadows = ['zoe'])
		],
		[
			'response.phones.burst.zoe: Nobody is called "zoe"',
			(a) => (a.response.phones['burst'] = { zoe: [] })
		],
		[
			'draws.coin.heads: No sentence under "tales" says how this turned out',
			(a) => (a.draws['coin'] = { heads: 1 })
		],
		[
			'tales.coin.heads: There is no draw "coin" with an outcome "heads"',
			(a) => (a.tales['coin'] = { heads: 'Heads.' })
		]
	])('%s', (message, change) => expect(said(changed(change))).toContain(message));

	it('more flags than the machine can hold are a problem', () =>
		expect(said(tiny({ flags: Array.from({ length: 31 }, (_, i) => `f${i}`) }))).toEqual([
			'flags: 31 are more than the machine can hold'
		]));
});

describe('what is compiled', () => {
	it('people sleep by the clock of their own zone', () => {
		const from = Date.parse('2026-03-04T02:00:00Z');
		const sleeping = (sleep: { from: string; to: string } | undefined, tz?: string) => {
			const authored = tiny();
			authored.response.people['ade'] = { name: 'Ade', ...(sleep && { sleep }), ...(tz && { tz }) };
			return compileScenario(authored).scenario.plans['usual']?.people['ade']?.asleep;
		};
		expect(sleeping({ from: '22:00', to: '02:10' })).toEqual([{ from, to: from + 600_000 }]);
		expect(sleeping({ from: '02:30', to: '02:40' })).toEqual([
			{ from: from + 1_800_000, to: from + 2_400_000 }
		]);
		expect(sleeping(undefined)).toEqual([{ from, to: from + 3_660_000 }]);
		// In Tokyo it is eleven in the morning.
		expect(sleeping(undefined, 'Asia/Tokyo')).toEqual([]);
	});

	it('keeps the outcomes of a draw that lead to one place together', () =>
		expect(quietPage.scenes['bedside']?.choices[0]?.to).toEqual({
			draw: 0,
			branches: [
				{ scene: 'woken', after: 0, outcomes: 0b0011 },
				{ scene: 'unheard', after: 540, outcomes: 0b1100 }
			]
		}));

	it('knows the instants at which a condition may change by the clock', () => {
		const { scenario } = compileScenario(
			tiny({ injects: [inject('x', '1m', [], { if: 'after 4m and before 9m', to: 'over' })] })
		);
		expect(scenario.marks).toEqual([240, 540]);
	});

	it('is plain data', () => {
		expect(structuredClone(quietPage)).toEqual(quietPage);
		expect(JSON.parse(JSON.stringify(quietPage))).toEqual(quietPage);
	});

	it('the rules hash follows ids, numbers and edges; the text hash words too', () => {
		const { rulesHash, textHash } = quietPage;
		const hashes = (change: (authored: Write<AuthoredScenario>) => void) => {
			const { scenario } = compileScenario(changed(change));
			return [scenario.rulesHash === rulesHash, scenario.textHash === textHash];
		};
		expect(hashes(() => undefined)).toEqual([true, true]);
		expect(hashes((a) => (a.title = 'Another title'))).toEqual([true, false]);
		expect(hashes((a) => (a.scenes['woken']!.room = 'Other words.'))).toEqual([true, false]);
		expect(hashes((a) => (a.scenes['woken']!.choices![0]!.takes = '5m'))).toEqual([false, false]);
		expect(hashes((a) => (a.scenes['woken']!.choices![0]!.to = 'triage'))).toEqual([false, false]);
		expect(hashes((a) => (a.impact.population = 13_000))).toEqual([false, false]);
		expect(hashes((a) => (a.draws['wakes']!['nothing'] = 2))).toEqual([false, false]);
		expect(hashes((a) => (a.response.policy.levels[0]!.timeoutMin = 14))).toEqual([false, false]);
	});

	it('the rules hash follows what bears the name of a field, too', () => {
		const lasting = (takes: string) =>
			compiled({
				start: 'next',
				scenes: { next: scene([choice('on', { takes, to: 'over' })]), over: end() }
			}).rulesHash;
		expect(lasting('1m')).toBe(lasting('1m'));
		expect(lasting('1m')).not.toBe(lasting('2m'));
	});

	it('an empty scene is still a scene', () =>
		expect(compileScenario(tiny({ scenes: { one: scene([]), over: end() } })).problems).toEqual(
			[]
		));
});
