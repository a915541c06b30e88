import { decodeLink } from '../domain/link/decode.ts';
import type { Link } from '../domain/link/decode.ts';
import type { LinkError } from '../domain/link/error.ts';
import { encodeLink } from '../domain/link/encode.ts';
import { hashOf } from '../parts/link/address.ts';

/** The link as it should be: written anew from what it says, so that a mended one is whole again. */
export function payloadOf(link: Link): string | undefined {
	return encodeLink(link);
}

export type Found =
	| { readonly ok: true; readonly link: Link; readonly href: string }
	| { readonly ok: false; readonly error: LinkError };

/** Where a pasted text leads inside this app. */
export function findLink(text: string): Found {
	const decoded = decodeLink(text);
	if (!decoded.ok) return decoded;
	const payload = payloadOf(decoded.link);
	if (payload === undefined) return { ok: false, error: { name: 'misshapen' } };
	return { ok: true, link: decoded.link, href: hashOf(decoded.link.kind, payload) };
}
