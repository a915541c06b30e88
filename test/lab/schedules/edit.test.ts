import { describe, expect, test } from 'vitest';
import { parseCase } from '../../../src/domain/escalation/case-schema.ts';
import type { CaseDraft, CaseFile } from '../../../src/domain/escalation/case-types.ts';
import { shiftsOf } from '../../../src/domain/escalation/schedule/shifts.ts';
import { blankCase, tierCase } from '../../../src/domain/escalation/tiers.ts';
import { insert, listAt } from '../../../src/lab/fields/draft.ts';
import { addPerson } from '../../../src/lab/people/edit.ts';
import {
	addSchedule,
	deedOf,
	kindOf,
	moveSchedule,
	nameSchedule,
	removeSchedule,
	renameSchedule,
	setDeed,
	setKind,
	takeOptional,
	usesOfSchedule
} from '../../../src/lab/schedules/edit.ts';
import { monthOfPage } from '../../../src/lab/month/calendar.ts';
import { monthShare } from '../../../src/lab/month/share.ts';
import {
	layerOnTop,
	newHours,
	newOverride,
	newShift,
	newTemporary,
	nextTurn
} from '../../../src/lab/schedules/new-parts.ts';
import { gistOf, sayNow } from '../../../src/lab/schedules/say.ts';

const tier: CaseDraft = tierCase(1, { fourth: true });
const holds = (draft: CaseDraft): CaseFile => {
	const parsed = parseCase(draft);
	if (!parsed.ok)
		throw new Error(parsed.problems.map((one) => `${one.path} ${one.message}`).join());
	return parsed.file;
};
const team = ['Ade', 'Bo'].reduce<CaseDraft>(
	(now, name) => addPerson(now, name).draft,
	blankCase({ start: '2026-03-04T10:00:00Z' })
);

describe('what is new holds at once', () => {
	test('a first schedule has a week for everybody, the case’s week the first one’s', () => {
		const { draft, id } = addSchedule(team, 'primary');
		expect([id, holds(draft).schedules]).toEqual([
			'primary',
			{
				primary: {
					layers: [
						{
							rotation: {
								unit: 'week',
								length: 1,
								start: '2026-02-02T09:00',
								users: ['ade', 'bo']
							}
						}
					]
				}
			}
		]);
	});

	test.each(['2026-03-04T10:00:00Z', '2026-06-01T02:00:00Z', '2026-11-22T06:00:00Z'])(
		'a rota made on %s has somebody the whole month, from a round before',
		(start) => {
			const three = addPerson({ ...team, start }, 'Cy').draft;
			const { draft, id } = addSchedule(addPerson(three, 'Di').draft, 'primary');
			const { sentences } = monthShare(
				holds(draft),
				[{ schedule: id }],
				monthOfPage(holds(draft), 'UTC'),
				'UTC'
			);
			expect(sentences[0]).toBe('Somebody is on call the whole month.');
			expect(sayNow(holds(draft), id)).toMatch(/, (Ade|Di) is on call/);
		}
	);

	test('a layer on top and its hours change nothing until somebody is chosen', () => {
		const { draft, id } = addSchedule(team, 'primary');
		const range = { from: Date.parse('2026-03-01T00:00Z'), to: Date.parse('2026-04-01T00:00Z') };
		const layers = ['schedules', id, 'layers'];
		const layered = insert(draft, layers, layerOnTop(draft));
		const limited = insert(layered, [...layers, 0, 'restrictions'], newHours());
		const before = shiftsOf(holds(draft), id, range);
		expect(shiftsOf(holds(layered), id, range)).toEqual(before);
		expect(shiftsOf(holds(limited), id, range)).toEqual(before);
	});

	test('a second one begins with those who have no turn yet, and its name is free', () => {
		const more = addPerson(addSchedule(team, 'primary').draft, 'Cy').draft;
		const { draft, id } = addSchedule(more, 'primary');
		expect(id).toBe('primary-2');
		expect(gistOf(draft, id)).toBe('every week: Cy');
	});

	test('without people a turn is nobody’s', () => {
		holds(addSchedule(blankCase(), 'primary').draft);
	});

	test('hours, overrides one after the other, temporary schedules and shifts', () => {
		const base = addSchedule(team, 'primary').draft;
		const place = ['schedules', 'primary'];
		const hours = insert(base, [...place, 'layers', 0, 'restrictions'], newHours());
		const one = insert(hours, [...place, 'overrides'], newOverride(hours, 'primary'));
		const two = insert(one, [...place, 'overrides'], newOverride(one, 'primary'));
		expect(listAt(two, [...place, 'overrides'])).toMatchObject([
			{ from: '2026-03-05T09:00', to: '2026-03-06T09:00' },
			{ from: '2026-03-06T09:00', to: '2026-03-07T09:00' }
		]);
		const temporary = newTemporary(two, 'primary');
		const three = insert(two, [...place, 'temporary'], {
			...temporary,
			shifts: [{ ...temporary.shifts[0], to: '2026-03-05T21:00' }]
		});
		holds(three);
		expect(newShift({ ...temporary, shifts: [{ to: '2026-03-05T21:00', user: 'bo' }] })).toEqual({
			from: '2026-03-05T21:00',
			to: '2026-03-06T09:00',
			user: 'bo'
		});
	});

	test('the next turn is somebody’s who has none, then nobody’s', () => {
		expect(nextTurn(team, ['ade'])).toBe('bo');
		expect(nextTurn(team, ['ade', 'bo'])).toBe('none');
	});
});

describe('a schedule’s kind', () => {
	test.each(['layers', 'always', 'offset'] as const)('%s holds as soon as it is chosen', (kind) => {
		const draft = setKind(tier, 'leads', kind);
		expect(kindOf(holds(draft), 'leads')).toBe(kind);
	});

	test('the kind it has changes nothing', () => {
		expect(setKind(tier, 'primary', 'layers')).toBe(tier);
	});
});

describe('a schedule’s name', () => {
	test('is its id, and free', () => {
		expect(nameSchedule(tier, 'primary', 'Payments, first')).toEqual({ id: 'payments-first' });
		expect(nameSchedule(tier, 'primary', 'Primary')).toEqual({ id: 'primary' });
		expect(nameSchedule(tier, 'primary', 'Leads')).toHaveProperty('refusal');
		expect(nameSchedule(tier, 'primary', 'Manager')).toHaveProperty('refusal');
		expect(nameSchedule(tier, 'primary', ' ')).toHaveProperty('refusal');
	});

	test('changes everywhere, and the schedule keeps its place', () => {
		const draft: CaseDraft = {
			...tier,
			actions: [{ at: 1, do: 'removeUser', schedule: 'primary', layer: 1, user: 'first' }]
		};
		const renamed = renameSchedule(draft, 'primary', 'payments');
		expect(JSON.stringify(holds(renamed))).not.toContain('"primary"');
		expect(Object.keys(renamed.schedules ?? {})[0]).toBe('payments');
		expect(renamed.policy.levels[0]?.targets).toEqual(['payments']);
		expect(renamed.schedules?.['secondary']).toEqual({
			offsetOf: { schedule: 'payments', turns: 1 }
		});
	});
});

describe('a schedule that goes', () => {
	test('says where it is used before, and is called nowhere after', () => {
		expect(usesOfSchedule(tier, 'primary')).toEqual([
			'Level 1 is left with nobody to call.',
			'Secondary is set back from it, and will need another.'
		]);
		const left = removeSchedule(tier, 'primary');
		expect(left.policy.levels[0]?.targets).toEqual([]);
		expect(parseCase(left)).toMatchObject({
			problems: [{ path: 'schedules.secondary.offsetOf.schedule' }]
		});
		holds(removeSchedule(tier, 'leadership'));
	});

	test('unused, changes nothing else', () => {
		const { draft, id } = addSchedule(tier, 'spare');
		expect(usesOfSchedule(draft, id)).toEqual([]);
		expect(removeSchedule(draft, id)).toEqual(tier);
	});
});

test('schedules move among each other', () => {
	const names = (draft: CaseDraft) => Object.keys(draft.schedules ?? {});
	expect(names(moveSchedule(tier, 'secondary', -1))).toEqual([
		'secondary',
		'primary',
		'leads',
		'leadership'
	]);
	expect(names(moveSchedule(tier, 'primary', -1))).toEqual(names(tier));
});

test('an override is what its keys say, and keeps whom it names where that fits', () => {
	const span = { from: '2026-03-09T09:00', to: '2026-03-10T09:00' };
	const keys = ['schedules', 'primary', 'overrides', 0];
	const draft = insert(tier, ['schedules', 'primary', 'overrides'], {
		...span,
		remove: 'first',
		add: 'second'
	});
	const overrides = (now: CaseDraft) => listAt(now, ['schedules', 'primary', 'overrides']);
	const removing = setDeed(draft, keys, 'remove');
	expect(overrides(removing)).toEqual([{ ...span, remove: 'first' }]);
	expect(deedOf(overrides(removing)[0])).toBe('remove');
	expect(overrides(setDeed(draft, keys, 'add'))).toEqual([{ ...span, add: 'second' }]);
	expect(overrides(setDeed(removing, keys, 'replace'))).toEqual([
		{ ...span, remove: 'first', add: '' }
	]);
	expect(takeOptional(draft, ['schedules', 'primary', 'overrides'], 0)).toEqual(tier);
});

describe('in words', () => {
	test('what a schedule is', () => {
		expect(Object.keys(tier.schedules ?? {}).map((id) => gistOf(tier, id))).toEqual([
			'every week: Responder 1, Responder 2, Responder 3 and Responder 4',
			'1 turn behind Primary',
			'every week: Engineering manager and Tech lead',
			'always Engineering director'
		]);
	});

	test('who is on call when the page comes, and what is next', () => {
		const draft = addSchedule(team, 'primary').draft;
		const file = holds(draft);
		expect(sayNow(file, 'primary')).toBe(
			'When the page comes, Wed 4 March, 10:00 UTC, Ade is on call. Next hand-off: Mon 9 March, 09:00, to Bo.'
		);
		const place = ['schedules', 'primary', 'layers', 0, 'restrictions'];
		const office = { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' };
		expect(sayNow(holds(insert(draft, place, office)), 'primary')).toBe(
			'When the page comes, Wed 4 March, 10:00 UTC, Ade is on call, until Wed 4 March, 17:00; then nobody until Thu 5 March, 09:00.'
		);
		const night = { days: ['thu'], from: '20:00', to: '22:00' };
		expect(sayNow(holds(insert(draft, place, night)), 'primary')).toBe(
			'When the page comes, Wed 4 March, 10:00 UTC, nobody is on call. Ade from Thu 5 March, 20:00.'
		);
		expect(sayNow(holds(tier), 'leadership')).toBe(
			'When the page comes, Wed 4 March, 10:00 UTC, Engineering director is on call, and stays so.'
		);
		expect(sayNow(holds(addSchedule(blankCase(), 'empty').draft), 'empty')).toMatch(
			/nobody is on call, nor in the two months after\.$/
		);
	});
});
