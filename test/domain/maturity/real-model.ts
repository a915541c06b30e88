import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';
import { byDimension } from '../../../src/domain/maturity/outline.ts';
import { modelSchema } from '../../../src/domain/maturity/schema.ts';

const FOLDER = 'content/assessment';
const read = (name: string): object => parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as object;

/** The model as authors wrote it, parsed and never checked: for tests that change it first. */
export const rawModel = (): unknown => ({
	...read('model.yaml'),
	dimensions: readdirSync(FOLDER)
		.filter((name) => /^[OP]\d+\.yaml$/.test(name))
		.map((name) => read(name) as { id: string })
		.sort((a, b) => byDimension(a.id, b.id))
});

export const realModel = () => v.parse(modelSchema, rawModel());

export function realPoints(): Set<string> {
	const guides = ['full-service-ownership', 'incident-response', 'operational-reviews'];
	const ids = guides.flatMap((guide) =>
		[
			...readFileSync(`content/guide/${guide}.yaml`, 'utf8').matchAll(/^\s+- id: (\S+\.\d+)$/gm)
		].map((match) => match[1] ?? '')
	);
	return new Set(ids);
}
