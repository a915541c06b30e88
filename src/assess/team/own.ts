import * as v from 'valibot';
import { encodeResponse, responseId } from '../../domain/link/response.ts';
import { sittingOutcomeSchema } from '../../domain/maturity/types.ts';
import type { OutcomeRecord } from '../../domain/record/types.ts';

/** A finished sitting of this browser as the link that its owner would send; undefined where it cannot be read. */
export function responseOf({ id, result }: OutcomeRecord): string | undefined {
	const parsed = v.safeParse(sittingOutcomeSchema, result);
	if (!parsed.success) return undefined;
	const { root = id, tag = 0, answers, edition, quarter, scope, tier } = parsed.output;
	const said = answers.map(({ is }) => is);
	return encodeResponse({
		id: responseId(root),
		edition,
		quarter,
		scope,
		tier,
		team: tag,
		answers: said
	});
}
