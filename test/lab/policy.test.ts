import { describe, expect, it } from 'vitest';
import type { CaseDraft } from '../../src/domain/escalation/case-types.ts';
import { EXAMPLES } from '../../src/domain/escalation/examples.ts';
import { blankCase } from '../../src/domain/escalation/tiers.ts';
import { ownOf, setOwn } from '../../src/lab/behaviour.ts';
import * as edit from '../../src/lab/policy/edit.ts';
import { scheduleName, targetName } from '../../src/domain/escalation/names.ts';
import { targetOptions } from '../../src/lab/policy/names.ts';
import { onNow } from '../../src/lab/policy/on-now.ts';
import { sayMore } from '../../src/lab/policy/say-more.ts';
import { setUrgency, urgencyKind } from '../../src/lab/policy/service.ts';
import { nextShadow, setShadows, shadowsOf } from '../../src/lab/policy/shadows.ts';

const [{ file }] = EXAMPLES;
const draft: CaseDraft = file;
const targets = ({ policy }: CaseDraft) => policy.levels.map((level) => level.targets);
const level = (of: CaseDraft, at: number) => of.policy.levels[at]!;

describe('the levels of a draft', () => {
	it('are called by their numbers, or else as they stand', () => {
		const of = (...numbers: readonly (number | undefined)[]): CaseDraft => ({
			...draft,
			policy: {
				levels: numbers.map((number) => ({
					...(number !== undefined && { number }),
					timeoutMin: 5,
					targets: []
				}))
			}
		});
		expect(
			[of(), of(undefined, undefined), of(3, 1, 2), of(9, undefined)].map(edit.firstLevel)
		).toEqual([-1, 0, 1, 1]);
	});

	it('grow by one that calls whoever is not called yet, and waits as long as the one before', () => {
		const two = {
			...draft,
			policy: { levels: [{ timeoutMin: 'x', targets: ['payments-primary'] }] }
		};
		expect(level(edit.addLevel(two), 1)).toEqual({
			timeoutMin: 'x',
			targets: ['payments-secondary']
		});
		expect(edit.addLevel(blankCase()).policy.levels).toEqual([{ timeoutMin: 15, targets: [] }]);
	});

	it('move, and go', () => {
		expect(targets(edit.moveLevel(draft, 0, 1)).slice(0, 2)).toEqual([
			['payments-secondary'],
			['payments-primary']
		]);
		expect(edit.moveLevel(edit.moveLevel(draft, 2, -1), 1, 1)).toEqual(draft);
		expect(targets(edit.removeLevel(draft, 1))).toHaveLength(3);
	});

	it('call others, or fewer, and take no turns alone', () => {
		expect(edit.nextTarget(draft, 2)).toBe('payments-primary');
		const turns = edit.setLevel(draft, 2, { assign: 'roundRobin' });
		const alone = edit.setTarget(turns, 2, 0, undefined);
		expect(level(alone, 2)).toEqual({ timeoutMin: 10, targets: ['payments-manager'] });
		expect(level(edit.setTarget(draft, 0, 0, 'ade'), 0).targets).toEqual(['ade']);
	});

	it('are watched by shadows, written as short as the case allows', () => {
		expect(shadowsOf(level(draft, 0))).toEqual([{ user: 'cy', mayAck: false }]);
		const two = setShadows(draft, 0, [
			{ user: 'cy', mayAck: false },
			{ user: 'bo', mayAck: true }
		]);
		expect(level(two, 0).shadows).toEqual(['cy', { user: 'bo', mayAck: true }]);
		expect(nextShadow(two, 0)).toBe('ade');
		expect('shadows' in level(setShadows(draft, 0, []), 0)).toBe(false);
	});

	it('say whom they call when the page comes', () => {
		expect(draft.policy.levels.map((one) => sayMore(draft, one, file))).toEqual([
			'Ade when the page comes; Cy shadows',
			'Bo when the page comes',
			'Eva and Raj when the page comes',
			'Dana when the page comes'
		]);
		expect(onNow(file, { timeoutMin: 5, targets: ['gone'] })).toBe('');
		expect(sayMore(draft, { timeoutMin: 5, targets: [], multiAck: true })).toBe(
			'several may acknowledge'
		);
	});
});

describe('names', () => {
	it('of schedules are made from their ids, of people are their own', () => {
		expect(scheduleName('payments-tech-lead')).toBe('Payments tech lead');
		expect([targetName(draft, 'ade'), targetName(draft, 'no-such')]).toEqual(['Ade', 'No such']);
		expect(
			targetOptions(draft)
				.map(({ label }) => label)
				.slice(4, 6)
		).toEqual(['Engineering leadership', 'Ade, one person']);
	});
});

describe('a service', () => {
	it('that goes by hours gets hours to go by, in the zone of its people', () => {
		const now = setUrgency(draft, { outside: 'low' });
		expect(urgencyKind(now.service)).toBe('byHours');
		expect(now.service.supportHours?.tz).toBe('Europe/Lisbon');
		expect(setUrgency(now, { raiseAtStart: false }).service.urgency).toEqual({
			byHours: { inside: 'high', outside: 'low', raiseAtStart: false }
		});
	});
});

describe('a setting of its own', () => {
	it.each([
		['onEmpty', 'wait'],
		['afterEscalation', 'continue'],
		['policyEdits', 'live'],
		['layerRule', 'union']
	] as const)('%s is set and taken back', (setting, value) => {
		const own = setOwn(draft, setting, value);
		expect(ownOf(own, setting)).toBe(value);
		expect(setOwn(own, setting, undefined)).toEqual(draft);
		expect(setOwn(draft, setting, 'nonsense')).toEqual(draft);
	});
});
