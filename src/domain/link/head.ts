import { editionSize, LATEST_EDITION, type EditionSize } from '../maturity/editions.ts';
import { quarterFromNumber, quarterNumber } from '../maturity/quarter.ts';
import { SCOPES, type Scope, type Tier } from '../maturity/types.ts';
import type { BitReader, BitWriter } from './bits.ts';
import type { LinkError } from './error.ts';
import { takeOneOf } from './numbers.ts';

/** What every link of the assessment says of itself. */
export type Head = {
	/** Of the questions, 1 to 63. */
	readonly edition: number;
	/** As in `2026-Q4`. */
	readonly quarter: string;
	readonly scope: Scope;
	readonly tier: Tier;
	/** 16 bits that all links of one team share; 0 where nobody was invited. */
	readonly team: number;
};

const TIERS = [1, 2, 3] as const;
/** As many as six bits hold: nobody merges more people than that into one team. */
export const MOST_MEMBERS = 63;
export const MOST_TAG = 0xffff;

/** What a link is asked to hold, and no page of ours could have made. */
export function refuseUnless(holds: boolean, otherwise: string): asserts holds {
	if (!holds) throw new RangeError(otherwise);
}

export const isWithin = (value: number, least: number, most: number): boolean =>
	Number.isInteger(value) && value >= least && value <= most;

/** How much the edition asks; throws a RangeError for one that no page of this copy can show. */
export function sizeOf(edition: number): EditionSize {
	const size = editionSize(edition);
	refuseUnless(size !== undefined, `This copy does not know edition ${edition}.`);
	return size;
}

/** Edition 6 bits, quarter 8, scope 2, tier 2, team 16. */
export function putHead(writer: BitWriter, head: Head): void {
	sizeOf(head.edition);
	refuseUnless(isWithin(head.team, 0, MOST_TAG), `No team has the tag ${head.team}.`);
	writer
		.put(head.edition, 6)
		.put(quarterNumber(head.quarter), 8)
		.put(SCOPES.indexOf(head.scope), 2)
		.put(TIERS.indexOf(head.tier), 2)
		.put(head.team, 16);
}

export function takeHead(reader: BitReader): Head | LinkError {
	const edition = takeEdition(reader);
	if (typeof edition !== 'number') return edition;
	return {
		edition,
		quarter: quarterFromNumber(reader.take(8)),
		scope: takeOneOf(reader, SCOPES, 2),
		tier: takeTier(reader),
		team: reader.take(16)
	};
}

/** It stands first in the body of every link of the assessment, so that another edition is always told by name. */
export function takeEdition(reader: BitReader): number | LinkError {
	const edition = reader.take(6);
	if (editionSize(edition) !== undefined) return edition;
	return { name: 'other-edition', edition, known: LATEST_EDITION };
}

export const putTier = (writer: BitWriter, tier: Tier): void => {
	writer.put(TIERS.indexOf(tier), 2);
};
export const takeTier = (reader: BitReader): Tier => takeOneOf(reader, TIERS, 2);
