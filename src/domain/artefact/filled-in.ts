import type { ArtefactRecord, Json } from '../record/types.ts';

const MAY_STAY_EMPTY = ['shadow', 'byHand'];

/**
 * Whether nothing in an artefact as stored is still to fill in. It answers as the linter’s `open` rules do, without their
 * weight: a lesson’s contents ask it too. A form, whose rules are words of its own, says with it what was open when it
 * was stored; of the policy, all that may not stay empty is looked at.
 */
export function isFilledIn(value: Json | undefined): boolean {
	if (typeof value === 'string') return value.trim() !== '';
	if (typeof value !== 'object' || value === null) return value !== null;
	if ('open' in value && Array.isArray(value.open)) return value.open.length === 0;
	const parts = Object.entries(value);
	return (
		parts.length > 0 &&
		parts.every(([name, part]) => MAY_STAY_EMPTY.includes(name) || isFilledIn(part))
	);
}

/** Made: filled in, and not only a copy of the example as it was opened. */
export const isMade = ({ fields, createdAt, updatedAt }: ArtefactRecord): boolean =>
	updatedAt > createdAt && isFilledIn(fields);
