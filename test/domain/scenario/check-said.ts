import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';
import { checkAuthored } from '../../../src/domain/scenario/check.ts';
import {
	type AuthoredChoice,
	type AuthoredScenario,
	scenarioSchema
} from '../../../src/domain/scenario/schema.ts';
import { findingOf } from '../../../src/domain/source/issue.ts';

export type Write<T> = { -readonly [K in keyof T]: T[K] };
/** Spoils a scenario, as its writer might. */
export type Change = (authored: Write<AuthoredScenario>) => unknown;

const written = readFileSync(
	new URL('../../../content/drills/quiet-page.yaml', import.meta.url),
	'utf8'
);

/** What schema, compiler and checks say of a changed scenario, as "path: message". */
export function said(change: Change): string[] {
	const authored = parse(written) as Write<AuthoredScenario>;
	change(authored);
	const parsed = v.safeParse(scenarioSchema, authored);
	const problems = parsed.success
		? checkAuthored(parsed.output).problems
		: parsed.issues.map(findingOf);
	return problems.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

/** A choice at "scene/choice", or "inject/choice". */
export function at(authored: AuthoredScenario, place: string): AuthoredChoice {
	const [id = '', name] = place.split('/');
	const asked = authored.scenes[id] ?? authored.injects.find((each) => each.id === id);
	const found = asked?.choices?.find((each) => each.id === name);
	if (!found) throw new Error(place);
	return found;
}
