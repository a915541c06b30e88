import type { ArtefactRecord, Json } from '../record/types.ts';

type Fields = { readonly [key: string]: unknown };

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isWritten = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

/**
 * Whether nothing in an escalation policy as stored is still to fill in. It answers as the linter’s `open` rules do, without
 * their words and their weight: a lesson asks before its first paint.
 */
export function isFilledIn(fields: Json): boolean {
	if (!isFields(fields)) return false;
	const { service, tier, levels, messages, promise, answers } = fields;
	return (
		[service, promise, answers].every(isWritten) &&
		typeof tier === 'number' &&
		Array.isArray(messages) &&
		messages.length > 0 &&
		Array.isArray(levels) &&
		levels.length > 0 &&
		levels.every(
			(level) => isFields(level) && isWritten(level.name) && typeof level.delayMin === 'number'
		)
	);
}

/** Made: filled in, and not only a copy of the example as it was opened. */
export const isMade = ({ fields, createdAt, updatedAt }: ArtefactRecord): boolean =>
	updatedAt > createdAt && isFilledIn(fields);
