import { encodeInvitation } from '../../../src/domain/link/invitation.ts';
import { encodeTeam } from '../../../src/domain/link/team.ts';
import { teamLinkOf } from '../../../src/domain/link/team-link.ts';
import { outlineOf, questionOrder } from '../../../src/domain/maturity/outline.ts';
import { talliesOf } from '../../../src/domain/maturity/tally.ts';
import type { AnswerState, Tier } from '../../../src/domain/maturity/types.ts';
import { realModel } from '../../domain/maturity/real-model.ts';

export const outline = outlineOf(realModel());
const order = questionOrder(outline);

export type Sample = {
	readonly tag: number;
	/** `null`: it bears no label. */
	readonly label?: string | null;
	readonly quarter?: string;
	readonly tier?: Tier;
	/** What most questions are answered with, and what some are, by id or by their dimension's. */
	readonly says?: AnswerState;
	readonly but?: Readonly<Record<string, AnswerState>>;
};

/** A team’s result as it would be sent: four who agree on everything. */
export function link(sample: Sample): string {
	const { tag, label = `Team ${tag}`, quarter = '2026-Q3', tier = 2 } = sample;
	const { says = 'responsive', but = {} } = sample;
	const answers = order.map((id) => ({ is: but[id] ?? but[id.split('.')[0] ?? ''] ?? says }));
	const result = {
		edition: outline.edition,
		scope: 'whole' as const,
		quarter,
		tier,
		team: tag,
		members: 4,
		tallies: talliesOf(outline, Array(4).fill(answers)),
		evidence: {},
		agreed: {}
	};
	return `https://trainer.example/#/t/${encodeTeam(teamLinkOf(result, order, label ?? undefined))}`;
}

export const invitation = `https://trainer.example/#/i/${encodeInvitation({
	edition: outline.edition,
	quarter: '2026-Q3',
	scope: 'quick',
	tier: 2,
	team: 5,
	expected: 4
})}`;
