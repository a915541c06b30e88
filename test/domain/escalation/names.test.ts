import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../../src/domain/escalation/case-types.ts';
import { lintCase } from '../../../src/domain/escalation/lint-case.ts';
import { personName, scheduleName, targetName } from '../../../src/domain/escalation/names.ts';
import { blankCase } from '../../../src/domain/escalation/tiers.ts';

const rotation = { unit: 'week', length: 1, start: '2026-01-05T09:00' } as const;
const nights = [{ days: ['mon'] as const, from: '09:00', to: '17:00' }];

/** Ids that nobody should read: every finding with a name in it comes up. */
const file: CaseFile = {
	...blankCase(),
	start: '2026-03-02T09:00:00Z',
	service: { tier: 1, urgency: 'high' },
	people: {
		p_1: { name: 'Ade' },
		p_2: { name: 'Bo', rules: { high: [{ afterMin: 0, channel: 'sms' }] } },
		p_3: { name: ' ' }
	},
	schedules: {
		first_line: {
			layers: [{ rotation: { ...rotation, users: ['p_1', 'p_2'] }, restrictions: nights }]
		},
		second_line: { always: 'p_1' }
	},
	policy: {
		levels: [
			{ timeoutMin: 5, targets: ['first_line', 'second_line'] },
			{ timeoutMin: 5, targets: ['second_line', 'p_2'] },
			{ timeoutMin: 5, targets: ['first_line'] }
		]
	}
};

describe('what people and schedules are called', () => {
	it('is their name, or what their id reads as', () => {
		expect([
			personName(file, 'p_1'),
			personName(file, 'p_3'),
			personName(file, 'toString')
		]).toEqual(['Ade', 'p_3', 'toString']);
		expect([scheduleName('first_line'), scheduleName('-')]).toEqual(['First line', '-']);
		expect(['p_2', 'first_line', 'gone_by'].map((id) => targetName(file, id))).toEqual([
			'Bo',
			'First line',
			'Gone by'
		]);
	});

	it('is all that a finding and its change say of them', () => {
		const findings = lintCase(file);
		const said = findings.map(({ message, fix }) => `${message} ${fix?.label ?? ''}`);
		expect(findings.map(({ fix }) => fix?.label)).toContain(
			'Have First line on call at every hour'
		);
		expect(said.filter((one) => /[a-z0-9]_[a-z0-9]/.test(one))).toEqual([]);
	});
});
