import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseFile, CaseService } from '../../../../src/domain/escalation/case-types.ts';
import type { Behaviour } from '../../../../src/domain/escalation/what-if/behaviour.ts';
import { findingOf } from '../../../../src/domain/escalation/what-if/finding.ts';
import { tell } from '../../../../src/domain/escalation/what-if/story.ts';
import { SMALL } from './small-case.ts';

const START = Date.parse(SMALL.start);
const byHours: CaseService = {
	urgency: { byHours: { inside: 'high', outside: 'low', raiseAtStart: true } },
	supportHours: {
		tz: 'Europe/Lisbon',
		days: ['mon', 'tue', 'wed', 'thu', 'fri'],
		from: '09:00',
		to: '17:00'
	}
};

describe('the finding of any story', () => {
	it('is always whole sentences', () => {
		const policies = fc.array(
			fc.record({
				timeoutMin: fc.integer({ min: 1, max: 90 }),
				targets: fc.subarray(['primary', 'secondary', 'last', 'empty', 'bo'], { minLength: 1 })
			}),
			{ maxLength: 4 }
		);
		const hows = fc.constantFrom<Behaviour>(
			{ is: 'silence' },
			{ is: 'answers', after: 6 },
			{ is: 'sleeps', after: 3 },
			{ is: 'stuck', after: 5 }
		);
		const urgencies = fc.constantFrom<CaseService>(
			{ urgency: 'high' },
			{ urgency: 'low' },
			byHours
		);
		fc.assert(
			fc.property(
				policies,
				hows,
				urgencies,
				fc.constantFrom('skip' as const, 'wait' as const),
				fc.integer({ min: 0, max: 20_000 }),
				(levels, how, service, onEmpty, minutes) => {
					const file: CaseFile = { ...SMALL, service, policy: { levels, onEmpty, repeat: 1 } };
					const { says, also } = findingOf(tell(file, START + minutes * 60_000, how));
					for (const one of [says, ...also]) {
						expect(one).toMatch(/^[A-Z].+[^.]\.$/);
						expect(one).not.toMatch(/undefined|NaN|somebody is|\bon on\b| {2}/);
					}
				}
			),
			{ numRuns: 150 }
		);
	});
});
