import { describe, expect, it } from 'vitest';
import { level, told } from '../case.ts';

const watched = (minutes: number, target: string, ...shadows: string[]) => ({
	...level(minutes, target),
	shadows
});

describe('R17 shadows', () => {
	it('are paged exactly when a target of their level is, and fill no level', () => {
		const policy = {
			repeat: 1,
			levels: [watched(10, 'nobody', 'sol'), watched(10, 'bo', 'sol'), level(10, 'cy')]
		};
		expect(told({ policy, until: 25 }, 'nobody', 'page')).toEqual([
			'0 nobody L1',
			'0 page L2 bo',
			'0 page L2 sol shadow',
			'10 page L3 cy',
			'20 nobody L1 pass 1',
			'20 page L2 pass 1 bo',
			'20 page L2 pass 1 sol shadow'
		]);
	});

	it('with wait are not paged on an empty level', () => {
		const policy = { onEmpty: 'wait' as const, levels: [watched(10, 'nobody', 'sol')] };
		expect(told({ policy }, 'page', 'unowned')).toEqual([]);
	});

	it('get their messages with their own rules', () => {
		const policy = { levels: [watched(10, 'bo', 'sol')] };
		expect(told({ policy, until: 1 }, 'notify')).toEqual([
			'0 notify L1 bo push',
			'0 notify L1 sol push shadow'
		]);
	});

	it('are refused whatever they do to an incident', () => {
		const policy = { levels: [watched(10, 'bo', 'sol')] };
		const by = 'sol';
		const actions = [
			{ at: 1, do: 'ack' as const, by },
			{ at: 1, do: 'escalate' as const, by },
			{ at: 1, do: 'resolve' as const, by },
			{ at: 1, do: 'unack' as const, by },
			{ at: 1, do: 'snooze' as const, min: 5, by },
			{ at: 1, do: 'reassign' as const, level: 1, by }
		];
		expect(told({ policy, actions, until: 2 }).slice(5)).toEqual(
			Array.from({ length: 6 }, () => '1 refused by sol only-a-shadow')
		);
	});

	it('cannot be handed the incident', () => {
		const policy = { levels: [watched(10, 'bo', 'sol')] };
		const actions = [
			{ at: 1, do: 'ack' as const, by: 'bo' },
			{ at: 2, do: 'handOver' as const, by: 'bo', to: 'sol' }
		];
		expect(told({ policy, actions }, 'refused')).toEqual(['2 refused by bo only-a-shadow']);
	});

	it('with the right to acknowledge may (a mentor)', () => {
		const policy = { levels: [{ ...level(10, 'bo'), shadows: [{ user: 'sol', mayAck: true }] }] };
		const actions = [{ at: 1, do: 'ack' as const, by: 'sol' }];
		expect(told({ policy, actions }, 'ack', 'refused')).toEqual(['1 ack by sol']);
	});

	it('who is also a target of the policy is a target', () => {
		const policy = { levels: [watched(10, 'bo', 'sol'), level(10, 'sol')] };
		const actions = [{ at: 1, do: 'ack' as const, by: 'sol' }];
		expect(told({ policy, actions }, 'page', 'ack', 'refused')).toEqual([
			'0 page L1 bo',
			'0 page L1 sol',
			'1 ack by sol'
		]);
	});

	it('so is who is in a schedule of the policy, though their turn is another week', () => {
		const rotation = {
			unit: 'week' as const,
			length: 1,
			start: '2026-03-02T00:00',
			users: ['bo', 'sol']
		};
		const schedules = {
			primary: { layers: [{ rotation }] },
			other: { offsetOf: { schedule: 'primary', turns: 0 } }
		};
		for (const id of ['primary', 'other']) {
			const policy = { levels: [watched(10, id, 'sol')] };
			const actions = [{ at: 1, do: 'ack' as const, by: 'sol' }];
			expect(told({ schedules, policy, actions }, 'page', 'ack', 'refused')).toEqual([
				'0 page L1 bo',
				'0 page L1 sol',
				'1 ack by sol'
			]);
		}
	});

	it('who is assigned the incident by name may acknowledge it', () => {
		const policy = { levels: [watched(10, 'bo', 'sol')] };
		const actions = [
			{ at: 1, do: 'reassign' as const, user: 'sol', by: 'bo' },
			{ at: 2, do: 'ack' as const, by: 'sol' }
		];
		expect(told({ policy, actions }, 'ack', 'refused')).toEqual(['2 ack by sol']);
	});
});
