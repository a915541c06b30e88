import { toText } from './alphabet.ts';
import type { BitReader } from './bits.ts';
import { encodeLink } from './encode.ts';
import type { LinkError } from './error.ts';
import { open } from './frame.ts';
import type { LinkKind } from './kinds.ts';
import { readings } from './mend.ts';
import type { Reading } from './mend.ts';
import type { HistoryLink } from './history-link.ts';
import { readHistory } from './history.ts';
import { readInvitation } from './invitation.ts';
import type { InvitationLink } from './invitation.ts';
import type { OrganisationLink } from './organisation-link.ts';
import { readOrganisation } from './organisation.ts';
import { readResponse } from './response.ts';
import type { ResponseLink } from './response.ts';
import type { RunLink } from './run-link.ts';
import { readRun } from './run.ts';
import type { TeamLink } from './team-link.ts';
import { readTeam } from './team.ts';

export type Link =
	ResponseLink | RunLink | InvitationLink | TeamLink | HistoryLink | OrganisationLink;
export type Decoded =
	{ readonly ok: true; readonly link: Link } | { readonly ok: false; readonly error: LinkError };

type Reader = (body: BitReader) => Link | LinkError;

/** What this copy can read: for each kind, the readers of version 1, 2, … A reader is never removed. */
const READERS: Partial<Record<LinkKind, readonly [Reader, ...Reader[]]>> = {
	response: [readResponse],
	run: [readRun],
	invitation: [readInvitation],
	team: [readTeam],
	history: [readHistory],
	organisation: [readOrganisation]
};

/** All their fields have a fixed width and one form each, and thousands of responses may be read at once. */
const ONE_FORM: ReadonlySet<LinkKind> = new Set<LinkKind>(['response', 'invitation']);

/**
 * Opens a link from an address, or from whatever text it was pasted with. Never throws, never guesses: there is a result
 * only when length, checksum, padding and contents all fit. `wanted`: the kind that the asking page can show.
 */
export function decodeLink(text: string, wanted?: LinkKind): Decoded {
	const found = readings(text);
	if ('name' in found) return { ok: false, error: found };
	let first: Decoded | undefined;
	for (const link of found) {
		const decoded = firstThatOpens(link, wanted);
		if (decoded.ok) return decoded;
		first ??= decoded;
	}
	return first ?? { ok: false, error: { name: 'empty' } };
}

function firstThatOpens(link: readonly Reading[], wanted: LinkKind | undefined): Decoded {
	let first: LinkError | undefined;
	for (const { sextets, instead } of link) {
		const decoded = decodeSextets(sextets, wanted);
		if (decoded.ok) return decoded;
		const cut = decoded.error.name === 'truncated';
		first ??= (cut ? instead : undefined) ?? decoded.error;
	}
	return { ok: false, error: first ?? { name: 'empty' } };
}

function decodeSextets(sextets: readonly number[], wanted: LinkKind | undefined): Decoded {
	const fail = (error: LinkError): Decoded => ({ ok: false, error });
	const opened = open(sextets);
	if (!opened.ok) return opened;
	const { kind, version, body } = opened.value;
	const readers = READERS[kind];
	if (readers === undefined) return fail({ name: 'newer-kind', kind });
	if (wanted !== undefined && wanted !== kind)
		return fail({ name: 'wrong-kind', wanted, found: kind });
	if (version > readers.length)
		return fail({ name: 'newer-version', version, known: readers.length });
	const read = readers[version - 1];
	if (read === undefined) return fail({ name: 'misshapen' });
	const link = read(body);
	if ('name' in link) return fail(link);
	// One text for one value: what we would write otherwise was not written by us.
	const ours =
		ONE_FORM.has(kind) || version < readers.length || encodeLink(link) === toText(sextets);
	return ours ? { ok: true, link } : fail({ name: 'misshapen' });
}
