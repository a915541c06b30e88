import { BitWriter } from './bits.ts';
import type { BitReader } from './bits.ts';
import type { LinkError } from './error.ts';
import { closing, sealed } from './frame.ts';
import { isWithin, MOST_MEMBERS, putHead, refuseUnless, takeHead } from './head.ts';
import type { Head } from './head.ts';
import { putLabel, takeLabel } from './label.ts';

/** Asks a member to answer: for which team and quarter, and how much. */
export type InvitationLink = Head & {
	readonly kind: 'invitation';
	readonly scope: 'quick' | 'whole';
	/** How many are asked, 1 to 63: “5 of 8 in”. */
	readonly expected: number;
	/** At most 24 bytes. */
	readonly label?: string;
};

export const INVITATION_VERSION = 1;

/** The head, how many are expected 6 bits, label 1 or more: 14 characters without a label. The tag is never 0. */
export function encodeInvitation(invitation: Omit<InvitationLink, 'kind'>): string {
	const { team, expected } = invitation;
	refuseUnless(team !== 0, 'An invitation has a tag, so that the answers find back to it.');
	refuseUnless(isWithin(expected, 1, MOST_MEMBERS), `${expected} people cannot be expected.`);
	const writer = new BitWriter();
	putHead(writer, invitation);
	writer.put(expected, 6);
	putLabel(writer, invitation.label);
	return sealed('invitation', INVITATION_VERSION, writer);
}

export function readInvitation(body: BitReader): InvitationLink | LinkError {
	const head = takeHead(body);
	if ('name' in head) return head;
	const { scope } = head;
	const expected = body.take(6);
	const label = takeLabel(body);
	if (scope === 'deepened' || head.team === 0 || expected === 0) return { name: 'misshapen' };
	return closing(body) ?? { kind: 'invitation', ...head, scope, expected, ...label };
}
