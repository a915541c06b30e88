import { at, type Change } from './check-said.ts';
import { choice } from './tiny.ts';

/** A seeded fault: the check that has to catch it, what it says (its beginning), and the change. */
export type Fault = readonly [check: string, says: string, change: Change];

const loose = (of: unknown): Record<string, unknown> => of as Record<string, unknown>;

/** Faults of what is written: schema, names, shape and numbers. */
export const WRITTEN: readonly Fault[] = [
	['K1', 'colour: unknown key', (a) => (loose(a)['colour'] = 'red')],
	[
		'K1',
		'scenes.woken.choices.0.todo: unknown key',
		(a) => (loose(at(a, 'woken/look-first'))['todo'] = 'x')
	],
	['K1', 'title: is missing', (a) => delete loose(a)['title']],
	['K1', 'schema: Invalid type', (a) => (loose(a)['schema'] = 'drill/2')],
	['K2', 'start: There is no scene "nowhere"', (a) => (a.start = 'nowhere')],
	[
		'K2',
		'scenes.triage.choices.0.to: There is no scene "nowhere"',
		(a) => (at(a, 'triage/read-logs').to = 'nowhere')
	],
	[
		'K2',
		'scenes.triage.choices.1.id: "read-logs" is taken',
		(a) => (at(a, 'triage/roll-back').id = 'read-logs')
	],
	['K2', 'injects.2.id: "woken" is taken', (a) => (a.injects[2]!.id = 'woken')],
	[
		'K2',
		'scenes.woken.evidence.0: There is no evidence "photo"',
		(a) => (a.scenes['woken']!.evidence = ['photo'])
	],
	[
		'K2',
		'scenes.woken.choices.2.score.speed: There is no expectation "speed"',
		(a) => (at(a, 'woken/ack').score = { speed: 'met' })
	],
	['K2', 'scenes.woken.you: Nobody is called "zoe"', (a) => (a.scenes['woken']!.you = 'zoe')],
	['K2', 'injects.1.if: "sober" is no flag', (a) => (a.injects[1]!.if = 'acknowledged and sober')],
	[
		'K2',
		'scenes.unheard.choices.0.to.mumbles: "answers" has no outcome "mumbles"',
		(a) => (at(a, 'unheard/ring-ade').to = { draw: 'answers', mumbles: 'woken', else: 'no-answer' })
	],
	['K2', 'flags.6: "held" is declared twice', (a) => a.flags.push('held')],
	['K2', 'flags.6: "paged" means something else', (a) => a.flags.push('paged')],
	[
		'K2',
		'draws.answers.else: "else" means something else',
		(a) => {
			a.draws['answers']!['else'] = 1;
			a.tales['answers']!['else'] = 'Or else.';
			at(a, 'unheard/ring-ade').to = { draw: 'answers', hears: 'woken', else: 'no-answer' };
		}
	],
	['K4', 'scenes.calm: Nothing leads out of this scene', (a) => delete a.scenes['calm']!.end],
	[
		'K4',
		'scenes.calm.end: Something follows this end',
		(a) => (a.scenes['calm']!.choices = [choice('on', { to: 'closed' })])
	],
	[
		'K5',
		'scenes.bo-up.on.paged.to: Scenes lead back to "no-answer" in no time',
		(a) => {
			a.scenes['no-answer']!.on = { paged: { person: 'bo', to: 'bo-up' } };
			a.scenes['bo-up']!.on = { paged: { person: 'bo', to: 'no-answer' } };
		}
	],
	['K6', 'injects.0.at: This comes after the end', (a) => (a.injects[0]!.at = '2h')],
	[
		'K7',
		'scenes.triage.choices.3: This comes to the same as "read-logs"',
		(a) => a.scenes['triage']!.choices!.push({ ...at(a, 'triage/read-logs'), id: 'ponder' })
	],
	['K9', 'flags.6: Nothing sets "dawn"', (a) => a.flags.push('dawn')],
	['K9', 'flags.5: Nothing reads "retried"', (a) => delete at(a, 'stuck/again').unless],
	['K10', 'draws.rollback.stuck: ', (a) => (a.draws['rollback']!['stuck'] = 0)],
	['K10', 'draws.rollback.stuck: ', (a) => (a.draws['rollback']!['stuck'] = -1)],
	[
		'K11',
		'response.policy.levels.0.timeoutMin: Infinity is no finite number',
		(a) =>
			(loose(loose(a.response.policy)['levels'])['0'] = {
				timeoutMin: Infinity,
				targets: ['primary']
			})
	],
	['K11', 'impact.effects.0.slopePerMin: ', (a) => (a.impact.effects[0]!.slopePerMin = NaN)],
	['K11', 'length: This must last', (a) => (a.length = '0s')],
	['K11', 'horizon: expected at most 90 days', (a) => (a.horizon = '99999999h')],
	[
		'K11',
		'scenes.unheard.timer.after: This must last',
		(a) => (a.scenes['unheard']!.timer = { after: '0s', to: 'bo-up' })
	],
	['K11', 'scenes.bedside.before: This must last', (a) => (a.scenes['bedside']!.before = '0s')],
	['K11', 'scenes.woken.choices.0.takes: ', (a) => (at(a, 'woken/look-first').takes = '-4m')],
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
	['K12', 'impact.curve.2: The curve goes back in time', (a) => (a.impact.curve[2] = ['5m', 9000])],
	['K12', 'impact.curve.2: More than there are', (a) => (a.impact.curve[2] = ['20m', 12_001])],
	['K12', 'impact.curve.2.1: ', (a) => (a.impact.curve[2] = ['20m', -1])],
	['K14', 'teaches: ', (a) => (a.teaches = ['fso.on-call.14'])],
	['K14', 'teaches.1: "fso.on-call.14" is here already', (a) => (a.teaches[1] = 'fso.on-call.14')],
	['K15', 'scenes.woken.room: ', (a) => (a.scenes['woken']!.room = ' ')],
	['K15', 'injects.2.room: is missing', (a) => delete loose(a.injects[2])['room']],
	[
		'K15',
		'scenes.woken: The facilitator has nothing to go by',
		(a) => delete a.scenes['woken']!.facilitator
	],
	['K15', 'scenes.woken: There are choices but no question', (a) => delete a.scenes['woken']!.ask],
	[
		'K15',
		'scenes.woken.facilitator: This repeats the room text',
		(a) => (a.scenes['woken']!.facilitator = `  ${a.scenes['woken']!.room.replace(/\s+/g, '\n')}`)
	],
	[
		'K15',
		'briefing.facilitator: This repeats the room text',
		(a) => (a.briefing.facilitator = a.briefing.room)
	],
	[
		'K17',
		'scenes.triage.choices.0.text: expected at most 140 characters',
		(a) => (at(a, 'triage/read-logs').text = 'a word '.repeat(21))
	],
	[
		'K18',
		'response.policy.levels: L2: ',
		(a) => {
			loose(a.response.policy)['levels'] = [{ timeoutMin: 15, targets: ['primary'] }];
		}
	],
	[
		'K18',
		'response.lesson.1: The linter does not find L6 in this policy',
		(a) => (loose(a.response)['lesson'] = ['L5', 'L6'])
	],
	['K18', 'response.', (a) => delete loose(a.response)['lesson']],
	[
		'K23',
		'scenes.unheard.choices.0.to: Reading "answers" here leads to one place whatever it is',
		(a) => (at(a, 'unheard/ring-ade').to = { draw: 'answers', else: 'no-answer' })
	],
	['why', 'scenes.triage.choices.0.why: ', (a) => (at(a, 'triage/read-logs').why = '')],
	[
		'why',
		'injects.1.choices.0.why: is missing',
		(a) => delete loose(at(a, 'who-is-affected/later'))['why']
	]
];
