import { describe, expect, it } from 'vitest';
import { level, told } from '../case.ts';

const roundRobin = (timeoutMin: number, ...targets: string[]) => ({
	...level(timeoutMin, ...targets),
	assign: 'roundRobin' as const
});
const skip = 'skip' as const;
const wait = 'wait' as const;

describe('R1 an incident follows the policy of its creation', () => {
	const policy = { levels: [level(10, 'ade'), level(10, 'bo')] };
	const edited = { levels: [level(20, 'cy')] };
	const actions = [{ at: 5, do: 'editPolicy' as const, policy: edited }];

	it('an edit holds for what is created later', () => {
		expect(told({ policy, actions, incidents: [0, 7], until: 30 }, 'page', 'exhausted')).toEqual([
			'#1 0 page L1 ade',
			'#2 7 page L1 cy',
			'#1 10 page L2 bo',
			'#1 20 exhausted',
			'#2 27 exhausted'
		]);
	});

	it('an incident created at the instant of the edit comes first', () => {
		expect(told({ policy, actions, incidents: [0, 5], until: 6 }, 'page')).toEqual([
			'#1 0 page L1 ade',
			'#2 5 page L1 ade'
		]);
	});

	it('levels go by their numbers, gaps closed', () => {
		const numbered = {
			levels: [
				{ ...level(10, 'cy'), number: 9 },
				{ ...level(10, 'ade'), number: 2 },
				{ ...level(10, 'bo'), number: 5 }
			]
		};
		expect(told({ policy: numbered, until: 20 }, 'page')).toEqual([
			'0 page L1 ade',
			'10 page L2 bo',
			'20 page L3 cy'
		]);
	});
});

describe('R2 whom a level pages', () => {
	it('everybody once, in order of id, through however many targets', () => {
		const schedules = { one: { always: 'bo' }, two: { always: 'bo' } };
		const policy = { levels: [level(10, 'two', 'cy', 'one', 'ade', 'ade')] };
		expect(told({ schedules, policy, until: 5 }, 'page')).toEqual([
			'0 page L1 ade',
			'0 page L1 bo',
			'0 page L1 cy'
		]);
	});

	it('whoever comes on call later is paged at the next entry only', () => {
		const rotation = {
			unit: 'hour' as const,
			length: 1,
			start: '2026-03-04T01:15',
			users: ['ade', 'bo']
		};
		const schedules = { primary: { layers: [{ rotation }] } };
		const policy = { repeat: 1, levels: [level(20, 'primary')] };
		expect(told({ schedules, policy, until: 39 }, 'page')).toEqual([
			'0 page L1 ade',
			'20 page L1 pass 1 bo'
		]);
	});

	it('a round-robin level pages the next target at each entry, past empty ones', () => {
		const policy = { repeat: 2, levels: [roundRobin(10, 'ade', 'nobody', 'bo')] };
		expect(told({ policy }, 'page', 'nobody')).toEqual([
			'0 page L1 ade',
			'10 page L1 pass 1 bo',
			'20 page L1 pass 2 ade'
		]);
	});

	it('turns are counted over all incidents, and each level has its own', () => {
		const policy = { levels: [roundRobin(10, 'ade', 'bo'), roundRobin(10, 'ade', 'bo', 'cy')] };
		expect(told({ policy, incidents: [0, 0, 3], until: 13 }, 'page')).toEqual([
			'#1 0 page L1 ade',
			'#2 0 page L1 bo',
			'#3 3 page L1 ade',
			'#1 10 page L2 ade',
			'#2 10 page L2 bo',
			'#3 13 page L2 cy'
		]);
	});

	it('another policy has turns of its own, an edited one goes on', () => {
		const policy = { levels: [roundRobin(10, 'ade', 'bo', 'cy')] };
		const actions = [
			{ at: 1, do: 'reassign' as const, policy },
			{ at: 2, do: 'editPolicy' as const, policy }
		];
		expect(told({ policy, actions, incidents: [0, 3], until: 5 }, 'page')).toEqual([
			'#1 0 page L1 ade',
			'#1 1 page L1 ade',
			'#2 3 page L1 bo'
		]);
	});

	it('is empty only if all its targets are', () => {
		const policy = { levels: [roundRobin(10, 'nobody', 'nobody'), level(10, 'bo')] };
		expect(told({ policy, until: 0 }, 'nobody', 'page')).toEqual(['0 nobody L1', '0 page L2 bo']);
	});
});

describe('R3 empty levels', () => {
	it('skip: the next one at the same instant, with its own timeout', () => {
		const policy = { onEmpty: skip, levels: [level(10, 'nobody'), level(7, 'bo')] };
		expect(told({ policy }, 'nobody', 'level', 'exhausted')).toEqual([
			'0 nobody L1',
			'0 level L2 empty',
			'7 exhausted'
		]);
	});

	it('skip: every level empty at one instant is unowned, repeats left or not', () => {
		const policy = { onEmpty: skip, repeat: 3, levels: [level(10, 'nobody'), level(5, 'nobody')] };
		expect(told({ policy })).toEqual(['0 nobody L1', '0 nobody L2', '0 unowned']);
	});

	it('skip: empty levels behind the last one that had somebody exhaust the policy', () => {
		const policy = { levels: [level(10, 'ade'), level(5, 'nobody')] };
		expect(told({ policy }, 'nobody', 'exhausted', 'unowned')).toEqual([
			'10 nobody L2',
			'10 exhausted'
		]);
	});

	it('skip: with a repeat left it goes round', () => {
		const policy = { repeat: 1, levels: [level(10, 'ade'), level(5, 'nobody')] };
		expect(told({ policy }, 'nobody', 'level', 'exhausted')).toEqual([
			'0 level L1 created',
			'10 nobody L2',
			'10 level L1 pass 1 empty',
			'20 nobody L2 pass 1',
			'20 exhausted pass 1'
		]);
	});

	it('wait: keeps the timeout, counts the passes to the end, exhausted though nobody was paged', () => {
		const policy = { onEmpty: wait, repeat: 1, levels: [level(10, 'nobody'), level(5, 'nobody')] };
		expect(told({ policy })).toEqual([
			'0 level L1 created',
			'0 nobody L1',
			'10 level L2 timeout',
			'10 nobody L2',
			'15 level L1 pass 1 timeout',
			'15 nobody L1 pass 1',
			'25 level L2 pass 1 timeout',
			'25 nobody L2 pass 1',
			'30 exhausted pass 1'
		]);
	});

	it('a low incident skips empty levels too, and with wait stays on level 1', () => {
		const service = { urgency: 'low' as const };
		const levels = [level(5, 'nobody'), level(5, 'bo')];
		expect(told({ service, policy: { onEmpty: skip, levels } })).toEqual([
			'0 nobody L1',
			'0 level L2 empty',
			'0 held L2',
			'0 page L2 bo',
			'0 unnotified L2 bo'
		]);
		expect(told({ service, policy: { onEmpty: wait, levels } })).toEqual([
			'0 level L1 created',
			'0 held L1',
			'0 nobody L1'
		]);
	});

	it('a policy without levels owns nothing', () => {
		expect(told({ policy: { levels: [] } })).toEqual(['0 unowned no-levels']);
	});
});
