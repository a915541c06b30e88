import type { LinkKind } from './kinds.ts';

/** Why a link cannot be opened. Each has its own page with its own words; none is ever replaced by a default result. */
export type LinkError =
	/** There is nothing after the address. */
	| { readonly name: 'empty' }
	/** It does not begin as our links do. */
	| { readonly name: 'not-ours' }
	/** A character stands in it that no link contains. `at` counts from 1. */
	| { readonly name: 'stray-character'; readonly character: string; readonly at: number }
	/** Characters are missing; `wants` is what the link says of itself, undefined when even that is cut off. */
	| { readonly name: 'truncated'; readonly has: number; readonly wants: number | undefined }
	/** More characters than the link says it has, or than any link may have. */
	| { readonly name: 'too-long'; readonly has: number; readonly wants: number }
	/** The checksum does not fit: something was changed on the way. */
	| { readonly name: 'altered' }
	/** The checksum fits and the unused last bits are not zero: not written by us. */
	| { readonly name: 'padding' }
	/** The checksum fits and the contents make no sense: not written by us. */
	| { readonly name: 'misshapen' }
	/** A good link of another kind than this page shows. */
	| { readonly name: 'wrong-kind'; readonly wanted: LinkKind; readonly found: LinkKind }
	/** A good link of a kind that this copy cannot show yet. */
	| { readonly name: 'newer-kind'; readonly kind: LinkKind | undefined }
	/** A good link, written in a later form than this copy can read. */
	| { readonly name: 'newer-version'; readonly version: number; readonly known: number }
	/** A good response to another edition of the questions. */
	| { readonly name: 'other-edition'; readonly edition: number; readonly known: number };

export type LinkErrorName = LinkError['name'];
