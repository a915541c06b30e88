import * as v from 'valibot';
import { sittingOutcomeSchema } from '../maturity/types.ts';
import type { OutcomeRecord } from '../record/types.ts';
import { responseId, type ResponseLink } from './response.ts';

/**
 * A finished sitting as the response that its owner sends; undefined where it cannot be read. A deepened one goes by the
 * id of the first of its chain, so that it takes its place where answers are collected.
 */
export function responseOf({ id, result }: OutcomeRecord): ResponseLink | undefined {
	const parsed = v.safeParse(sittingOutcomeSchema, result);
	if (!parsed.success) return undefined;
	const { edition, quarter, scope, tier, answers, root = id, tag = 0 } = parsed.output;
	return {
		kind: 'response',
		id: responseId(root),
		...{ edition, quarter, scope, tier, team: tag },
		answers: answers.map(({ is }) => is)
	};
}
