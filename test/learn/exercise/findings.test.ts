import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { EscalationPolicyFormSchema } from '../../../src/domain/artefact/escalation-policy-form.ts';
import { lint } from '../../../src/domain/artefact/escalation-policy-lint.ts';
import { BLANK } from '../../../src/domain/artefact/escalation-policy.ts';
import { tally, toldNow } from '../../../src/learn/exercise/findings.ts';

const FILE = new URL('../../../content/artefacts/escalation-policy.yaml', import.meta.url).pathname;
const form = v.parse(EscalationPolicyFormSchema, parse(readFileSync(FILE, 'utf8')));

it('the tally of a blank policy counts what the page lists', () => {
	const told = toldNow(lint(BLANK, form));
	expect([told.length, tally(told)]).toEqual([7, 'Seven still to fill in.']);
});
