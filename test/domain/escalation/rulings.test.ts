import { describe, expect, it } from 'vitest';
import { loads, mtta, mttr } from '../../../src/domain/escalation/measures.ts';
import { MINUTE, play, type Case } from './case.ts';

const push = (...at: number[]) => ({
	high: at.map((afterMin) => ({ afterMin, channel: 'push' as const }))
});
const sms = (...at: number[]) => ({
	high: at.map((afterMin) => ({ afterMin, channel: 'sms' as const }))
});

const base: Case = {
	id: 'own',
	start: '2026-03-04T02:00:00Z',
	service: { urgency: 'high' },
	people: {
		ade: { rules: push(0) },
		bo: { rules: push(0) },
		cy: { rules: push(0) },
		sol: { rules: push(0) }
	},
	schedules: {
		nobody: {
			layers: [
				{ rotation: { unit: 'week', length: 1, start: '2026-03-02T00:00', users: ['none'] } }
			]
		}
	},
	policy: { levels: [] },
	actions: [],
	until: 120
};

/** The story in short: minute, type, and whatever of level, pass, person, channel and reason there is. */
const told = (of: Partial<Case>, ...types: string[]) => {
	const { entries, start } = play({ ...base, ...of });
	return entries
		.filter(({ type }) => types.includes(type))
		.map(({ at, type, level, pass, people, channel, reason }) =>
			[
				(at - start) / MINUTE,
				type,
				level && `L${level}`,
				pass && `pass ${pass}`,
				people?.[0],
				channel,
				reason
			]
				.filter((part) => part !== undefined && part !== 0)
				.join(' ')
		);
};
const level = (timeoutMin: number, ...targets: string[]) => ({ timeoutMin, targets });

describe('the rulings', () => {
	it('R2 a round-robin level pages the next target at each entry, past empty ones', () => {
		const policy = {
			repeat: 2,
			levels: [{ ...level(10, 'ade', 'nobody', 'bo'), assign: 'roundRobin' as const }]
		};
		expect(told({ policy }, 'page')).toEqual([
			'page L1 ade',
			'10 page L1 pass 1 bo',
			'20 page L1 pass 2 ade'
		]);
	});

	it('R3 wait keeps the timeout of an empty level and ends exhausted though nobody was paged', () => {
		const policy = { onEmpty: 'wait' as const, levels: [level(10, 'nobody'), level(5, 'nobody')] };
		expect(told({ policy }, 'nobody', 'exhausted', 'unowned')).toEqual([
			'nobody L1',
			'10 nobody L2',
			'15 exhausted'
		]);
	});

	it('R3 skip: empty levels behind the last one that had somebody exhaust the policy', () => {
		const policy = { levels: [level(10, 'ade'), level(5, 'nobody')] };
		expect(told({ policy }, 'nobody', 'exhausted', 'unowned')).toEqual([
			'10 nobody L2',
			'10 exhausted'
		]);
	});

	it('R5 a manual escalation from the last level wraps, and still uses a repeat', () => {
		const policy = { repeat: 1, levels: [level(10, 'ade'), level(10, 'bo')] };
		const actions = [{ at: 15, do: 'escalate', by: 'bo' }];
		expect(told({ policy, actions }, 'level', 'exhausted')).toEqual([
			'level L1 created',
			'10 level L2 timeout',
			'15 level L1 pass 1 escalated',
			'25 level L2 pass 1 timeout',
			'35 exhausted pass 1'
		]);
	});

	it('R7 an exhausted incident wraps by hand though no repeat is left', () => {
		const policy = { levels: [level(10, 'ade')] };
		const actions = [{ at: 30, do: 'escalate', by: 'bo' }];
		expect(told({ policy, actions }, 'level', 'exhausted')).toEqual([
			'level L1 created',
			'10 exhausted',
			'30 level L1 pass 1 escalated',
			'40 exhausted pass 1'
		]);
	});

	it('R7 is refused if a level was entered since the requester looked; at that instant it was seen', () => {
		const policy = { levels: [level(10, 'ade'), level(60, 'bo'), level(60, 'cy')] };
		const asked = (asOf: number) =>
			told(
				{ policy, actions: [{ at: 12, do: 'escalate', by: 'ade', asOf }] },
				'refused',
				'escalate'
			);
		expect(asked(9)).toEqual(['12 refused already-escalated']);
		expect(asked(10)).toEqual(['12 escalate']);
	});

	it('R8 to a level keeps the pass; to a person leaves the policy; after resolve everything is refused', () => {
		const policy = { repeat: 1, levels: [level(10, 'ade'), level(10, 'bo')] };
		const actions = [
			{ at: 22, do: 'reassign', by: 'bo', level: 2 },
			{ at: 25, do: 'reassign', by: 'bo', user: 'cy' },
			{ at: 26, do: 'escalate', by: 'cy' },
			{ at: 27, do: 'resolve', by: 'cy' },
			{ at: 28, do: 'ack', by: 'cy' }
		];
		expect(told({ policy, actions }, 'level', 'page', 'refused', 'resolve')).toEqual([
			'level L1 created',
			'page L1 ade',
			'10 level L2 timeout',
			'10 page L2 bo',
			'20 level L1 pass 1 timeout',
			'20 page L1 pass 1 ade',
			'22 level L2 pass 1 reassigned',
			'22 page L2 pass 1 bo',
			'25 page cy',
			'26 refused assigned-to-person',
			'27 resolve',
			'28 refused resolved'
		]);
	});

	it('R12 un-acknowledged, it begins again at level 1 with all its repeats', () => {
		const policy = { repeat: 1, levels: [level(10, 'ade'), level(10, 'bo')] };
		const actions = [
			{ at: 25, do: 'ack', by: 'ade' },
			{ at: 30, do: 'unack', by: 'ade' }
		];
		expect(told({ policy, actions, until: 69 }, 'level', 'exhausted')).toEqual([
			'level L1 created',
			'10 level L2 timeout',
			'20 level L1 pass 1 timeout',
			'30 level L1 unack',
			'40 level L2 timeout',
			'50 level L1 pass 1 timeout',
			'60 level L2 pass 1 timeout'
		]);
	});

	it('R14 a low incident skips empty levels and then holds', () => {
		const policy = { levels: [level(5, 'nobody'), level(5, 'bo')] };
		const people = {
			...base.people,
			bo: { rules: { low: [{ afterMin: 0, channel: 'email' as const }] } }
		};
		expect(
			told({ policy, people, service: { urgency: 'low' } }, 'nobody', 'held', 'notify', 'level')
		).toEqual(['nobody L1', 'level L2 empty', 'held L2', 'notify L2 bo email']);
	});

	it('R16 what waits for a channel is one message; the page moving on ends it', () => {
		const people = { ...base.people, ade: { rules: sms(0, 0.5, 0.75, 2) } };
		const policy = { levels: [level(30, 'ade')] };
		expect(told({ people, policy }, 'notify')).toEqual([
			'notify L1 ade sms',
			'1 notify L1 ade sms',
			'2 notify L1 ade sms'
		]);
		const short = { levels: [level(1, 'ade'), level(30, 'bo')] };
		expect(told({ people, policy: short }, 'notify')).toEqual([
			'notify L1 ade sms',
			'1 notify L2 bo push'
		]);
	});

	it('R16 a rule added later joins only if its delay has not passed', () => {
		const policy = { levels: [level(60, 'ade')] };
		const add = (afterMin: number) => ({
			at: 5,
			do: 'addRule',
			user: 'ade',
			urgency: 'high',
			afterMin,
			channel: 'sms'
		});
		expect(told({ policy, actions: [add(4), add(5), add(9)] }, 'notify')).toEqual([
			'notify L1 ade push',
			'5 notify L1 ade sms',
			'9 notify L1 ade sms'
		]);
	});

	it('R17 a shadow is paged with the target, may not acknowledge, and does not fill a level', () => {
		const policy = {
			levels: [
				{ ...level(10, 'nobody'), shadows: ['sol'] },
				{ ...level(10, 'bo'), shadows: ['sol'] }
			]
		};
		const actions = [{ at: 1, do: 'ack', by: 'sol' }];
		expect(told({ policy, actions }, 'nobody', 'page', 'refused')).toEqual([
			'nobody L1',
			'page L2 bo',
			'page L2 sol',
			'1 refused only-a-shadow'
		]);
		const mentor = { levels: [{ ...level(10, 'bo'), shadows: [{ user: 'sol', mayAck: true }] }] };
		expect(told({ policy: mentor, actions }, 'ack', 'refused')).toEqual(['1 ack']);
	});

	it('R19 the acknowledger keeps it until the next person agrees', () => {
		const policy = { levels: [level(10, 'ade')] };
		const actions = [
			{ at: 1, do: 'handOver', by: 'ade', to: 'bo' },
			{ at: 2, do: 'ack', by: 'ade' },
			{ at: 3, do: 'handOver', by: 'ade', to: 'bo' }
		];
		expect(told({ policy, actions }, 'handOver', 'refused', 'ack')).toEqual([
			'1 refused not-acknowledged',
			'2 ack',
			'3 handOver bo'
		]);
	});
});

describe('measures', () => {
	const policy = { levels: [{ ...level(10, 'ade'), shadows: ['sol'] }, level(10, 'bo')] };
	const story = (actions: Case['actions']) => {
		const { entries, start, plan } = play({ ...base, policy, actions });
		return { entries, createdAt: start, plan };
	};
	const answered = story([
		{ at: 4, do: 'ack', by: 'ade' },
		{ at: 24, do: 'resolve', by: 'ade' }
	]);
	const never = story([{ at: 60, do: 'resolve', by: 'bo' }]);

	it('MTTA and MTTR are over what was acknowledged', () => {
		expect(mtta([answered, never])).toBe(4 * MINUTE);
		expect(mttr([answered, never])).toBe(24 * MINUTE);
		expect(mtta([never])).toBeUndefined();
	});

	it('load counts pages, messages and sleep, and nothing for a shadow', () => {
		const { plan, entries, createdAt } = never;
		const asleep = [{ from: createdAt + 5 * MINUTE }];
		const bo = { ...plan.people.bo!, asleep };
		expect(Object.fromEntries(loads({ ...plan, people: { ...plan.people, bo } }, entries))).toEqual(
			{
				ade: { pages: 1, messages: 1, asleep: 0 },
				bo: { pages: 1, messages: 1, asleep: 1 }
			}
		);
	});
});
