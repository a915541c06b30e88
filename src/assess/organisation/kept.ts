import * as v from 'valibot';
import { quarterTitle } from '../../domain/maturity/quarter.ts';
import type { ArtefactRecord } from '../../domain/record/types.ts';
import { plural } from '../../ui/format.ts';
import { quartersIn } from './view.ts';
import { counted, type Choices, type Found } from './found.ts';

/** A list of results that somebody chose to keep: the links as they came, and which of them count. */
const LIST = 'organisation-list';

const fieldsSchema = v.strictObject({
	payloads: v.array(v.string()),
	choices: v.record(v.string(), v.string())
});
export type KeptFields = v.InferOutput<typeof fieldsSchema>;

/** Undefined of any other artefact. */
export const isList = ({ artefact }: ArtefactRecord): boolean => artefact === LIST;

/** Undefined where what was stored cannot be read. */
export function fieldsOf({ fields }: ArtefactRecord): KeptFields | undefined {
	const parsed = v.safeParse(fieldsSchema, fields);
	return parsed.success ? parsed.output : undefined;
}

/** `12 results, third quarter of 2026` */
export function titleOf(found: Found, choices: Choices): string {
	const results = counted(found, choices);
	const quarters = quartersIn(results);
	const [last = '', first = last] = [quarters[0], quarters.at(-1)];
	const when =
		first === last ? quarterTitle(last) : `${quarterTitle(first)} to ${quarterTitle(last)}`;
	return `${plural(results.length, 'result')}, ${when}`;
}

export function listRecord(
	found: Found,
	choices: Choices,
	{ id, createdAt, now }: { readonly id: string; readonly createdAt: number; readonly now: number }
): ArtefactRecord {
	return {
		kind: 'artefact',
		id,
		version: 1,
		createdAt,
		updatedAt: now,
		artefact: LIST,
		title: titleOf(found, choices),
		fields: { payloads: found.results.map(({ payload }) => payload), choices: { ...choices } }
	};
}
