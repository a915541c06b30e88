import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { deepenable, deepenedSitting } from '../../src/assess/deepening.ts';
import { responseId } from '../../src/domain/link/response.ts';
import { questionOrder } from '../../src/domain/maturity/outline.ts';
import {
	sittingOutcomeSchema,
	type Answer,
	type SittingOutcome
} from '../../src/domain/maturity/types.ts';
import { all, answered, desk, opened, quick } from './desk.ts';

const { outline } = all;
const { edition } = outline;
const order = questionOrder(outline);
const NOVEMBER = Date.UTC(2026, 10, 21);
const JANUARY = Date.UTC(2027, 0, 9);
const core = quick.questions.map(({ id }) => id);
const each = (ids: readonly string[], answer: Answer): Record<string, Answer> =>
	Object.fromEntries(ids.map((id) => [id, answer]));
const RESPONSIVE: Answer = { is: 'responsive' };
const parsed = (result: unknown): SittingOutcome => v.parse(sittingOutcomeSchema, result);
const states = ({ answers }: SittingOutcome): Record<string, string> =>
	Object.fromEntries(answers.map(({ is }, i) => [order[i] ?? '', is]));

describe('a whole assessment', () => {
	it('asks all questions, and leaves no dimension an estimate', async () => {
		const { begin, sit, open } = await desk();
		const id = await begin({ edition, scope: 'whole', tier: 1, label: 'Payments' });
		expect((await open(id)).asked.map((question) => question.id)).toEqual(order);
		const outcome = parsed(await sit(id, each(order, RESPONSIVE), NOVEMBER));
		expect(outcome).toMatchObject({ scope: 'whole', tier: 1, label: 'Payments' });
		expect(new Set(outcome.dimensions.map(({ standing }) => standing))).toEqual(new Set(['rated']));
		expect(deepenable(outline, outcome)).toEqual([]);
	});

	it('comes back to the very question, wherever the browser was killed', async () => {
		const { begin, open, again } = await desk();
		const id = await begin({ edition, scope: 'whole', tier: 2 });
		for (const [n, question] of order.entries()) {
			const session = await open(id, await again());
			expect([session.current.context.open, Object.keys(session.current.context.answers)]).toEqual([
				question,
				order.slice(0, n)
			]);
			await session.send(answered(question));
			const next = order[n + 1];
			if (next) await session.send(opened(next));
			session.close();
		}
	});

	it('ends with blanks, which stay blanks', async () => {
		const { begin, sit } = await desk();
		const id = await begin({ edition, scope: 'whole', tier: 2 });
		const outcome = parsed(await sit(id, { 'O1.1': RESPONSIVE }, NOVEMBER));
		expect(states(outcome)).toEqual({
			...Object.fromEntries(order.map((id) => [id, 'blank'])),
			'O1.1': 'responsive'
		});
	});
});

describe('a result that is deepened', () => {
	const said = {
		...each(
			core.filter((id) => id !== 'O3.1'),
			RESPONSIVE
		),
		'O2.3': { is: 'dont-know' } as const,
		'P1.1': { is: 'not-applicable', reason: 'not-yet-live' } as const
	};

	async function quickResult() {
		const its = await desk();
		const id = await its.begin({ edition, scope: 'quick', tier: 1, label: 'Payments' });
		const outcome = parsed(await its.sit(id, said, NOVEMBER));
		return { ...its, id, outcome };
	}

	it('offers estimates first, then what is open, last what stays unrated', async () => {
		const { outcome } = await quickResult();
		const rows = deepenable(outline, outcome);
		expect(rows.map(({ dimension }) => dimension.standing)).toEqual([
			...Array.from({ length: 15 }, () => 'estimate'),
			'not-rated',
			'not-rated'
		]);
		expect(rows.slice(-2).map(({ dimension }) => dimension.id)).toEqual(['O3', 'P1']);
		expect(rows.reduce((sum, { open }) => sum + open, 0)).toBe(order.length - core.length + 1);
	});

	it('asks what is missing, keeps the rest, and is one whole result', async () => {
		const { begin, sit, open, id, outcome } = await quickResult();
		const next = await begin(deepenedSitting(outline, { id, outcome }, ['P2', 'O3']));
		const { asked, current } = await open(next);
		expect(asked.map(({ id }) => id)).toEqual(
			order.filter((id) => /^(O3|P2)\./.test(id) && (id === 'O3.1' || !core.includes(id)))
		);
		expect(Object.keys(current.context.carried).length).toBe(core.length - 1);
		const now = each(
			asked.map(({ id }) => id),
			{ is: 'proactive' }
		);
		const later = parsed(await sit(next, { ...now, 'O1.1': { is: 'manual' } }, JANUARY));
		expect(later).toMatchObject({
			scope: 'deepened',
			quarter: '2026-Q4',
			tier: 1,
			label: 'Payments',
			root: id
		});
		expect(later.tag).toBeUndefined();
		expect(states(later)).toEqual({
			...states(outcome),
			...Object.fromEntries(Object.keys(now).map((id) => [id, 'proactive'])),
			'O1.1': 'manual'
		});
		expect(later.answers[order.indexOf('P1.1')]).toEqual(said['P1.1']);
	});

	it('can be deepened again, and is still of the same chain', async () => {
		const { begin, sit, id, outcome } = await quickResult();
		const second = await begin(deepenedSitting(outline, { id, outcome }, ['O1']));
		const more = parsed(await sit(second, { 'O1.2': RESPONSIVE }, NOVEMBER));
		const third = deepenedSitting(outline, { id: second, outcome: more }, ['O2']);
		expect(third.root).toBe(id);
		expect(Object.keys(third.carried ?? {})).toContain('O1.2');
		expect(responseId(more.root ?? second)).toBe(responseId(id));
	});

	it('comes back with what it carries after the browser was killed', async () => {
		const { begin, open, again, id, outcome } = await quickResult();
		const next = await begin(deepenedSitting(outline, { id, outcome }, ['O1']));
		const session = await open(next);
		await session.send(answered('O1.2'));
		await session.send({ type: 'review.opened' });
		await session.send(opened('P2.1'));
		const { value, context } = session.current;
		session.close();
		const { current } = await open(next, await again());
		expect({ value: current.value, context: current.context }).toEqual({ value, context });
	});

	it('stays in the quarter of its result, whenever it is deepened, and again', async () => {
		const { begin, sit, id, outcome } = await quickResult();
		const second = await begin(deepenedSitting(outline, { id, outcome }, ['O1']));
		const more = parsed(await sit(second, { 'O1.2': RESPONSIVE }, JANUARY));
		const next = deepenedSitting(outline, { id: second, outcome: more }, ['O2']);
		const third = parsed(await sit(await begin(next), { 'O2.1': RESPONSIVE }, JANUARY));
		expect([outcome, more, third].map(({ quarter }) => quarter)).toEqual([
			'2026-Q4',
			'2026-Q4',
			'2026-Q4'
		]);
	});

	it('stays in the quarter of a later one of its chain, where the first is gone', async () => {
		const { begin, sit, records, id, outcome } = await quickResult();
		const second = await begin(deepenedSitting(outline, { id, outcome }, ['O1']));
		const more = parsed(await sit(second, { 'O1.2': RESPONSIVE }, NOVEMBER));
		await records.remove('outcome', id);
		const next = deepenedSitting(outline, { id: second, outcome: more }, ['O2']);
		const third = parsed(await sit(await begin(next), { 'O2.1': RESPONSIVE }, JANUARY));
		expect(third.quarter).toBe('2026-Q4');
	});

	it('does not end while nothing new is said', async () => {
		const { begin, open, id, outcome } = await quickResult();
		const session = await open(await begin(deepenedSitting(outline, { id, outcome }, ['O1'])));
		await session.send({ type: 'review.opened' });
		expect(await session.finish(NOVEMBER)).toBe(false);
	});
});

describe('a question for a lead that a member does not know', () => {
	const leads = outline.dimensions.flatMap(({ questions }) =>
		questions.filter(({ asks }) => asks === 'lead').map(({ id }) => id)
	);
	const said = { ...each(order, RESPONSIVE), ...each(leads, { is: 'dont-know' }) };

	async function wholeResult() {
		const its = await desk();
		const id = await its.begin({ edition, scope: 'whole', tier: 1 });
		return { ...its, id, outcome: parsed(await its.sit(id, said, NOVEMBER)) };
	}

	it('is offered again, and asked again where it is chosen', async () => {
		const { begin, open, id, outcome } = await wholeResult();
		expect(deepenable(outline, outcome).map(({ dimension, open }) => [dimension.id, open])).toEqual(
			[
				['O3', 1],
				['O6', 1],
				['O7', 1],
				['P9', 4]
			]
		);
		const next = await begin(deepenedSitting(outline, { id, outcome }, ['O3']));
		const { asked, current } = await open(next);
		expect(asked.map((question) => question.id)).toEqual(['O3.3']);
		expect(Object.keys(current.context.carried)).toEqual(order.filter((id) => id !== 'O3.3'));
		expect(current.context.carried['P9.1']).toEqual({ is: 'dont-know' });
	});

	it('takes the answer that a lead gave since, and keeps the others as they were', async () => {
		const { begin, sit, id, outcome } = await wholeResult();
		const next = await begin(deepenedSitting(outline, { id, outcome }, ['O3']));
		const later = parsed(await sit(next, { 'O3.3': { is: 'proactive' } }, NOVEMBER));
		expect(states(later)).toEqual({ ...states(outcome), 'O3.3': 'proactive' });
	});
});

describe('a sitting that somebody asked for', () => {
	const invitation = { tag: 4711, quarter: '2026-Q3', tier: 3, label: 'Night shift' } as const;

	it('takes tier, label, quarter and tag from the invitation, and keeps them when deepened', async () => {
		const { begin, sit, records } = await desk();
		const id = await begin({ edition, scope: 'quick', invitation });
		expect(records.find('attempt', id)).toMatchObject({ subject: 'quick', detail: { invitation } });
		const asked = { quarter: '2026-Q3', tier: 3, label: 'Night shift', tag: 4711 };
		const outcome = parsed(await sit(id, { 'O1.1': RESPONSIVE }, NOVEMBER));
		expect(outcome).toMatchObject({ ...asked, scope: 'quick' });
		const next = await begin(deepenedSitting(outline, { id, outcome }, ['O1']));
		const later = parsed(await sit(next, { 'O1.2': RESPONSIVE }, JANUARY));
		expect(later).toMatchObject({ ...asked, scope: 'deepened', root: id });
	});

	it('has no label where the invitation has none', async () => {
		const { begin, sit } = await desk();
		const nameless = { tag: 4711, quarter: '2026-Q3', tier: 3 } as const;
		const id = await begin({ edition, scope: 'whole', invitation: nameless });
		const outcome = parsed(await sit(id, { 'O1.1': RESPONSIVE }, NOVEMBER));
		expect(outcome).toMatchObject({ scope: 'whole', tag: 4711, tier: 3 });
		expect(outcome.label).toBeUndefined();
	});
});
