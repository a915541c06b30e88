import { quarterFromNumber, quarterNumber } from '../maturity/quarter.ts';
import { BitWriter } from './bits.ts';
import type { BitReader } from './bits.ts';
import type { LinkError } from './error.ts';
import { closing, sealed } from './frame.ts';
import { isWithin, refuseUnless, sizeOf, takeEdition } from './head.ts';
import { putLabel, takeLabel } from './label.ts';
import { countsAt, countsBelow, placeOfCounts } from './multiset.ts';
import type { DimensionSpread, LevelCounts, OrganisationLink } from './organisation-link.ts';
import { putDigits, takeDigits } from './radix.ts';
import type { Digit } from './radix.ts';

export const ORGANISATION_VERSION = 1;
export const MOST_TEAMS = 1_023;

const LEVELS = 5;

/**
 * Edition 6 bits, first and last quarter 8 each, teams 10, label 1 or more. Then three numbers in mixed radix, each digit
 * bounded by those before: all distributions; how many are estimates, how many are held back; of those, how many perhaps.
 * Throws a RangeError for a picture that no page makes.
 */
export function encodeOrganisation(organisation: Omit<OrganisationLink, 'kind'>): string {
	const { edition, from, to, teams, levels, dimensions, label } = organisation;
	refuseUnless(
		dimensions.length === sizeOf(edition).dimensions,
		`Edition ${edition} does not have ${dimensions.length} dimensions.`
	);
	refuseUnless(isWithin(teams, 1, MOST_TEAMS), `No link holds ${teams} teams.`);
	refuseUnless(quarterNumber(from) <= quarterNumber(to), 'The last quarter is not the first.');
	const distributions = [levels, ...dimensions.map((dimension) => dimension.levels)];
	for (const counts of distributions) {
		const some = counts.every((n) => isWithin(n, 0, teams));
		refuseUnless(some && sumOf(counts) <= teams, 'A distribution has more teams than there are.');
	}
	const writer = new BitWriter()
		.put(edition, 6)
		.put(quarterNumber(from), 8)
		.put(quarterNumber(to), 8)
		.put(teams, 10);
	putLabel(writer, label);
	const base = countsBelow(LEVELS, teams);
	putDigits(
		writer,
		distributions.map((counts) => [placeOfCounts(counts), base])
	);
	putDigits(
		writer,
		dimensions.flatMap((dimension) => [
			upTo(dimension.estimates, sumOf(dimension.levels)),
			upTo(dimension.heldBack, teams)
		])
	);
	putDigits(
		writer,
		dimensions.map(({ perhaps, heldBack }) => upTo(perhaps, heldBack))
	);
	return sealed('organisation', ORGANISATION_VERSION, writer);
}

export function readOrganisation(body: BitReader): OrganisationLink | LinkError {
	const edition = takeEdition(body);
	if (typeof edition !== 'number') return edition;
	const [first, last] = [body.take(8), body.take(8)];
	const teams = body.take(10);
	if (teams === 0 || first > last) return { name: 'misshapen' };
	const label = takeLabel(body);
	const size = sizeOf(edition).dimensions;
	const base = countsBelow(LEVELS, teams);
	const [levels = NOBODY, ...distributions] = takeDigits(body, Array(size + 1).fill(base)).map(
		(place) => levelsAt(place, teams)
	);
	const counts = takeDigits(
		body,
		distributions.flatMap((counts) => [BigInt(sumOf(counts) + 1), BigInt(teams + 1)])
	);
	const perhaps = takeDigits(
		body,
		distributions.map((_, at) => (counts[2 * at + 1] ?? 0n) + 1n)
	);
	const dimensions = distributions.map((levels, at): DimensionSpread => ({
		levels,
		estimates: Number(counts[2 * at]),
		heldBack: Number(counts[2 * at + 1]),
		perhaps: Number(perhaps[at])
	}));
	const [from, to] = [quarterFromNumber(first), quarterFromNumber(last)];
	return (
		closing(body) ?? {
			kind: 'organisation',
			edition,
			from,
			to,
			teams,
			levels,
			dimensions,
			...label
		}
	);
}

const NOBODY: LevelCounts = [0, 0, 0, 0, 0];

const sumOf = (counts: LevelCounts): number => counts.reduce((sum, n) => sum + n, 0);

function levelsAt(place: bigint, teams: number): LevelCounts {
	const [a = 0, b = 0, c = 0, d = 0, e = 0] = countsAt(place, LEVELS, teams);
	return [a, b, c, d, e];
}

function upTo(value: number, most: number): Digit {
	refuseUnless(isWithin(value, 0, most), `${value} is more than all ${most}.`);
	return [BigInt(value), BigInt(most + 1)];
}
