import { expect, test } from 'vitest';
import type { Agenda } from '../../src/domain/progress/agenda.ts';
import type { AttemptRecord } from '../../src/domain/record/types.ts';
import { headlineOf } from '../../src/today/headline.ts';

const attempt: AttemptRecord = {
	kind: 'attempt',
	id: 'a',
	version: 1,
	createdAt: 1,
	updatedAt: 1,
	of: 'sitting',
	subject: 'quick',
	contentHash: '',
	detail: null
};
const lesson = (begun: boolean) => ({ lesson: { module: 'm', begun } });

test.each<[string, Agenda]>([
	['Everything here is done', { cardsDue: 0 }],
	['Nothing is left open', { cardsDue: 0, ...lesson(false) }],
	['A lesson waits for you', { cardsDue: 0, ...lesson(true) }],
	[
		'A lesson waits for you',
		{ cardsDue: 0, ...lesson(false), left: { module: 'n', lesson: 'one', begun: true } }
	],
	['1 card waits for you', { cardsDue: 1 }],
	['3 cards wait for you', { cardsDue: 3 }],
	['An assessment and 1 card wait for you', { cardsDue: 1, sitting: attempt }],
	[
		'A lesson, an assessment and 3 cards wait for you',
		{ cardsDue: 3, sitting: attempt, ...lesson(true) }
	]
])('%s', (said, agenda) => expect(headlineOf(agenda)).toBe(said));

test.each<[string, string, Agenda]>([
	['1 promised step waits for you', '1 promised step', { cardsDue: 0, ...lesson(false) }],
	['2 promised steps wait for you', '2 promised steps', { cardsDue: 0 }],
	['3 cards and 1 promised step wait for you', '1 promised step', { cardsDue: 3 }]
])('%s', (said, promised, agenda) => expect(headlineOf(agenda, promised)).toBe(said));
