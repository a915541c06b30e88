import { describe, expect, it } from 'vitest';
import { BEHAVIOUR } from '../../../src/domain/escalation/monte-carlo/behaviour.ts';
import { DEFAULTS, readSettings } from '../../../src/lab/trade/settings.ts';

describe('What the panel was told', () => {
	it('reads as it was kept', () => {
		const told = { ...DEFAULTS, second: 2, behaviour: BEHAVIOUR };
		expect(readSettings(JSON.parse(JSON.stringify(told)))).toEqual(told);
		expect(readSettings(DEFAULTS)).toEqual(DEFAULTS);
	});

	it.each([
		undefined,
		null,
		'7',
		{},
		{ ...DEFAULTS, missed: 101 },
		{ ...DEFAULTS, answer: 0 },
		{ ...DEFAULTS, seed: 1.5 },
		{ ...DEFAULTS, second: NaN },
		{ ...DEFAULTS, more: 1 },
		{ ...DEFAULTS, behaviour: { ...BEHAVIOUR, away: 2 } }
	])('does not read %j', (raw) => expect(readSettings(raw)).toBeUndefined());
});
