import { describe, expect, it } from 'vitest';
import type { CasePerson } from '../../../../src/domain/escalation/case-types.ts';
import { base, level, told } from '../case.ts';

type Channel = 'push' | 'sms' | 'phone';
const sms = (...at: (number | string)[]): CasePerson => ({
	rules: { high: at.map((afterMin) => ({ afterMin, channel: 'sms' as const })) }
});
const one = (person: CasePerson) => ({ ...base.people, ade: person });
const notifies = (of: Parameters<typeof told>[0]) => told(of, 'notify');

describe('R16 personal rules', () => {
	it('equal channel and instant is one message; two channels are two, in the order of the rules', () => {
		const high = [
			{ afterMin: 0, channel: 'sms' as const },
			{ afterMin: 0, channel: 'phone' as const },
			{ afterMin: 0, channel: 'sms' as const }
		];
		const policy = { levels: [level(30, 'ade')] };
		expect(notifies({ people: one({ rules: { high } }), policy })).toEqual([
			'0 notify L1 ade sms',
			'0 notify L1 ade phone'
		]);
	});

	it('what waits for a channel is one message, at the first allowed instant', () => {
		const policy = { levels: [level(30, 'ade')] };
		expect(notifies({ people: one(sms(0, 0.5, '0:45', 2)), policy })).toEqual([
			'0 notify L1 ade sms',
			'1 notify L1 ade sms',
			'2 notify L1 ade sms'
		]);
		expect(notifies({ people: one(sms(0, 0.5, 1.25)), policy })).toEqual([
			'0 notify L1 ade sms',
			'1 notify L1 ade sms',
			'2 notify L1 ade sms'
		]);
	});

	it('what waits dies with its cycle', () => {
		const policy = { levels: [level(1, 'ade'), level(30, 'bo')] };
		expect(notifies({ people: one(sms(0, 0.5)), policy })).toEqual([
			'0 notify L1 ade sms',
			'1 notify L2 bo push'
		]);
		const actions = [{ at: '0:45', do: 'ack' as const, by: 'ade' }];
		expect(
			notifies({ people: one(sms(0, 0.5)), policy: { levels: [level(30, 'ade')] }, actions })
		).toEqual(['0 notify L1 ade sms']);
	});

	it('one phone and two incidents: the oldest goes first, one a minute', () => {
		const policy = { levels: [level(30, 'ade')] };
		expect(
			notifies({ people: one(sms(0)), policy, incidents: ['0:20', 0, '0:10'], until: 5 })
		).toEqual(['#2 0 notify L1 ade sms', '#3 1 notify L1 ade sms', '#1 2 notify L1 ade sms']);
	});

	it('a message of the older incident goes before a younger one that waits longer', () => {
		const policy = { levels: [level(30, 'ade')] };
		const people = one(sms(0, 1));
		expect(notifies({ people, policy, incidents: [0, '0:10'], until: 5 })).toEqual([
			'#1 0 notify L1 ade sms',
			'#1 1 notify L1 ade sms',
			'#2 2 notify L1 ade sms'
		]);
	});

	it('the line is free when what waited on it has died', () => {
		const policy = { levels: [level(30, 'ade')] };
		const actions = [{ at: '0:30', do: 'resolve' as const, incident: 2 }];
		expect(
			notifies({ people: one(sms(0)), policy, incidents: [0, '0:10', '0:20'], actions, until: 5 })
		).toEqual(['#1 0 notify L1 ade sms', '#3 1 notify L1 ade sms']);
	});

	it('channels and people do not wait for each other', () => {
		const both = (channel: Channel): CasePerson => ({
			rules: { high: [{ afterMin: 0, channel }] }
		});
		const people = { ade: both('sms'), bo: both('sms') };
		const policy = { levels: [level(30, 'ade', 'bo')] };
		expect(notifies({ people, policy, until: 0 })).toEqual([
			'0 notify L1 ade sms',
			'0 notify L1 bo sms'
		]);
	});

	it('a rule added later joins where its delay has not passed; at that instant it still fires', () => {
		const policy = { levels: [level(60, 'ade')] };
		const add = (afterMin: number | string) => ({
			at: 5,
			do: 'addRule' as const,
			user: 'ade',
			urgency: 'high' as const,
			afterMin,
			channel: 'sms' as const
		});
		expect(notifies({ policy, actions: [add('4:59'), add(5), add(9)] })).toEqual([
			'0 notify L1 ade push',
			'5 notify L1 ade sms',
			'9 notify L1 ade sms'
		]);
		expect(notifies({ policy, actions: [add(1)], incidents: [0, 10] })).toEqual([
			'#1 0 notify L1 ade push',
			'#2 10 notify L1 ade push',
			'#2 11 notify L1 ade sms'
		]);
	});

	it('a rule for the other urgency does not join', () => {
		const policy = { levels: [level(60, 'ade')] };
		const add = {
			at: 1,
			do: 'addRule' as const,
			user: 'ade',
			urgency: 'low' as const,
			afterMin: 5,
			channel: 'sms' as const
		};
		expect(notifies({ policy, actions: [add] })).toEqual(['0 notify L1 ade push']);
	});

	it('stop ends cycles when the level is left, continue lets them run on', () => {
		const levels = [level(5, 'ade'), level(60, 'bo')];
		const people = one(sms(5, 8));
		expect(notifies({ people, policy: { levels } })).toEqual(['5 notify L2 bo push']);
		expect(notifies({ people, policy: { levels, afterEscalation: 'continue' } })).toEqual([
			'5 notify L1 ade sms',
			'5 notify L2 bo push',
			'8 notify L1 ade sms'
		]);
	});

	it('two cycles of one person under continue share the channel', () => {
		const policy = { afterEscalation: 'continue' as const, repeat: 1, levels: [level(1, 'ade')] };
		expect(notifies({ people: one(sms(0, 1, 1.5)), policy, until: 10 })).toEqual([
			'0 notify L1 ade sms',
			'1 notify L1 ade sms',
			'2 notify L1 ade sms',
			'3 notify L1 ade sms'
		]);
	});

	it('everybody of the set is printed as paged, and said so where no rule reaches them', () => {
		const people = {
			...base.people,
			ade: { rules: { low: [{ afterMin: 0, channel: 'sms' as const }] } }
		};
		const policy = { levels: [level(30, 'ade', 'bo')] };
		expect(told({ people, policy }, 'page', 'unnotified')).toEqual([
			'0 page L1 ade',
			'0 unnotified L1 ade',
			'0 page L1 bo'
		]);
	});
});
