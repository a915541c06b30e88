import { describe, expect, it } from 'vitest';
import { base, level, told } from '../case.ts';

const service = { urgency: 'high' as const, ackTimeoutMin: 30 };
const two = { levels: [level(10, 'ade'), level(10, 'bo')] };
const ack = (at: number, by: string) => ({ at, do: 'ack' as const, by });
const snooze = (at: number, min: number, by = 'ade') => ({ at, do: 'snooze' as const, min, by });
const reassign = <T extends object>(at: number, to: T) => ({ at, do: 'reassign' as const, ...to });

describe('R10 an acknowledgement times out', () => {
	it('back at level 1 with all repeats; pages the acknowledger and whoever is on call, by id', () => {
		const policy = { repeat: 1, levels: [level(10, 'bo')] };
		const told10 = told(
			{ service, policy, actions: [ack(12, 'ade')] },
			'retrigger',
			'level',
			'page',
			'exhausted'
		);
		expect(told10).toEqual([
			'0 level L1 created',
			'0 page L1 bo',
			'10 level L1 pass 1 timeout',
			'10 page L1 pass 1 bo',
			'42 retrigger ack-timeout',
			'42 level L1 ack-timeout',
			'42 page L1 ade',
			'42 page L1 bo',
			'52 level L1 pass 1 timeout',
			'52 page L1 pass 1 bo',
			'62 exhausted pass 1'
		]);
	});

	it('pages the acknowledger once where the same person is on call', () => {
		expect(told({ service, policy: two, actions: [ack(2, 'ade')], until: 35 }, 'page')).toEqual([
			'0 page L1 ade',
			'32 page L1 ade'
		]);
	});

	it('the acknowledger fills no level: an empty one is passed, and unowned comes back to them', () => {
		const policy = { levels: [level(10, 'nobody'), level(10, 'bo')] };
		expect(told({ service, policy, actions: [ack(2, 'ade')], until: 35 }).slice(5)).toEqual([
			'32 retrigger ack-timeout',
			'32 nobody L1',
			'32 level L2 empty',
			'32 page L2 ade',
			'32 page L2 bo',
			'32 notify L2 ade push',
			'32 notify L2 bo push'
		]);
		const none = { levels: [level(10, 'nobody')] };
		expect(told({ service, policy: none, actions: [ack(2, 'ade')], until: 35 }).slice(3)).toEqual([
			'32 retrigger ack-timeout',
			'32 nobody L1',
			'32 unowned',
			'32 page ade',
			'32 notify ade push'
		]);
	});

	it('whoever took it over is the acknowledger; handing over does not start the time anew', () => {
		const actions = [ack(2, 'ade'), { at: 20, do: 'handOver' as const, by: 'ade', to: 'cy' }];
		expect(told({ service, policy: two, actions, until: 33 }, 'page', 'retrigger')).toEqual([
			'0 page L1 ade',
			'32 retrigger ack-timeout',
			'32 page L1 ade',
			'32 page L1 cy'
		]);
	});

	it('counts from the first acknowledgement where several may', () => {
		const policy = { levels: [{ ...level(10, 'ade', 'bo'), multiAck: true }] };
		const actions = [ack(2, 'ade'), ack(20, 'bo')];
		expect(told({ service, policy, actions }, 'retrigger')).toEqual(['32 retrigger ack-timeout']);
	});

	it('is ended by resolve, un-acknowledge, escalation and reassignment; a new acknowledgement begins it anew', () => {
		const ended = [
			{ at: 20, do: 'resolve' as const },
			{ at: 20, do: 'unack' as const },
			{ at: 20, do: 'escalate' as const },
			reassign(20, { level: 2 }),
			reassign(20, { user: 'bo' }),
			reassign(20, { policy: two })
		];
		for (const one of ended)
			expect(
				told({ service, policy: two, actions: [ack(2, 'ade'), one], until: 200 }, 'retrigger')
			).toEqual([]);
		const again = [ack(2, 'ade'), { at: 20, do: 'unack' as const }, ack(25, 'bo')];
		expect(told({ service, policy: two, actions: again }, 'retrigger')).toEqual([
			'55 retrigger ack-timeout'
		]);
	});

	it('of an incident assigned to a person pages that person again, and no level', () => {
		const actions = [reassign(1, { user: 'cy' }), ack(2, 'cy')];
		expect(told({ service, policy: two, actions, until: 100 }).slice(5)).toEqual([
			'1 notify cy push',
			'2 ack by cy',
			'32 retrigger ack-timeout',
			'32 page cy',
			'32 notify cy push'
		]);
	});

	it('an acknowledgement at that very instant is refused, since it is acknowledged still', () => {
		const actions = [ack(2, 'ade'), ack(32, 'ade')];
		expect(told({ service, policy: two, actions, until: 32 }, 'refused', 'retrigger')).toEqual([
			'32 refused by ade already-acknowledged',
			'32 retrigger ack-timeout'
		]);
	});

	it('goes back on the incident’s own snapshot', () => {
		const actions = [
			ack(2, 'ade'),
			{ at: 5, do: 'editPolicy' as const, policy: { levels: [level(10, 'cy')] } }
		];
		expect(told({ service, policy: two, actions, until: 33 }, 'page')).toEqual([
			'0 page L1 ade',
			'32 page L1 ade'
		]);
	});
});

describe('R11 snooze', () => {
	const policy = two;

	it('acknowledges first, is quiet, then triggered at level 1 with all repeats', () => {
		const repeated = { repeat: 1, levels: [level(10, 'ade')] };
		expect(
			told(
				{ policy: repeated, actions: [snooze(15, 60)] },
				'ack',
				'snooze',
				'retrigger',
				'level',
				'exhausted'
			)
		).toEqual([
			'0 level L1 created',
			'10 level L1 pass 1 timeout',
			'15 ack by ade',
			'15 snooze by ade',
			'75 retrigger snooze-ended',
			'75 level L1 snooze-ended',
			'85 level L1 pass 1 timeout',
			'95 exhausted pass 1'
		]);
	});

	it('of an acknowledged incident adds no acknowledgement, and replaces its timeout', () => {
		const actions = [ack(2, 'bo'), snooze(5, 60)];
		expect(
			told({ service, policy, actions, until: 66 }, 'ack', 'snooze', 'retrigger', 'page')
		).toEqual([
			'0 page L1 ade',
			'2 ack by bo',
			'5 snooze by ade',
			'65 retrigger snooze-ended',
			'65 page L1 ade'
		]);
	});

	it('a second one replaces the first, shorter or longer', () => {
		const after = (min: number) =>
			told({ policy, actions: [snooze(5, 30), snooze(10, min)] }, 'retrigger');
		expect(after(60)).toEqual(['70 retrigger snooze-ended']);
		expect(after(5)).toEqual(['15 retrigger snooze-ended']);
	});

	it('is ended by resolve, reassignment, escalation and un-acknowledge', () => {
		const ended = [
			{ at: 20, do: 'resolve' as const },
			{ at: 20, do: 'unack' as const },
			{ at: 20, do: 'escalate' as const },
			reassign(20, { level: 1 }),
			reassign(20, { user: 'bo' }),
			reassign(20, { policy: two })
		];
		for (const one of ended)
			expect(told({ policy, actions: [snooze(5, 60), one], until: 200 }, 'retrigger')).toEqual([]);
	});

	it('is not ended by handing over; who has it then is not paged for a snooze', () => {
		const actions = [snooze(5, 60), { at: 20, do: 'handOver' as const, by: 'ade', to: 'cy' }];
		expect(told({ policy, actions, until: 66 }, 'retrigger', 'page')).toEqual([
			'0 page L1 ade',
			'65 retrigger snooze-ended',
			'65 page L1 ade'
		]);
	});

	it('its end leaves no acknowledgement timeout behind; the next acknowledgement starts one', () => {
		const actions = [snooze(5, 10), ack(16, 'ade')];
		expect(told({ service, policy, actions }, 'retrigger')).toEqual([
			'15 retrigger snooze-ended',
			'46 retrigger ack-timeout'
		]);
	});

	it('of an incident assigned to a person ends with that person', () => {
		const actions = [reassign(1, { user: 'cy' }), snooze(2, 10)];
		expect(told({ policy, actions, until: 90 }, 'retrigger', 'page', 'level').slice(2)).toEqual([
			'1 page cy',
			'12 retrigger snooze-ended',
			'12 page cy'
		]);
	});

	it('by a shadow is refused', () => {
		const watched = { levels: [{ ...level(10, 'ade'), shadows: ['sol'] }] };
		const actions = [snooze(1, 10, 'sol'), ack(2, 'ade'), snooze(3, 10, 'sol')];
		expect(told({ policy: watched, actions }, 'refused', 'snooze')).toEqual([
			'1 refused by sol only-a-shadow',
			'3 refused by sol only-a-shadow'
		]);
	});

	it('where several may acknowledge, others’ rules run on', () => {
		const sms = { rules: { high: [{ afterMin: 5, channel: 'sms' as const }] } };
		const people = { ...base.people, ade: sms, bo: sms };
		const several = { levels: [{ ...level(10, 'ade', 'bo'), multiAck: true }] };
		expect(
			told({ people, policy: several, actions: [snooze(1, 60)], until: 60 }, 'notify')
		).toEqual(['5 notify L1 bo sms']);
	});

	it('without a name is everybody’s', () => {
		const actions = [{ at: 1, do: 'snooze' as const, min: '1:30' }];
		expect(told({ policy, actions, until: 3 }, 'ack', 'snooze', 'retrigger')).toEqual([
			'1 ack',
			'1 snooze',
			'2.5 retrigger snooze-ended'
		]);
	});
});
