import * as v from 'valibot';
import type { AttemptRecord, OutcomeRecord } from '../record/types.ts';
import { begunOf } from './begun.ts';
import {
	sittingOutcomeSchema,
	type Scope,
	type SittingBegun,
	type SittingInvitation,
	type Tier
} from './types.ts';

/** What an invitation asks for; a link that carries one fits. */
export type Asked = {
	readonly edition: number;
	readonly quarter: string;
	readonly scope: Exclude<Scope, 'deepened'>;
	readonly tier: Tier;
	/** The tag, 1 to 65,535. */
	readonly team: number;
	readonly label?: string;
};

/**
 * How a sitting begins that somebody asked for. `root`: the first result of the person who answers once more, so that the
 * later answers take the place of the earlier ones where they are collected.
 */
export function begunFor(asked: Asked, at: number, root?: string): SittingBegun {
	const { edition, quarter, scope, tier, team: tag, label } = asked;
	const named = label === undefined ? {} : { label };
	const invitation: SittingInvitation = { tag, quarter, tier, ...named };
	const first = root === undefined ? {} : { root };
	return { type: 'sitting.begun', at, edition, scope, tier, ...named, ...first, invitation };
}

/** Of one invitation: what this browser has of it already, the latest of each. */
export type Answered = {
	/** The id of a sitting that is not finished. */
	readonly open?: string;
	/** The id of a result, and where its chain began. */
	readonly finished?: { readonly id: string; readonly root: string; readonly at: number };
};

/** Both lists oldest first. */
export function answeredFor(
	asked: Pick<Asked, 'team' | 'quarter'>,
	attempts: readonly AttemptRecord[],
	outcomes: readonly OutcomeRecord[]
): Answered {
	const open = attempts.findLast((attempt) => {
		if (attempt.of !== 'sitting' || outcomes.some(({ id }) => id === attempt.id)) return false;
		const invitation = begunOf(attempt)?.invitation;
		return invitation?.tag === asked.team && invitation.quarter === asked.quarter;
	});
	const finished = outcomes.flatMap((outcome) => finishedFor(asked, outcome)).at(-1);
	return { ...(open ? { open: open.id } : {}), ...(finished ? { finished } : {}) };
}

function finishedFor(
	asked: Pick<Asked, 'team' | 'quarter'>,
	{ of, id, result, updatedAt }: OutcomeRecord
): NonNullable<Answered['finished']>[] {
	if (of !== 'sitting') return [];
	const parsed = v.safeParse(sittingOutcomeSchema, result);
	if (!parsed.success) return [];
	const { tag, quarter, root = id } = parsed.output;
	return tag === asked.team && quarter === asked.quarter ? [{ id, root, at: updatedAt }] : [];
}
