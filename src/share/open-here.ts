import { decodeLink, type Decoded } from '../domain/link/decode.ts';
import type { LinkError } from '../domain/link/error.ts';
import type { LinkKind } from '../domain/link/kinds.ts';
import type { ResponseLink } from '../domain/link/response.ts';
import { inEdition } from '../domain/maturity/collect.ts';
import { LATEST_EDITION, type EditionTable } from '../domain/maturity/editions.ts';

type OtherEdition = Extract<LinkError, { readonly name: 'other-edition' }>;

/**
 * Opens a link for the page that shows its kind. All in it goes by the place of a question, so a link of an older edition
 * would say something of other questions than it was made of: it is refused by name. Answers alone pass, because a
 * published table may carry them over; see `responseHere`.
 */
export function openHere(text: string, wanted: LinkKind, edition = LATEST_EDITION): Decoded {
	const decoded = decodeLink(text, wanted);
	if (!decoded.ok || decoded.link.kind === 'response' || decoded.link.kind === 'run')
		return decoded;
	return decoded.link.edition === edition
		? decoded
		: { ok: false, error: otherThan(decoded.link, edition) };
}

/** One person’s answers by the questions of this copy: as they are, carried over, or refused by name. */
export function responseHere(
	link: ResponseLink,
	tables: readonly EditionTable[],
	edition = LATEST_EDITION
): ResponseLink | OtherEdition {
	return inEdition(link, edition, tables) ?? otherThan(link, edition);
}

const otherThan = ({ edition }: { readonly edition: number }, known: number): OtherEdition => ({
	name: 'other-edition',
	edition,
	known
});
