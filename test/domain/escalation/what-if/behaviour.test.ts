import { describe, expect, it } from 'vitest';
import { parseCase } from '../../../../src/domain/escalation/case-schema.ts';
import type { CaseFile } from '../../../../src/domain/escalation/case-types.ts';
import { simulate } from '../../../../src/domain/escalation/simulate.ts';
import { behaving, type Behaviour } from '../../../../src/domain/escalation/what-if/behaviour.ts';
import { behavioursAt } from '../../../../src/domain/escalation/what-if/choices.ts';
import { level, SMALL, withPolicy } from './small-case.ts';

const actions = (file: CaseFile, how: Behaviour) => behaving(file, how).actions;
const START = Date.parse(SMALL.start);

describe('what people do', () => {
	it('is nothing in a silence, whatever the file says', () => {
		const file: CaseFile = { ...SMALL, actions: [{ at: 1, do: 'ack', by: 'ade' }] };
		expect(actions(file, { is: 'silence' })).toEqual([]);
		expect(actions(file, { is: 'given' })).toEqual(file.actions);
	});

	it('is an answer of the first after some minutes', () => {
		expect(actions(SMALL, { is: 'answers', after: 7 })).toEqual([{ at: 7, do: 'ack', by: 'ade' }]);
	});

	it('is an answer of the second, counted from their own page', () => {
		expect(actions(SMALL, { is: 'sleeps', after: 4 })).toEqual([{ at: 9, do: 'ack', by: 'bo' }]);
	});

	it('is a call for help by hand, answered by whoever it reaches', () => {
		expect(actions(SMALL, { is: 'stuck', after: 4 })).toEqual([
			{ at: 4, do: 'ack', by: 'ade' },
			{ at: 8, do: 'escalate', by: 'ade' },
			{ at: 12, do: 'ack', by: 'bo' }
		]);
	});

	it('takes whoever is paged: not the empty level, not a shadow', () => {
		const levels = [level(5, 'empty'), { ...level(5, 'secondary'), shadows: ['ade'] }];
		expect(actions(withPolicy(levels), { is: 'answers', after: 4 })).toEqual([
			{ at: 4, do: 'ack', by: 'bo' }
		]);
	});

	it('is nothing where nobody is paged, or nobody else', () => {
		expect(actions(withPolicy([]), { is: 'answers', after: 4 })).toEqual([]);
		expect(actions(withPolicy([level(5, 'primary')]), { is: 'sleeps', after: 4 })).toEqual([]);
	});

	it('happens in each of several incidents, in the order of a round robin', () => {
		const turns = { ...level(5, 'primary', 'secondary'), assign: 'roundRobin' as const };
		const file = withPolicy([turns], { incidents: [0, 30, 60] });
		expect(actions(file, { is: 'answers', after: 1 })).toEqual([
			{ at: 1, do: 'ack', by: 'ade', incident: 1 },
			{ at: 31, do: 'ack', by: 'bo', incident: 2 },
			{ at: 61, do: 'ack', by: 'ade', incident: 3 }
		]);
	});

	it('gives a case that holds and runs to its own end', () => {
		for (const how of behavioursAt(SMALL, START, 4)) {
			const file = behaving(SMALL, how.value);
			expect(parseCase(JSON.parse(JSON.stringify(file)))).toMatchObject({ ok: true });
		}
		const silence = simulate(behaving({ ...SMALL, until: 1 }, { is: 'silence' }));
		expect(silence.entries.at(-1)).toMatchObject({ type: 'exhausted', at: START + 50 * 60_000 });
	});
});

describe('the choices of a case', () => {
	const labels = (file: CaseFile, after: number, at = START) =>
		behavioursAt(file, at, after).map(({ label }) => label);

	it('carry its names and minutes', () => {
		expect(labels(SMALL, 7)).toEqual(['No answer', 'Ade at 7', 'Ade sleeps', 'Ade escalates']);
	});

	it('say that somebody awake misses it rather than sleeps', () => {
		expect(labels(SMALL, 4, Date.parse('2026-03-04T12:00:00Z'))).toContain('Ade misses it');
	});

	it('leave out who is not there, and add the case’s own actions', () => {
		expect(labels(withPolicy([]), 4)).toEqual(['No answer']);
		const own: CaseFile = {
			...withPolicy([level(5, 'primary')]),
			actions: [{ at: 1, do: 'resolve' }]
		};
		expect(labels(own, 4)).toEqual(['No answer', 'Ade at 4', 'Ade escalates', 'As written']);
	});
});
