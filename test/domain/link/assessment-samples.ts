import fc from 'fast-check';
import type { HistoryLink } from '../../../src/domain/link/history-link.ts';
import type { InvitationLink } from '../../../src/domain/link/invitation.ts';
import { isLabel } from '../../../src/domain/link/label.ts';
import type { LevelCounts, OrganisationLink } from '../../../src/domain/link/organisation-link.ts';
import type { ResponseLink } from '../../../src/domain/link/response.ts';
import type { TeamLink } from '../../../src/domain/link/team-link.ts';
import { oneVote, tellable } from '../../../src/domain/link/votes.ts';
import type { Grade } from '../../../src/domain/maturity/evidence.ts';
import { quarterFromNumber } from '../../../src/domain/maturity/quarter.ts';
import type { Tally } from '../../../src/domain/maturity/tally.ts';
import { ANSWER_STATES, SCOPES, type AnswerState } from '../../../src/domain/maturity/types.ts';

export const label = fc.option(
	fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter(isLabel),
	{ nil: undefined }
);

const tier = fc.constantFrom(1, 2, 3) as fc.Arbitrary<1 | 2 | 3>;
const head = {
	edition: fc.constant(1),
	quarter: fc.nat(255).map(quarterFromNumber),
	scope: fc.constantFrom(...SCOPES),
	tier,
	team: fc.nat(2 ** 16 - 1)
};
const each = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 57, maxLength: 57 });
const labelled = <T extends object>(
	link: fc.Arbitrary<T>
): fc.Arbitrary<T & { readonly label?: string }> =>
	fc.tuple(link, label).map(([link, label]) => (label === undefined ? link : { ...link, label }));

const state = fc.constantFrom(...ANSWER_STATES);

export const response: fc.Arbitrary<ResponseLink> = labelled(
	fc.record({
		kind: fc.constant('response' as const),
		...head,
		id: fc.nat(2 ** 20 - 1),
		answers: each(state)
	})
);

export const invitation: fc.Arbitrary<InvitationLink> = labelled(
	fc.record({
		kind: fc.constant('invitation' as const),
		...head,
		scope: fc.constantFrom('quick', 'whole'),
		team: fc.integer({ min: 1, max: 2 ** 16 - 1 }),
		expected: fc.integer({ min: 1, max: 63 })
	})
);

/** So many into so many classes, the last of which is not named. */
const counts = (total: number, classes: number): fc.Arbitrary<number[]> =>
	fc
		.array(fc.nat(total), { minLength: classes, maxLength: classes })
		.map((cuts) => cuts.toSorted((a, b) => a - b))
		.map((cuts) => cuts.map((cut, n) => cut - (cuts[n - 1] ?? 0)));

const tally = (members: number): fc.Arbitrary<Tally> =>
	counts(members, 7).map(([a, b, c, d, e, dontKnow, notApplicable]) =>
		tellable({ levels: [a!, b!, c!, d!, e!], dontKnow: dontKnow!, notApplicable: notApplicable! })
	);

const agreed = fc.uniqueArray(fc.nat(56), { maxLength: 57 }).chain((places) =>
	fc
		.array(fc.constantFrom(...ANSWER_STATES.filter((state) => state !== 'blank')), {
			minLength: places.length,
			maxLength: places.length
		})
		.map((answers) =>
			places.toSorted((a, b) => a - b).map((at, n) => ({ at, answer: answers[n]! }))
		)
);

/** Teams of 1 to 63, asked everything or little, with evidence and agreed answers or without. */
export const team: fc.Arbitrary<TeamLink> = labelled(
	fc.integer({ min: 1, max: 63 }).chain((members) =>
		fc.record({
			kind: fc.constant('team' as const),
			...head,
			members: fc.constant(members),
			tallies: fc.oneof(
				each(tally(members)),
				each(fc.oneof({ weight: 3, arbitrary: fc.constant(oneVote('blank')) }, tally(members)))
			),
			evidence: fc.oneof(
				each(fc.constant(0 as Grade)),
				each(fc.constantFrom(0, 1, 2) as fc.Arbitrary<Grade>)
			),
			agreed: fc.oneof(fc.constant([]), agreed)
		})
	)
);

/** Quarters in a row or far apart, that change wholly or little. */
export const history: fc.Arbitrary<HistoryLink> = labelled(
	fc.record({
		kind: fc.constant('history' as const),
		edition: fc.constant(1),
		team: head.team,
		quarters: fc
			.tuple(
				fc.oneof(
					fc.nat(255 - 32).map((first) => Array.from({ length: 32 }, (_, n) => first + n)),
					fc.uniqueArray(fc.nat(255), { minLength: 1, maxLength: 32 })
				),
				fc.integer({ min: 1, max: 32 }),
				fc.infiniteStream(fc.tuple(head.scope, tier, fc.integer({ min: 1, max: 63 }), each(state))),
				fc.infiniteStream(each(fc.integer({ min: 0, max: 9 }))),
				fc.nat(10)
			)
			.map(([numbers, size, rows, chances, steady]) => {
				let states = Array.from({ length: 57 }, (): AnswerState => 'blank');
				return numbers
					.toSorted((a, b) => a - b)
					.slice(0, size)
					.map((number) => {
						const [scope, tier, members, fresh] = rows.next().value;
						const chance = chances.next().value;
						states = states.map((was, at) => (chance[at]! < steady ? was : fresh[at]!));
						return { quarter: quarterFromNumber(number), scope, tier, members, states };
					});
			})
	})
);

const levels = (teams: number): fc.Arbitrary<LevelCounts> =>
	counts(teams, 5).map(([a, b, c, d, e]) => [a!, b!, c!, d!, e!]);

const spread = (teams: number) =>
	fc
		.tuple(levels(teams), fc.nat(), fc.nat(teams), fc.nat())
		.map(([levels, estimates, heldBack, perhaps]) => ({
			levels,
			estimates: estimates % (levels.reduce((sum, n) => sum + n, 0) + 1),
			heldBack,
			perhaps: perhaps % (heldBack + 1)
		}));

export const organisation: fc.Arbitrary<OrganisationLink> = labelled(
	fc.integer({ min: 1, max: 1_023 }).chain((teams) =>
		fc
			.record({
				kind: fc.constant('organisation' as const),
				edition: fc.constant(1),
				quarters: fc.tuple(fc.nat(255), fc.nat(255)),
				teams: fc.constant(teams),
				levels: levels(teams),
				dimensions: fc.array(spread(teams), { minLength: 17, maxLength: 17 })
			})
			.map(({ quarters: [a, b], ...rest }) => ({
				...rest,
				from: quarterFromNumber(Math.min(a, b)),
				to: quarterFromNumber(Math.max(a, b))
			}))
	)
);
