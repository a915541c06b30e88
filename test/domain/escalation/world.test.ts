import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../../src/domain/escalation/case-types.ts';
import { explain } from '../../../src/domain/escalation/explain.ts';
import { simulate } from '../../../src/domain/escalation/simulate.ts';
import { caseFile, SHADOW } from './arbitrary-case.ts';
import { inShort, MINUTE } from './case.ts';

const WEEK = 10_080 * MINUTE;

const holds = (check: (file: CaseFile) => void) =>
	fc.assert(fc.property(caseFile, check), { numRuns: 400, seed: 20260304 });

const of = (file: CaseFile, incident: number) =>
	simulate(file).entries.filter((entry) => entry.incident === incident);

describe('whatever a service is, and whatever people do', () => {
	it('entries come in time order, none after the end', () =>
		holds((file) => {
			const { entries, until } = simulate(file);
			const at = entries.map((entry) => entry.at);
			expect(at).toEqual(at.slice().sort((a, b) => a - b));
			expect(at.at(-1) ?? 0).toBeLessThanOrEqual(until);
		}));

	it('nothing happens to an incident after it is resolved, and every action is refused', () =>
		holds((file) => {
			for (const number of [1, 2]) {
				const entries = of(file, number);
				const resolved = entries.findIndex(({ type }) => type === 'resolve');
				const after = resolved < 0 ? [] : entries.slice(resolved + 1);
				expect(after.filter(({ reason }) => reason !== 'resolved')).toEqual([]);
			}
		}));

	it('under skip somebody is paged at creation, nobody owns it, or maintenance holds it', () =>
		holds((file) => {
			if (file.policy.onEmpty !== 'skip' || file.policyEdits === 'live') return;
			const { entries } = simulate({ ...file, actions: [] });
			for (const number of [1, 2]) {
				const own = entries.filter(({ incident }) => incident === number);
				const found = own.find(({ type }) => ['page', 'unowned', 'suspended'].includes(type));
				expect(found?.at).toBe(own[0]?.at);
			}
		}));

	it('a week later the same happens a week later', () =>
		holds((file) => {
			const now = simulate(file);
			// 168 turns of one hour are 56 rounds of three, so that the same people are on call.
			const then = simulate({ ...file, start: '2026-03-11T08:00:00Z' });
			expect(then.entries).toEqual(now.entries.map((entry) => ({ ...entry, at: entry.at + WEEK })));
		}));

	it('a shadow changes nothing for anybody else', () =>
		holds((file) => {
			const levels = file.policy.levels.map((level) => ({ ...level, shadows: [SHADOW] }));
			const watched = simulate({ ...file, policy: { ...file.policy, levels } });
			expect(watched.entries.filter(({ shadow }) => shadow !== true)).toEqual(
				simulate(file).entries
			);
		}));

	it('a channel carries one message a minute to a person, over all incidents', () =>
		holds((file) => {
			const last = new Map<string, number>();
			for (const { type, people, channel, at } of simulate(file).entries) {
				if (type !== 'notify') continue;
				const line = `${people?.[0]} ${channel}`;
				expect(at - (last.get(line) ?? -Infinity)).toBeGreaterThanOrEqual(MINUTE);
				last.set(line, at);
			}
		}));

	it('a longer end adds, and changes nothing before', () =>
		holds((file) => {
			const short = simulate({ ...file, until: 60 });
			const long = simulate(file).entries.filter(({ at }) => at <= short.until);
			expect(short.entries).toEqual(long);
		}));

	it('every entry has a sentence of its own', () =>
		holds((file) => {
			const { entries, plan } = simulate(file);
			for (const entry of entries) expect(explain(plan, entry)).toMatch(/^[A-Za-z].{8,}[^.]$/);
		}));

	it('two incidents far apart are two single ones, where no turns are counted', () =>
		holds((file) => {
			const levels = file.policy.levels.map((level) => ({ ...level, assign: 'all' as const }));
			const actions = (file.actions ?? []).filter(
				(action) => action.incident === 1 && action.do !== 'addRule' && action.do !== 'editPolicy'
			);
			const alone = { ...file, policy: { ...file.policy, levels }, incidents: [0], until: 1000 };
			const both = { ...alone, actions, incidents: [0, 2000], until: 3000 };
			const second = simulate({ ...alone, actions: [], incidents: [2000], until: 3000 });
			const shown = simulate(both);
			expect(shown.entries.filter(({ incident }) => incident === 1)).toEqual(
				simulate({ ...alone, actions, until: 3000 }).entries
			);
			expect(shown.entries.filter(({ incident }) => incident === 2)).toEqual(
				second.entries.map((entry) => ({ ...entry, incident: 2 }))
			);
		}));
});

it('an action on an incident that is yet to come is refused', () => {
	const file: CaseFile = {
		id: 'early',
		start: '2026-03-04T08:00:00Z',
		incidents: [0, 10],
		service: { urgency: 'high' },
		people: { ade: {} },
		policy: { levels: [] },
		actions: [{ at: 5, do: 'ack', by: 'ade', incident: 2 }],
		until: 20
	};
	expect(inShort(simulate(file), 'refused')).toEqual(['#2 5 refused by ade not-created-yet']);
});

it('says why, for what only a service does', () => {
	const file: CaseFile = {
		id: 'said',
		start: '2026-03-04T08:00:00Z',
		incidents: [0, 45],
		service: {
			urgency: { byHours: { inside: 'high', outside: 'low', raiseAtStart: true } },
			supportHours: { days: ['wed'], from: '08:30', to: '17:00' },
			ackTimeoutMin: 30,
			maintenance: [{ from: 40, to: 50 }]
		},
		people: { ade: { name: 'Ade' } },
		policy: { levels: [{ timeoutMin: 60, targets: ['ade'] }] },
		actions: [
			{ at: 35, do: 'ack', by: 'ade' },
			{ at: 46, do: 'escalate', by: 'ade', incident: 2 },
			{ at: 70, do: 'snooze', min: 90, by: 'ade' }
		],
		until: 160
	};
	const { entries, plan } = simulate(file);
	const wanted = new Set(['raise', 'suspended', 'refused', 'retrigger', 'snooze', 'level']);
	expect(
		entries.filter(({ type }) => wanted.has(type)).map((entry) => explain(plan, entry))
	).toEqual([
		'Level 1 as soon as the incident was created',
		'Support hours begin: the urgency is high from now on',
		'Level 1 because support hours began',
		'Created during maintenance: nobody is paged until it ends',
		'Ade is refused: nothing escalates by hand during maintenance',
		'Level 1 because the maintenance is over',
		'Triggered again: 30 min since the acknowledgement, and not resolved',
		'Level 1 again, because the acknowledgement timed out',
		'Ade snoozes the incident for 1 h 30 min',
		'Triggered again: the snooze of 1 h 30 min is over',
		'Level 1 again, because the snooze is over'
	]);
});
