import { KINDS } from '../../domain/link/kinds.ts';
import type { LinkKind } from '../../domain/link/kinds.ts';

/** `#/r/…`: how a link is reached inside this app. */
export function hashOf(kind: LinkKind, payload: string): string {
	return `#/${KINDS[kind].route}/${payload}`;
}

/** The whole address to send, at whatever place this copy is served from. */
export function addressOf(kind: LinkKind, payload: string, base: Location = location): string {
	return `${base.origin}${base.pathname}${hashOf(kind, payload)}`;
}
