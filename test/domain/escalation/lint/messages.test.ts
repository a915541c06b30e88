import { describe, expect, it } from 'vitest';
import type { CaseFile, CaseRule } from '../../../../src/domain/escalation/case-types.ts';
import { found, level, offered, person, rulesOf, SOUND } from './a-case.ts';

const withAde = (...high: CaseRule[]): CaseFile => ({
	...SOUND,
	people: { ...SOUND.people, ade: person('Ade', high) }
});

describe('L3: a message after the page has moved on', () => {
	const late = withAde(
		{ afterMin: 0, channel: 'sms' },
		{ afterMin: 1, channel: 'push' },
		{ afterMin: 15, channel: 'phone' }
	);

	it('names the message, its level and the minute', () => {
		expect(found(late)).toEqual([
			{
				rule: 'L3',
				path: 'people.ade.rules.high[2].afterMin',
				severity: 'finding',
				message: 'Ade’s call never rings: level 2 begins at that minute.',
				points: ['fso.on-call.15', 'fso.escalations.09']
			}
		]);
	});

	it('suggests the minute after the last that rings', () => {
		const { label, file } = offered(late, 'L3');
		expect(label).toBe('Use 2');
		expect(file?.people['ade']?.rules?.high?.[2]).toEqual({ afterMin: 2, channel: 'phone' });
		expect(rulesOf(file ?? late)).toEqual([]);
	});

	it('speaks of the level where only one is too short', () => {
		const levels = [level(5, 'primary'), level(15, 'secondary'), level(15, 'leads')];
		const file = {
			...withAde({ afterMin: 0, channel: 'sms' }, { afterMin: '6:30', channel: 'phone' }),
			policy: { repeat: 1, levels }
		};
		expect(found(file).map(({ message }) => message)).toEqual([
			'Ade’s call never rings on level 1: level 2 begins at minute 5, before it.'
		]);
	});

	it('tells the end of a pass from the end of all', () => {
		const lead = (repeat: number): CaseFile => ({
			...SOUND,
			people: {
				...SOUND.people,
				dana: person('Dana', [
					{ afterMin: 0, channel: 'sms' },
					{ afterMin: 15, channel: 'phone' }
				])
			},
			policy: { ...SOUND.policy, repeat }
		});
		expect(found(lead(1))[0]?.message).toBe(
			'Dana’s call never rings: the policy starts again at that minute.'
		);
		expect(found(lead(0))[0]?.message).toBe(
			'Dana’s call never rings: the page falls silent at that minute.'
		);
	});

	it('says nothing where messages run on, or pages never climb', () => {
		const goAlert: CaseFile = { ...late, preset: 'goalert-like', layerRule: 'last-wins' };
		expect(rulesOf(goAlert)).toEqual([]);
		expect(rulesOf({ ...late, service: { urgency: 'low' } })).toEqual([]);
	});

	it('offers nothing where no minute is free', () => {
		const file: CaseFile = {
			...withAde({ afterMin: 0, channel: 'sms' }, { afterMin: 1, channel: 'phone' }),
			policy: { repeat: 1, levels: [level(1, 'primary'), level(15, 'leads'), level(9, 'leads')] }
		};
		expect(offered(file, 'L3').label).toBeUndefined();
	});
});

describe('L4: all messages in one minute', () => {
	const together = withAde(
		{ afterMin: 3, channel: 'phone' },
		{ afterMin: 3, channel: 'push' },
		{ afterMin: 3, channel: 'sms' }
	);

	it('counts them', () => {
		expect(found(together)).toEqual([
			{
				rule: 'L4',
				path: 'people.ade.rules.high',
				severity: 'finding',
				message: 'Ade’s 3 messages all come in minute 3, and are easily missed together.',
				points: ['fso.on-call.15']
			}
		]);
	});

	it('spaces them, the quiet ones first', () => {
		const { label, file } = offered(together, 'L4');
		expect(label).toBe('Space them');
		expect(file?.people['ade']?.rules?.high).toEqual([
			{ afterMin: 3, channel: 'sms' },
			{ afterMin: 4, channel: 'push' },
			{ afterMin: 5, channel: 'phone' }
		]);
	});

	it('is content with two of three in one minute', () => {
		const file = withAde(
			{ afterMin: 0, channel: 'sms' },
			{ afterMin: 0, channel: 'push' },
			{ afterMin: 1, channel: 'phone' }
		);
		expect(rulesOf(file)).toEqual([]);
	});
});

describe('L5: fewer than two channels', () => {
	it('names the one there is, and adds a louder one', () => {
		const file = withAde({ afterMin: 0, channel: 'sms' });
		expect(found(file)).toEqual([
			{
				rule: 'L5',
				path: 'people.ade.rules.high',
				severity: 'finding',
				message: 'Ade is reached by text alone. One way to reach somebody is one way to miss them.',
				points: ['fso.on-call.13', 'fso.on-call.15']
			}
		]);
		expect(offered(file, 'L5').label).toBe('Add a call at 1');
	});

	it('sets up the guide’s three where there is none', () => {
		const { label, file } = offered(withAde(), 'L5');
		expect(found(withAde())[0]?.message).toBe(
			'Ade has no messages set up. A page reaches Ade without a sound.'
		);
		expect(label).toBe('Add a text, a push and a call');
		expect(file?.people['ade']?.rules?.high).toEqual(SOUND.people['ade']?.rules?.high);
	});

	it('leaves alone whom the policy cannot page', () => {
		expect(rulesOf({ ...SOUND, people: { ...SOUND.people, eva: { name: 'Eva' } } })).toEqual([]);
	});

	it('looks at shadows too', () => {
		const [first, ...rest] = SOUND.policy.levels;
		const file: CaseFile = {
			...SOUND,
			people: { ...SOUND.people, eva: { name: 'Eva' } },
			policy: {
				repeat: 1,
				levels: [{ ...level(15, ...(first?.targets ?? [])), shadows: ['eva'] }, ...rest]
			}
		};
		expect(rulesOf(file)).toEqual(['L5']);
	});
});
