import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../../src/domain/escalation/case-types.ts';
import {
	escalations,
	loads,
	mtta,
	mttr,
	mttrOfAll,
	responderTime,
	storiesOf
} from '../../../src/domain/escalation/measures.ts';
import { simulate } from '../../../src/domain/escalation/simulate.ts';
import { base, level, MINUTE } from './case.ts';

/** Incident 1 is answered, 2 is resolved without an acknowledgement, 3 stays open. */
const file: CaseFile = {
	...base,
	incidents: [0, 1, 100],
	people: { ...base.people, bo: { ...base.people.bo, tz: 'America/Los_Angeles' } },
	policy: { levels: [{ ...level(10, 'ade'), shadows: ['sol'] }, level(60, 'bo')] },
	actions: [
		{ at: 4, do: 'ack', by: 'ade' },
		{ at: 14, do: 'handOver', by: 'ade', to: 'cy' },
		{ at: 24, do: 'resolve', by: 'cy' },
		{ at: 61, do: 'resolve', by: 'bo', incident: 2 },
		{ at: 105, do: 'ack', by: 'ade', incident: 3 }
	],
	until: 120
};
const { plan, until, entries } = simulate(file);
const stories = storiesOf(entries);

describe('measures', () => {
	it('MTTA and MTTR are over what was acknowledged', () => {
		expect(mtta(stories)).toBe(4.5 * MINUTE);
		expect(mttr(stories)).toBe(24 * MINUTE);
		expect(mtta(stories.slice(1, 2))).toBeUndefined();
	});

	it('MTTR over all only where something went unacknowledged', () => {
		expect(mttrOfAll(stories)).toBe(42 * MINUTE);
		expect(mttrOfAll([...stories.slice(0, 1), ...stories.slice(2)])).toBeUndefined();
	});

	it('load counts pages and messages by hours in the person’s zone, and nothing for a shadow', () => {
		expect(Object.fromEntries(loads(plan, entries))).toEqual({
			ade: { pages: 3, messages: 3, asleep: 3, offHours: 0 },
			bo: { pages: 1, messages: 1, asleep: 0, offHours: 1 }
		});
	});

	it('escalations are moves to another level after the first', () => {
		expect(stories.map((story) => escalations(story.entries))).toEqual([0, 1, 0]);
	});

	it('people’s time runs from acknowledging to resolving, to the end where it is open', () => {
		expect(responderTime(stories, until)).toBe((20 + 15) * MINUTE);
		expect(responderTime(stories.slice(1, 2), until)).toBe(0);
	});
});
