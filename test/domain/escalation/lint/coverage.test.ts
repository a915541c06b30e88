import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../../../src/domain/escalation/case-types.ts';
import {
	found,
	level,
	offered,
	person,
	rotation,
	rulesOf,
	SOUND,
	weekly,
	withSchedules,
	WORKDAYS
} from './a-case.ts';

describe('L6: hours with nobody, around the clock', () => {
	const hours = withSchedules({
		primary: {
			tz: 'Europe/Lisbon',
			layers: [{ rotation, restrictions: [{ days: WORKDAYS, from: '00:00', to: '00:00' }] }]
		},
		secondary: weekly('ade', 'bo')
	});
	const apart: CaseFile = {
		...hours,
		schedules: {
			...hours.schedules,
			secondary: { offsetOf: { schedule: 'primary', turns: 1 } }
		}
	};

	it('adds them up over the clock change, says when first, and what a page then does', () => {
		expect(found(apart).filter(({ rule }) => rule === 'L6')).toEqual([
			{
				rule: 'L6',
				path: 'schedules.primary.layers[0].restrictions[0]',
				severity: 'finding',
				message:
					'Nobody is on call at level 1 for 239 hours of the next 5 weeks, first on Saturday 7 March, 00:00. A page then goes straight to level 2.',
				points: ['fso.functions.26', 'fso.defining.07']
			},
			{
				rule: 'L6',
				path: 'schedules.secondary',
				severity: 'finding',
				message:
					'Nobody is on call at level 2 for 239 hours of the next 5 weeks, first on Saturday 7 March, 00:00. A page then goes straight to level 3.',
				points: ['fso.functions.26', 'fso.defining.07']
			}
		]);
	});

	it('waits for nobody under GoAlert’s rules', () => {
		const file: CaseFile = { ...apart, preset: 'goalert-like' };
		expect(found(file)[0]?.message).toContain('A page then waits 15 minutes for nobody.');
	});

	it('opens the hours', () => {
		const { label, file } = offered(apart, 'L6');
		expect(label).toBe('Have Primary on call at every hour');
		expect(rulesOf(file ?? apart)).toEqual([]);
	});

	it('begins a rotation earlier, with the same turns', () => {
		const late = withSchedules({
			primary: { tz: 'UTC', layers: [{ rotation: { ...rotation, start: '2026-03-09T09:00' } }] }
		});
		const { label, file } = offered(late, 'L6');
		expect(label).toBe('Begin Primary earlier');
		const primary = file?.schedules?.['primary'];
		expect(primary && 'layers' in primary && primary.layers[0]?.rotation).toEqual({
			...rotation,
			start: '2026-02-16T09:00'
		});
	});

	it('is about services that call at every hour', () => {
		const office: CaseFile = {
			...apart,
			service: {
				tier: 2,
				urgency: { byHours: { inside: 'high', outside: 'low' } },
				supportHours: { days: WORKDAYS, from: '09:00', to: '17:00' }
			}
		};
		expect(rulesOf(office)).not.toContain('L6');
		expect(rulesOf({ ...apart, service: { urgency: 'high' } })).toContain('L6');
	});

	it('finds an override that leaves nobody', () => {
		const gap = withSchedules({
			primary: {
				...weekly('ade', 'bo', 'cy'),
				overrides: [{ from: '2026-03-05T14:00', to: '2026-03-05T14:45', remove: 'cy' }]
			}
		});
		expect(found(gap).map(({ path, message }) => [path, message])).toEqual([
			[
				'schedules.primary',
				'Nobody is on call at level 1 for 45 minutes of the next 5 weeks, first on Thursday 5 March, 14:00. A page then goes straight to level 2.'
			]
		]);
	});
});

describe('L7: one person on two levels in a row', () => {
	it('sees through schedules, and sets the second back', () => {
		const same = withSchedules({ secondary: { offsetOf: { schedule: 'primary', turns: 3 } } });
		expect(found(same)).toEqual([
			{
				rule: 'L7',
				path: 'policy.levels[1].targets',
				severity: 'finding',
				message:
					'Cy, Ade and Bo, in turn, are on levels 1 and 2 at once, at every hour. Whoever missed the page is called again.',
				points: ['fso.escalations.09', 'fso.escalations.10']
			}
		]);
		const { label, file } = offered(same, 'L7');
		expect(label).toBe('Set level 2 one turn back');
		expect(file?.schedules?.['secondary']).toEqual({
			offsetOf: { schedule: 'primary', turns: 1 }
		});
	});

	it('makes a rota for the second level where both are one schedule', () => {
		const file: CaseFile = {
			...SOUND,
			policy: {
				repeat: 1,
				levels: [level(15, 'primary'), level(15, 'primary'), level(15, 'leads')]
			}
		};
		const fixed = offered(file, 'L7').file;
		expect(fixed?.policy.levels[1]?.targets).toEqual(['primary-back-up']);
		expect(fixed?.schedules?.['primary-back-up']).toEqual({
			offsetOf: { schedule: 'primary', turns: 1 }
		});
	});

	it('leaves a shared target off where there is another', () => {
		const file: CaseFile = {
			...SOUND,
			policy: {
				repeat: 1,
				levels: [level(15, 'primary'), level(15, 'primary', 'leads'), level(15, 'secondary')]
			}
		};
		const { label, file: fixed } = offered(file, 'L7');
		expect(label).toBe('Leave Primary off level 2');
		expect(fixed?.policy.levels[1]?.targets).toEqual(['leads']);
	});

	it('finds a swap that puts somebody on both', () => {
		const swap = withSchedules({
			primary: {
				...weekly('ade', 'bo', 'cy'),
				overrides: [{ from: '2026-03-09T09:00', to: '2026-03-10T09:00', remove: 'ade', add: 'cy' }]
			}
		});
		expect(found(swap).map(({ message }) => message)).toEqual([
			'Cy is on levels 1 and 2 at once for 24 hours of the next 5 weeks, first on Monday 9 March, 09:00. Whoever missed the page is called again.'
		]);
	});
});

describe('L8: silence after one pass', () => {
	const once = (...levels: CaseFile['policy']['levels']): CaseFile => ({
		...SOUND,
		service: { tier: 2, urgency: 'high' },
		policy: { repeat: 0, levels }
	});

	it('is content with others at the end, at every hour', () => {
		expect(rulesOf(once(level(15, 'primary'), level(15, 'leads')))).toEqual([]);
	});

	it('finds a rota that ends with itself, or one level', () => {
		const same = once(level(15, 'primary'), level(15, 'secondary'));
		expect(found(same)).toEqual([
			{
				rule: 'L8',
				path: 'policy.repeat',
				severity: 'finding',
				message:
					'After 30 minutes the page falls silent for good. It does not start again, and no last level of other people is there at every hour to catch it.',
				points: ['fso.escalations.02', 'fso.escalations.14']
			}
		]);
		const { label, file } = offered(same, 'L8');
		expect(label).toBe('Start again once');
		expect(file?.policy.repeat).toBe(1);
		expect(rulesOf(once(level(15, 'primary')))).toEqual(['L8']);
		expect(rulesOf(once())).toEqual([]);
	});
});

describe('L10: a level of shadows', () => {
	const shadowed: CaseFile = {
		...SOUND,
		people: { ...SOUND.people, eva: person('Eva') },
		policy: { repeat: 1, levels: [...SOUND.policy.levels, { ...level(15), shadows: ['eva'] }] }
	};

	it('says that nobody is paged, and lets them watch level 1', () => {
		expect(found(shadowed)).toEqual([
			{
				rule: 'L10',
				path: 'policy.levels[3].shadows',
				severity: 'finding',
				message:
					'Level 4 has nobody but Eva, who only watches. A shadow is paged together with somebody, so nobody is paged here.',
				points: ['fso.scaling.06', 'fso.escalations.08']
			}
		]);
		const { label, file } = offered(shadowed, 'L10');
		expect(label).toBe('Let Eva watch level 1');
		expect(file?.policy.levels).toHaveLength(3);
		expect(file?.policy.levels[0]?.shadows).toEqual(['eva']);
	});

	it('leaves levels standing that an action names', () => {
		const actions = [{ at: 1, do: 'reassign' as const, level: 4 }];
		expect(offered({ ...shadowed, actions }, 'L10').label).toBeUndefined();
	});
});
