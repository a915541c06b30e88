import { decodeLink } from '../../src/domain/link/decode.ts';
import type { InvitationLink } from '../../src/domain/link/invitation.ts';
import { encodeResponse } from '../../src/domain/link/response.ts';
import { LEVEL_NAMES } from '../../src/domain/maturity/level-names.ts';
import type { AnswerState } from '../../src/domain/maturity/types.ts';
import { outlineOf } from '../../src/domain/maturity/outline.ts';
import { realModel } from '../domain/maturity/real-model.ts';

export const outline = outlineOf(realModel());
const cores = outline.dimensions.flatMap(({ questions }) => questions.map(({ core }) => core));

/** What an invitation in an address asks for. */
export function invitationIn(address: string): InvitationLink {
	const decoded = decodeLink(address, 'invitation');
	if (!decoded.ok || decoded.link.kind !== 'invitation')
		throw new Error(`no invitation: ${address}`);
	return decoded.link;
}

type Said = {
	/** Of the response; two of one id are versions of one. */
	readonly id: number;
	/** By place among the core questions. */
	readonly says?: (core: number) => AnswerState;
};

/** A quick check in answer to an invitation, as the address that its author would send. */
export function answerTo(
	{ edition, quarter, tier, team }: InvitationLink,
	{ id, says = (core) => LEVEL_NAMES[(id + core) % 4] ?? 'manual' }: Said
): string {
	let core = 0;
	const answers = cores.map((is): AnswerState => {
		if (!is) return 'blank';
		core += 1;
		return says(core - 1);
	});
	const payload = encodeResponse({ edition, quarter, scope: 'quick', tier, team, id, answers });
	return `http://127.0.0.1/#/r/${payload}`;
}
