import { toText } from './alphabet.ts';
import { BitReader, BitWriter } from './bits.ts';
import { crc16 } from './crc.ts';
import type { LinkError } from './error.ts';
import { KINDS, kindOf } from './kinds.ts';
import type { LinkKind } from './kinds.ts';

/**
 * What every link of every version has in common, for ever:
 * product 6 bits, kind 4, version 6, length in characters 11 | body | CRC 16, zero padding to a whole character.
 * Because it never changes, a damaged link is told from one that is merely newer.
 */
export const PRODUCT = 18; // "S": every link begins with it
/** No link reaches 2,000 characters. */
export const LONGEST = 1_999;
const HEADER = 27;
const SUM = 16;
/** From this many characters on, a link says how long it is. */
export const HEAD_CHARACTERS = 5;
const SHORTEST = Math.ceil((HEADER + SUM) / 6);

export type Frame = {
	readonly kind: LinkKind;
	readonly version: number;
	/** Stands at the first bit of the body. */
	readonly body: BitReader;
};

type Opened<T> =
	{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: LinkError };

/** Wraps a body; undefined when the link would be longer than `LONGEST`. */
export function seal(kind: LinkKind, version: number, body: BitWriter): string | undefined {
	const characters = Math.ceil((HEADER + body.length + SUM) / 6);
	if (characters > LONGEST) return undefined;
	const writer = new BitWriter();
	writer.put(PRODUCT, 6).put(KINDS[kind].code, 4).put(version, 6).put(characters, 11);
	writer.append(body);
	writer.put(crc16(writer.sextets(), writer.length), SUM);
	return toText(writer.sextets());
}

/** The same for what always fits. */
export function sealed(kind: LinkKind, version: number, body: BitWriter): string {
	const link = seal(kind, version, body);
	if (link === undefined) throw new RangeError(`What is in ${KINDS[kind].called} fills no link.`);
	return link;
}

/** How many characters a link says it has; undefined when it is too short to say, or not ours. */
export function declaredLength(sextets: readonly number[]): number | undefined {
	if (sextets[0] !== PRODUCT || sextets.length < HEAD_CHARACTERS) return undefined;
	const reader = new BitReader(sextets);
	reader.take(16);
	return reader.take(11);
}

/** Checks all that can be checked without knowing the kind: length, then sum, then kind. */
export function open(sextets: readonly number[]): Opened<Frame> {
	const fail = (error: LinkError): Opened<Frame> => ({ ok: false, error });
	if (sextets.length === 0) return fail({ name: 'empty' });
	if (sextets[0] !== PRODUCT) return fail({ name: 'not-ours' });
	const has = sextets.length;
	if (has > LONGEST) return fail({ name: 'too-long', has, wants: LONGEST });
	const wants = declaredLength(sextets);
	if (wants === undefined) return fail({ name: 'truncated', has, wants });
	if (wants < SHORTEST || wants > LONGEST) return fail({ name: 'altered' });
	if (has < wants) return fail({ name: 'truncated', has, wants });
	if (has > wants) return fail({ name: 'too-long', has, wants });
	if (crc16(sextets) !== 0) return fail({ name: 'altered' });
	const body = new BitReader(sextets);
	body.take(6);
	const kind = kindOf(body.take(4));
	const version = body.take(6);
	body.take(11);
	if (kind === undefined) return fail({ name: 'newer-kind', kind });
	return { ok: true, value: { kind, version, body } };
}

/** To be asked once a body has been read: all of it meant something, nothing is missing or left over, the padding zero. */
export function closing(body: BitReader): LinkError | undefined {
	const padding = body.left - SUM;
	if (!body.sound || padding < 0 || padding > 5) return { name: 'misshapen' };
	body.take(SUM);
	return body.take(padding) === 0 ? undefined : { name: 'padding' };
}
