import { describe, expect, it } from 'vitest';
import { checkPoints, checkScenario } from '../../../src/domain/scenario/check.ts';
import { compileScenario } from '../../../src/domain/scenario/compile.ts';
import { explore, TooManyPositions } from '../../../src/domain/scenario/positions.ts';
import type { AuthoredChoice, AuthoredScenario } from '../../../src/domain/scenario/schema.ts';
import { authoredQuietPage, quietPage } from './quiet-page.ts';
import { choice, inject, scene } from './tiny.ts';

type Write<T> = { -readonly [K in keyof T]: T[K] };
type Change = (authored: Write<AuthoredScenario>) => unknown;

function said(change: Change): string[] {
	const authored = structuredClone(authoredQuietPage()) as Write<AuthoredScenario>;
	change(authored);
	const { scenario, problems } = compileScenario(authored);
	expect(problems).toEqual([]);
	return checkScenario(scenario).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const at = (authored: AuthoredScenario, place: string): AuthoredChoice => {
	const [id = '', name] = place.split('/');
	const asked = authored.scenes[id] ?? authored.injects.find((each) => each.id === id);
	const found = asked?.choices?.find((each) => each.id === name);
	if (!found) throw new Error(place);
	return found;
};

const starting = (text: string): RegExp =>
	new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

describe('the scenario of the library', () => {
	it('passes every check', () => expect(said(() => undefined)).toEqual([]));
});

describe('each check catches its fault', () => {
	it.each<[string, string, Change]>([
		[
			'K3',
			'scenes.attic: No line leads to this scene',
			(a) => (a.scenes['attic'] = scene([choice('on', { to: 'calm' })]))
		],
		['K4', 'scenes.calm: Nothing leads out of this scene', (a) => delete a.scenes['calm']!.end],
		[
			'K4',
			'scenes.calm.end: Something follows this end',
			(a) => (a.scenes['calm']!.choices = [choice('on', { to: 'closed' })])
		],
		[
			'K5',
			'scenes.triage: Scenes lead back to "triage" in no time',
			(a) => {
				Object.assign(at(a, 'triage/read-logs'), { takes: '0s', to: 'cause-known' });
				Object.assign(at(a, 'cause-known/fix-forward'), { takes: '0s', to: 'triage' });
			}
		],
		[
			'K6',
			'injects.3: This inject arrives on no line',
			(a) => a.injects.push(inject('moon', '5m', [], { if: 'before 4m' }))
		],
		[
			'K7',
			'scenes.woken.choices.3: This choice is open on no line',
			(a) => a.scenes['woken']!.choices!.push(choice('never', { if: 'mitigated', to: 'triage' }))
		],
		[
			'K7',
			'scenes.triage.choices.3: This comes to the same as "read-logs"',
			(a) => a.scenes['triage']!.choices!.push({ ...at(a, 'triage/read-logs'), id: 'ponder' })
		],
		[
			'K8',
			'expectations.notes: This can never be met',
			(a) => {
				delete at(a, 'watching/stay').score;
				delete at(a, 'watching/stay-and-take').score;
			}
		],
		[
			'K8',
			'expectations.shield: The best line misses this',
			(a) => (at(a, 'who-is-affected/later').score = { shield: 'missed' })
		],
		['K9', 'flags.6: Nothing sets "dawn"', (a) => a.flags.push('dawn')],
		['K9', 'flags.5: Nothing reads "retried"', (a) => delete at(a, 'stuck/again').unless],
		[
			'K10',
			'draws.weather.rain: This outcome comes about on no line',
			(a) => {
				a.draws['weather'] = { rain: 1, sun: 1 };
				a.tales['weather'] = { rain: 'It rained.', sun: 'It shone.' };
			}
		],
		['K11', 'length: This must last', (a) => (a.length = '0s')],
		[
			'K11',
			'scenes.unheard.timer.after: This must last',
			(a) => (a.scenes['unheard']!.timer = { after: '0s', to: 'bo-up' })
		],
		['K11', 'scenes.bedside.before: This must last', (a) => (a.scenes['bedside']!.before = '0s')],
		['K11', 'injects.0.at: This comes after the horizon', (a) => (a.injects[0]!.at = '2h')],
		[
			'before',
			'scenes.bedside.choices.0.takes: No time passes before the incident',
			(a) => (at(a, 'bedside/burst').takes = '1m')
		],
		[
			'before',
			'scenes.bedside.choices.0.do: There is no incident yet',
			(a) => (at(a, 'bedside/burst').do = 'ack')
		],
		[
			'before',
			'scenes.woken.choices.2.phones: Phones are set up before the incident',
			(a) => (at(a, 'woken/ack').phones = 'burst')
		],
		[
			'before',
			'injects.0.choices.0.phones: Phones are set up before the incident',
			(a) => (at(a, 'still-nobody/wake-bo').phones = 'burst')
		],
		['K12', 'impact.curve.0: The curve begins elsewhere', (a) => (a.impact.curve[0] = ['1m', 0])],
		[
			'K12',
			'impact.curve.2: The curve goes back in time',
			(a) => (a.impact.curve[2] = ['5m', 9000])
		],
		['K12', 'impact.curve.2: More than there are', (a) => (a.impact.curve[2] = ['20m', 12_001])],
		[
			'K12',
			'scenes.calm.end: A line ends well here while the service does not recover',
			(a) => (a.impact.effects[0]!.slopePerMin = 10)
		],
		[
			'K13',
			'start: The best line has 3 decisions',
			(a) => {
				at(a, 'woken/ack').to = 'watching';
				a.injects.splice(1, 1);
				delete a.expectations['shield'];
			}
		],
		[
			'K15',
			'scenes.woken: The facilitator has nothing to go by',
			(a) => delete a.scenes['woken']!.facilitator
		],
		[
			'K15',
			'scenes.woken: There are choices but no question',
			(a) => delete a.scenes['woken']!.ask
		],
		[
			'K15',
			'scenes.woken.facilitator: This repeats the room text',
			(a) => (a.scenes['woken']!.facilitator = a.scenes['woken']!.room)
		],
		[
			'K17',
			'scenes.calm.room: This reads at grade ',
			(a) =>
				(a.scenes['calm']!.room =
					'Organisational accountability considerations notwithstanding, operational responsibilities necessitate comprehensive documentation.')
		],
		[
			'K19',
			'scenes.triage: What the guide favours, "roll-back", costs ',
			(a) => (at(a, 'triage/roll-back').takes = '30m')
		],
		[
			'K19',
			'scenes.bo-sure: 5 dilemmas',
			(a) => {
				for (const id of ['woken', 'triage', 'stuck', 'bo-up', 'bo-sure'])
					a.scenes[id]!.dilemma = 'It depends.';
			}
		],
		[
			'K23',
			'scenes.unheard: Reading "answers" here leads to one place whatever it is',
			(a) => (at(a, 'unheard/ring-ade').to = { draw: 'answers', else: 'no-answer' })
		]
	])('%s: %s', (_, message, change) =>
		expect(said(change)).toContainEqual(expect.stringMatching(starting(message)))
	);

	it('K13: the stated length', () => {
		const [problem] = said((a) => (a.length = '20m'));
		expect(problem).toMatch(/^length: The best line takes 2\d\d to 3\d\d s to read and decide$/);
		expect(said((a) => (a.length = '4m')).join()).toMatch(/length: The longest line takes \d+ s/);
	});

	it('a dilemma with its reason may cost more than another (K19)', () =>
		expect(
			said((a) => {
				at(a, 'triage/roll-back').takes = '12m';
				a.scenes['triage']!.dilemma = 'Tonight the rollback is the slower way.';
			}).filter((line) => line.startsWith('scenes.triage'))
		).toEqual([]));

	it('K24: more than so many positions', () => {
		expect(() => explore(quietPage, { limit: 100 })).toThrow(TooManyPositions);
	});

	it('K14: points that do not exist', () => {
		const points = (exists: (point: string) => boolean) =>
			checkPoints(quietPage, exists).map(({ path }) => path.join('.'));
		expect(points(() => true)).toEqual([]);
		expect(points((point) => point !== 'fso.on-call.14')).toEqual(['teaches.0', 'debrief.0.guide']);
		expect(points((point) => point !== 'fso.functions.37')).toEqual([
			'teaches.9',
			'expectations.shield.guide'
		]);
	});
});
