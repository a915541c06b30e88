import type { AuthoredScenario } from '../../../src/domain/scenario/schema.ts';
import type { Fault } from './check-faults.ts';
import { at } from './check-said.ts';
import { choice, inject, scene } from './tiny.ts';

const roundabout = (a: AuthoredScenario): void => {
	a.scenes['attic'] = scene([choice('down', { takes: '9m', to: 'cellar' })]);
	a.scenes['cellar'] = scene([choice('up', { takes: '9m', to: 'attic' })]);
	at(a, 'triage/call-author').to = 'attic';
};

/** Faults of what can be played. */
export const PLAYED: readonly Fault[] = [
	[
		'K3',
		'scenes.attic: No line leads to this scene',
		(a) => (a.scenes['attic'] = scene([choice('on', { to: 'calm' })]))
	],
	[
		'K3',
		'scenes.attic: No line leads to this scene',
		(a) => {
			a.scenes['attic'] = scene([choice('on', { to: 'calm' })]);
			a.scenes['triage']!.choices!.push(choice('climb', { if: 'returned', to: 'attic' }));
		}
	],
	['K4', 'scenes.attic: From here no line leads to an end', roundabout],
	[
		'K5',
		'scenes.triage: Scenes lead back to "triage" in no time',
		(a) => {
			Object.assign(at(a, 'triage/read-logs'), { takes: '0s', to: 'cause-known' });
			Object.assign(at(a, 'cause-known/fix-forward'), { takes: '0s', to: 'triage' });
		}
	],
	[
		'K5',
		'scenes: Scenes follow each other in no time at',
		(a) => {
			a.horizon = '1d';
			const ear = (to: string) => ({ paged: { person: 'ade', to: { scene: to, after: '1m' } } });
			a.scenes['tick'] = scene([], { on: ear('tock') });
			a.scenes['tock'] = scene([], { on: ear('tick') });
			at(a, 'cause-known/fix-forward').to = 'tick';
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
		'K8',
		'expectations.notes: This can never be met',
		(a) => {
			delete at(a, 'watching/stay').score;
			delete at(a, 'watching/stay-and-take').score;
		}
	],
	[
		'K8',
		'expectations.shield: This can never be missed',
		(a) => {
			delete at(a, 'who-is-affected/list-now').score;
			delete at(a, 'who-is-affected/few-names').score;
		}
	],
	[
		'K8',
		'expectations.shield: The best line misses this',
		(a) => (at(a, 'who-is-affected/later').score = { shield: 'missed' })
	],
	[
		'K10',
		'draws.weather.rain: This outcome comes about on no line',
		(a) => {
			a.draws['weather'] = { rain: 1, sun: 1 };
			a.tales['weather'] = { rain: 'It rained.', sun: 'It shone.' };
		}
	],
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
	['K13', 'length: The best line takes 2', (a) => (a.length = '20m')],
	['K13', 'length: The longest line takes ', (a) => (a.length = '4m')],
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
		'scenes.bo-sure.dilemma: 5 dilemmas',
		(a) => {
			for (const id of ['woken', 'triage', 'stuck', 'bo-up', 'bo-sure'])
				a.scenes[id]!.dilemma = 'It depends.';
		}
	],
	[
		'K24',
		'scenes: More than 100000 positions',
		(a) => {
			a.horizon = '80d';
			a.flags.push('lit');
			for (const [id, other] of [
				['tick', 'tock'],
				['tock', 'tick']
			] as const)
				a.scenes[id] = scene([
					choice('off', { takes: '1s', set: ['lit'], to: other }),
					choice('out', { unless: 'lit', to: 'calm' }),
					choice('over', { takes: '2s', to: other })
				]);
			at(a, 'bedside/burst').to = 'tick';
		}
	]
];
