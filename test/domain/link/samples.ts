import fc from 'fast-check';
import type { Link } from '../../../src/domain/link/decode.ts';
import { runLinkOf } from '../../../src/domain/link/run-link.ts';
import type { RunLink } from '../../../src/domain/link/run-link.ts';
import type { OutcomeDecision, RunOutcome } from '../../../src/domain/scenario/outcome.ts';
import { history, invitation, label, organisation, response, team } from './assessment-samples.ts';

export { response };

const id = fc.stringMatching(/^[a-z]{2,9}(-[a-z0-9]{1,8}){0,2}$/);
const seconds = fc.nat(7_200);
const minutes = fc.double({ min: -500, max: 500, noNaN: true });
const measures = fc.record({
	ackSeconds: fc.option(seconds),
	resolvedSeconds: fc.option(seconds),
	customerMinutes: fc.nat(2_000_000),
	cost: minutes,
	peoplePaged: fc.nat(9),
	sleepHoursPaged: fc.nat(9)
});
const decision = fc.record(
	{
		at: seconds,
		before: fc.nat(90_000),
		scene: id,
		choice: id,
		title: fc.string(),
		verdict: fc.constantFrom('best', 'fine', 'costly', 'worst'),
		loss: fc.oneof(fc.constant(0), minutes),
		lossCustomerMinutes: fc.oneof(
			fc.constant(0),
			fc.constant(-0),
			fc.integer({ min: -900, max: 500_000 })
		),
		sentence: fc.string()
	},
	{
		requiredKeys: [
			'at',
			'scene',
			'choice',
			'title',
			'verdict',
			'loss',
			'lossCustomerMinutes',
			'sentence'
		]
	}
) as fc.Arbitrary<OutcomeDecision>;

const outcome = fc.record({
	scenario: id,
	version: fc.integer({ min: 1, max: 40 }),
	rulesHash: fc.oneof(
		fc.stringMatching(/^[0-9a-f]{16}$/),
		fc.string({ maxLength: 20 }).filter((s) => !s.includes('\0'))
	),
	seed: fc.nat(2 ** 32 - 1),
	mode: fc.constantFrom('solo', 'tabletop'),
	end: fc.constantFrom('resolved', 'handed-over', 'unresolved', 'timed-out'),
	measures,
	best: measures,
	start: minutes,
	worst: minutes,
	luck: minutes,
	decisions: fc.array(decision, { maxLength: 14 }),
	expectations: fc.array(
		fc.record({ id, result: fc.constantFrom('met', 'missed', 'not-exercised') }),
		{ maxLength: 9 }
	),
	place: fc.double({ min: 0, max: 100, noNaN: true })
}) as fc.Arbitrary<RunOutcome>;

/** Outcomes of any shape. Their events follow their decisions in two of three. */
export const run: fc.Arbitrary<RunLink> = fc
	.tuple(outcome, fc.nat(65_535), label, fc.nat(2))
	.map(([outcome, day, label, other]) => {
		const steps = outcome.decisions.map(({ scene, choice }, n) =>
			(other === 0 && n === 1) || choice === 'wait'
				? { type: 'time.waited' as const, at: scene }
				: { type: 'option.chosen' as const, at: scene, choice }
		);
		return runLinkOf(outcome, steps, day * 86_400_000, label);
	});

/** Each kind that can be read. */
export const kinds: { readonly [K in Link['kind']]: fc.Arbitrary<Extract<Link, { kind: K }>> } = {
	response,
	run,
	invitation,
	team,
	history,
	organisation
};
