import { describe, expect, test } from 'vitest';
import { parseCase } from '../../../src/domain/escalation/case-schema.ts';
import type { CaseDraft } from '../../../src/domain/escalation/case-types.ts';
import { lintCase } from '../../../src/domain/escalation/lint-case.ts';
import { blankCase, tierCase } from '../../../src/domain/escalation/tiers.ts';
import { addPerson, removePerson, setSleep, usesOfPerson } from '../../../src/lab/people/edit.ts';
import {
	addMessage,
	columnsOf,
	messagesOf,
	setMessage,
	tidy
} from '../../../src/lab/people/messages.ts';
import { canGather, gather, part, regroup } from '../../../src/lab/people/groups.ts';
import { toldAbout, toldOf } from '../../../src/lab/people/told.ts';

const tier: CaseDraft = tierCase(1);
const minutesOf = (draft: CaseDraft, person: string) =>
	messagesOf(draft, person, 'high').map(({ channel, afterMin }) => [channel, afterMin]);

describe('who comes and goes', () => {
	test('somebody new has an id from their name, the usual zone and staggered messages', () => {
		const berlin: CaseDraft = tierCase(1, { tz: 'Europe/Berlin' });
		const { draft, id } = addPerson(berlin, ' Zoë ');
		expect(id).toBe('zoe');
		expect(draft.people['zoe']).toEqual({
			name: 'Zoë',
			tz: 'Europe/Berlin',
			rules: {
				high: [
					{ afterMin: 0, channel: 'sms' },
					{ afterMin: 1, channel: 'push' },
					{ afterMin: 2, channel: 'phone' }
				]
			}
		});
	});

	test('an id is nobody else’s, not even a schedule’s', () => {
		expect(addPerson(tier, 'Primary').id).toBe('primary-2');
		expect(addPerson(addPerson(blankCase(), 'Ade').draft, 'Ade').id).toBe('ade-2');
	});

	test('whoever goes is gone everywhere, and the case still holds', () => {
		const used: CaseDraft = {
			...tier,
			schedules: {
				...tier.schedules,
				primary: {
					layers: [
						{
							rotation: {
								unit: 'week',
								length: 1,
								start: '2026-03-02T09:00',
								users: ['first', 'second', 'first']
							}
						},
						{
							rotation: { unit: 'day', length: 1, start: '2026-03-02T09:00', users: ['first'] }
						}
					],
					overrides: [
						{ from: '2026-03-09T09:00', to: '2026-03-10T09:00', remove: 'second', add: 'first' },
						{ from: '2026-03-11T09:00', to: '2026-03-12T09:00', add: 'third' }
					],
					temporary: [
						{
							from: '2026-03-20T09:00',
							to: '2026-03-21T09:00',
							shifts: [{ from: '2026-03-20T09:00', to: '2026-03-21T09:00', user: 'first' }]
						}
					]
				}
			},
			policy: {
				...tier.policy,
				levels: [
					{ timeoutMin: 5, targets: ['primary', 'first'], shadows: ['third', { user: 'first' }] }
				]
			},
			actions: [
				{ at: 1, do: 'ack', by: 'first' },
				{ at: 2, do: 'resolve', by: 'second' }
			]
		};
		expect(parseCase(used).ok).toBe(true);
		const left = removePerson(used, 'first');
		expect(JSON.stringify(left)).not.toContain('"first"');
		expect(left.schedules?.['primary']).toMatchObject({
			layers: [{ rotation: { users: ['second'] } }, { rotation: { users: ['none'] } }],
			overrides: [{ add: 'third' }],
			temporary: [{ shifts: [] }]
		});
		expect(left.policy.levels).toEqual([
			{ timeoutMin: 5, targets: ['primary'], shadows: ['third'] }
		]);
		expect(left.actions).toEqual([{ at: 2, do: 'resolve', by: 'second' }]);
		expect(parseCase(left)).toMatchObject({ ok: true });
		expect(usesOfPerson(used, 'first')).toEqual([
			'In Primary a turn is left to nobody.',
			'In Primary 1 override and 1 temporary shift go too.',
			'Level 1 calls somebody less.',
			'Level 1 has a shadow less.',
			'1 action of what happens goes too.'
		]);
		expect(usesOfPerson(left, 'manager')).toEqual([
			'In Leads the turns after it move up, and everybody’s weeks with them.'
		]);
	});

	test('a schedule that was always one person asks for another', () => {
		const always: CaseDraft = { ...tier, schedules: { boss: { always: 'first' } } };
		expect(usesOfPerson(always, 'first')).toEqual([
			'Boss is always this one person; it will need somebody else.'
		]);
		const parsed = parseCase({ ...removePerson(always, 'first'), policy: { levels: [] } });
		expect(parsed).toMatchObject({ ok: false, problems: [{ path: 'schedules.boss.always' }] });
	});

	test('nobody’s going changes nothing else', () => {
		const { draft, id } = addPerson(tier, 'Ade');
		expect(usesOfPerson(draft, id)).toEqual([]);
		expect(removePerson(draft, id)).toEqual(tier);
	});
});

test('one end of a night is said, the other stays the usual one, and both emptied is the usual night', () => {
	const early = setSleep(tier, 'first', 'to', '06:30');
	expect(early.people['first']?.sleep).toEqual({ from: '22:00', to: '06:30' });
	expect(setSleep(early, 'first', 'from', 'late').people['first']?.sleep).toEqual({
		from: 'late',
		to: '06:30'
	});
	const none = setSleep(setSleep(early, 'first', 'from', ''), 'first', 'to', '');
	expect(none.people['first']).toEqual(tier.people['first']);
});

describe('messages', () => {
	test('a minute where none was is a message more, an emptied one is a message less', () => {
		const more = setMessage(tier, 'first', 'high', 'email', 0, 5);
		expect(minutesOf(more, 'first').at(-1)).toEqual(['email', 5]);
		expect(columnsOf(more).map(({ name }) => name)).toEqual(['Text', 'Push', 'Call', 'Email']);
		expect(setMessage(more, 'first', 'high', 'email', 0, undefined)).toEqual(tier);
		expect(setMessage(tier, 'first', 'high', 'chat', 0, undefined)).toBe(tier);
	});

	test('what is no minute stays', () => {
		const typed = setMessage(tier, 'first', 'high', 'push', 0, 'soon');
		expect(minutesOf(typed, 'first')[1]).toEqual(['push', 'soon']);
	});

	test('of several by one channel, an emptied one keeps its place until the hand leaves', () => {
		const twice = addMessage(tier, 'first', 'high', 'phone');
		expect(minutesOf(twice, 'first').slice(2)).toEqual([
			['phone', 2],
			['phone', 3]
		]);
		const emptied = setMessage(twice, 'first', 'high', 'phone', 0, undefined);
		expect(minutesOf(emptied, 'first').slice(2)).toEqual([
			['phone', ''],
			['phone', 3]
		]);
		expect(minutesOf(tidy(emptied, ['first'], 'high'), 'first').slice(2)).toEqual([['phone', 3]]);
		expect(tidy(twice, ['first'], 'high')).toBe(twice);
	});
});

describe('rows', () => {
	const all = ['first', 'second', 'third', 'fourth', 'manager', 'tech-lead'];
	const late = setMessage(tier, 'second', 'high', 'phone', 0, 25);

	test('people with the same messages stand together', () => {
		expect(gather(tier)).toEqual([all]);
		expect(gather(late)).toEqual([all.filter((one) => one !== 'second'), ['second']]);
	});

	test('whoever differs parts, whoever becomes alike stays apart, the same is the same object', () => {
		const groups = gather(tier);
		expect(regroup(groups, tier)).toBe(groups);
		const parted = regroup(groups, late);
		expect(parted).toEqual([all.filter((one) => one !== 'second'), ['second']]);
		expect(regroup(parted, tier)).toBe(parted);
		expect(canGather(parted, tier)).toBe(true);
		expect(canGather(parted, late)).toBe(false);
	});

	test('whoever is new stands alone, whoever has gone is left out', () => {
		const grown = addPerson(removePerson(tier, 'third'), 'Ade').draft;
		expect(regroup(gather(tier), grown)).toEqual([all.filter((one) => one !== 'third'), ['ade']]);
	});

	test('one row can be taken apart', () => {
		const groups = gather(late);
		expect(part(groups, groups[0] ?? [])).toHaveLength(6);
	});
});

describe('findings beside a row', () => {
	const noisy = ['first', 'second'].reduce(
		(now, person) =>
			['sms', 'push', 'phone'].reduce(
				(inner, channel) => setMessage(inner, person, 'high', channel as 'sms', 0, 0),
				now
			),
		tier
	);
	const editing = (draft: CaseDraft) => {
		const held = parseCase(noisy);
		if (!held.ok) throw new Error('the case has to hold');
		const parsed = parseCase(draft);
		const problems = parsed.ok ? [] : parsed.problems;
		return { draft, problems, findings: lintCase(held.file), change: () => undefined };
	};

	test('what is said of several is said once, and mended for all of them', () => {
		const told = toldOf(editing(noisy), ['first', 'second']);
		expect(told).toHaveLength(1);
		expect(told[0]?.message).toMatch(/ The same for Responder 2\.$/);
		expect(toldAbout(told, 'first', 1)).toEqual(told);
		const held = parseCase(noisy);
		const mended = held.ok && told[0]?.fix?.apply(held.file);
		expect(mended && [minutesOf(mended, 'first'), minutesOf(mended, 'second')]).toEqual([
			minutesOf(tier, 'first'),
			minutesOf(tier, 'second')
		]);
	});

	test('while a field does not hold there is no fix that would write over it', () => {
		const typing = setMessage(noisy, 'first', 'high', 'sms', 0, 'soo');
		expect(toldOf(editing(typing), ['first'])[0]?.fix).toBeUndefined();
		expect(toldOf(editing(typing), ['second'])[0]?.fix).toBeDefined();
	});

	test('a late message marks its own field alone', () => {
		const late = setMessage(tier, 'first', 'high', 'phone', 0, 15);
		const held = parseCase(late);
		const told = toldOf({ ...editing(late), findings: held.ok ? lintCase(held.file) : [] }, [
			'first'
		]);
		expect([0, 1, 2].map((index) => toldAbout(told, 'first', index).length)).toEqual([0, 0, 1]);
	});
});
