import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';
import { compileScenario } from '../../../src/domain/scenario/compile.ts';
import { type AuthoredScenario, scenarioSchema } from '../../../src/domain/scenario/schema.ts';

const file = new URL('../../../content/drills/quiet-page.yaml', import.meta.url);

/** The scenario in the library, as its author wrote it; a fresh copy each time. */
export const authoredQuietPage = (): AuthoredScenario =>
	v.parse(scenarioSchema, parse(readFileSync(file, 'utf8')));

export const quietPage = compileScenario(authoredQuietPage()).scenario;
