import { describe, expect, it } from 'vitest';
import type { CaseFile, CaseService } from '../../../../src/domain/escalation/case-types.ts';
import type { Behaviour } from '../../../../src/domain/escalation/what-if/behaviour.ts';
import { findingOf } from '../../../../src/domain/escalation/what-if/finding.ts';
import { tell } from '../../../../src/domain/escalation/what-if/story.ts';
import { level, SMALL, withPolicy } from './small-case.ts';

const NIGHT = Date.parse(SMALL.start);
const SUNDAY = Date.parse('2026-03-08T14:00:00Z');
const says = (file: CaseFile, how: Behaviour = { is: 'silence' }, at = NIGHT) => {
	const { says: first, also } = findingOf(tell(file, at, how));
	return [first, ...also];
};
const byHours: CaseService = {
	urgency: { byHours: { inside: 'high', outside: 'low', raiseAtStart: true } },
	supportHours: {
		tz: 'Europe/Lisbon',
		days: ['mon', 'tue', 'wed', 'thu', 'fri'],
		from: '09:00',
		to: '17:00'
	}
};
const quiet = { ...SMALL.people, ade: { name: 'Ade' } };

describe('the finding of a story', () => {
	it.each<[string, CaseFile, Behaviour, number, string[]]>([
		['a silence', SMALL, { is: 'silence' }, NIGHT, ['Nobody is left to page after 50 minutes.']],
		[
			'one level of one minute',
			{ ...withPolicy([level(1, 'primary')]), policy: { levels: [level(1, 'primary')] } },
			{ is: 'silence' },
			NIGHT,
			['Nobody is left to page after 1 minute.']
		],
		[
			'an answer in time, at night',
			SMALL,
			{ is: 'answers', after: 4 },
			NIGHT,
			['Ade answers at 4; nobody else is woken.']
		],
		[
			'an answer in time, by day',
			SMALL,
			{ is: 'answers', after: 4 },
			SUNDAY,
			['Ade answers at 4; nobody else is paged.']
		],
		[
			'an answer too late',
			SMALL,
			{ is: 'answers', after: 7 },
			NIGHT,
			['Ade answers at 7; Bo has been woken too.']
		],
		[
			'an answer far too late',
			SMALL,
			{ is: 'answers', after: 16 },
			NIGHT,
			['Ade answers at 16; Bo and Cy have been woken too.']
		],
		[
			'half a minute',
			SMALL,
			{ is: 'answers', after: 2.5 },
			SUNDAY,
			['Ade answers at 2:30; nobody else is paged.']
		],
		[
			'a sleeper',
			SMALL,
			{ is: 'sleeps', after: 4 },
			NIGHT,
			['Ade sleeps through it; Bo answers at 9.']
		],
		[
			'somebody busy',
			SMALL,
			{ is: 'sleeps', after: 4 },
			SUNDAY,
			['Ade misses it; Bo answers at 9.']
		],
		[
			'a call for help',
			SMALL,
			{ is: 'stuck', after: 4 },
			NIGHT,
			['Ade answers at 4 and asks for help at 8; Bo answers at 12.']
		],
		[
			'a call for help with nobody else there',
			withPolicy([level(5, 'primary')]),
			{ is: 'stuck', after: 4 },
			NIGHT,
			['Ade answers at 4 and asks for help at 8, and nobody else is there to call.']
		],
		[
			'an empty first level',
			withPolicy([level(5, 'empty'), level(10, 'secondary')]),
			{ is: 'silence' },
			SUNDAY,
			[
				'Nobody is on call on level 1 on Sunday at 14:00; Bo is paged at once.',
				'Nobody is left to page after 20 minutes.'
			]
		],
		[
			'an empty first level that waits',
			{ ...withPolicy([level(5, 'empty'), level(10, 'secondary')]), preset: 'goalert-like' },
			{ is: 'answers', after: 1 },
			SUNDAY,
			[
				'Nobody is on call on level 1 on Sunday at 14:00; Bo is paged after 5 minutes.',
				'Bo answers at 6; nobody else is paged.'
			]
		],
		[
			'two empty levels and two people',
			withPolicy([level(5, 'empty'), level(5, 'empty'), level(10, 'primary', 'secondary')]),
			{ is: 'silence' },
			SUNDAY,
			[
				'Nobody is on call on levels 1 and 2 on Sunday at 14:00; Ade and Bo are paged at once.',
				'Nobody is left to page after 20 minutes.'
			]
		],
		[
			'every level empty',
			withPolicy([level(5, 'empty')]),
			{ is: 'silence' },
			SUNDAY,
			['Nobody is on call on any level on Sunday at 14:00, so nobody is paged.']
		],
		[
			'no levels',
			withPolicy([]),
			{ is: 'silence' },
			NIGHT,
			['The policy has no levels, so nobody is paged.']
		],
		[
			'low urgency',
			{ ...SMALL, service: { urgency: 'low' } },
			{ is: 'silence' },
			NIGHT,
			['Low urgency: only Ade is told, and nobody else will be.']
		],
		[
			'low urgency and a call for help',
			{ ...SMALL, service: { urgency: 'low' } },
			{ is: 'stuck', after: 4 },
			SUNDAY,
			['Ade answers at 4; at 8 Ade is refused: a low-urgency incident does not escalate.']
		],
		[
			'low urgency until Monday',
			{ ...SMALL, service: byHours },
			{ is: 'silence' },
			SUNDAY,
			[
				'Low urgency until Monday at 09:00; then Ade is paged as urgent.',
				'Nobody is left to page after Monday at 09:50.'
			]
		],
		[
			'an answer before Monday',
			{ ...SMALL, service: byHours },
			{ is: 'answers', after: 4 },
			SUNDAY,
			['Ade answers at 4; nobody else is paged.']
		],
		[
			'maintenance',
			{ ...SMALL, service: { urgency: 'high', maintenance: [{ from: 0, to: 50 }] } },
			{ is: 'answers', after: 4 },
			NIGHT,
			[
				'In maintenance until Wednesday at 03:00; then Ade is paged.',
				'Ade answers at 54; nobody else is woken.'
			]
		],
		[
			'somebody who cannot be reached',
			{ ...SMALL, people: quiet },
			{ is: 'silence' },
			SUNDAY,
			[
				'Nobody is left to page after 50 minutes.',
				'Ade is paged but hears nothing: no message is set up for this urgency.'
			]
		],
		[
			'an acknowledgement that runs out',
			{ ...SMALL, service: { urgency: 'high', ackTimeoutMin: 30 } },
			{ is: 'answers', after: 4 },
			SUNDAY,
			[
				'Ade answers at 4; nobody else is paged.',
				'Nobody resolves it, so it goes back to level 1 at 34.'
			]
		],
		[
			'several incidents',
			{ ...SMALL, incidents: [0, 60] },
			{ is: 'answers', after: 4 },
			NIGHT,
			['Two incidents page one person; somebody answers each.']
		],
		[
			'several incidents and nobody',
			{ ...SMALL, incidents: [0, 60] },
			{ is: 'silence' },
			NIGHT,
			['Two incidents page three people; in each, nobody is left to page in the end.']
		],
		[
			'what the file says',
			{ ...SMALL, actions: [{ at: 3, do: 'resolve', by: 'bo' }] },
			{ is: 'given' },
			NIGHT,
			['Bo resolves it at 3, and nobody has acknowledged.']
		]
	])('of %s', (_, file, how, at, expected) => {
		expect(says(file, how, at)).toEqual(expected);
	});
});
