import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';
import { modelSchema } from '../../../src/domain/maturity/schema.ts';

/** The model as authors wrote it, parsed and never checked: for tests that change it first. */
export const rawModel = (): unknown =>
	parse(readFileSync('content/assessment/model.yaml', 'utf8')) as unknown;

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
