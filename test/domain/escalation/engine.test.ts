import { describe, expect, it } from 'vitest';
import { act, advance, nextDue, trigger } from '../../../src/domain/escalation/engine.ts';
import { explain } from '../../../src/domain/escalation/explain.ts';
import type { Level, Person, Plan, Policy } from '../../../src/domain/escalation/types.ts';

const MIN = 60_000;

const person = (name: string, ...minutes: number[]): Person => ({
	name,
	rules: { high: minutes.map((m) => ({ after: m * MIN, channel: 'push' })), low: [] },
	asleep: []
});

const level = (minutes: number, ...people: string[]): Level => ({
	timeout: minutes * MIN,
	targets: people.map((id) => ({ person: id })),
	assign: 'all',
	multiAck: false,
	shadows: []
});

const plan = (levels: Level[], more: Partial<Policy> = {}): Plan => ({
	people: { ade: person('Ade', 0), bo: person('Bo', 0) },
	schedules: {},
	policies: [{ levels, repeat: 0, onEmpty: 'skip', afterEscalation: 'stop', ...more }],
	urgency: 'high'
});

describe('the engine', () => {
	it('tells the whole story of an incident nobody answers', () => {
		const two = plan([level(10, 'ade'), level(10, 'bo')]);
		const begun = trigger(two, 0);
		expect(nextDue(two, begun.incident)).toBe(0);
		const rest = advance(two, begun.incident, 60 * MIN);
		expect(nextDue(two, rest.incident)).toBeUndefined();
		expect([...begun.entries, ...rest.entries].map((e) => [e.at / MIN, explain(two, e)])).toEqual([
			[0, 'Level 1 as soon as the incident was created'],
			[0, 'Ade is paged'],
			[0, 'Ade: push message at once'],
			[10, 'Level 2 after 10 min without acknowledgement'],
			[10, 'Bo is paged'],
			[10, 'Bo: push message at once'],
			[20, 'Everybody has been tried after 10 min more; nobody else will be paged']
		]);
	});

	it('applies people before timers at the same instant, and catches up before an action', () => {
		const two = plan([level(10, 'ade'), level(10, 'bo')]);
		const { incident } = trigger(two, 0);
		const acked = act(two, incident, 10 * MIN, { do: 'ack', by: 'ade' });
		expect(acked.entries.map((e) => e.type)).toEqual(['notify', 'ack']);
		expect(nextDue(two, acked.incident)).toBeUndefined();
		const late = act(two, incident, 10 * MIN + 1, { do: 'ack', by: 'ade' });
		expect(late.entries.map((e) => e.type)).toEqual(['notify', 'level', 'page', 'notify', 'ack']);
	});
});
