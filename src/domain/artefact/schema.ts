import * as v from 'valibot';
import type { CitedPoint } from '../learning/types.ts';
import { EscalationPolicyFormSchema } from './escalation-policy-form.ts';
import { checkForm } from './author-form.ts';
import { FormSchema } from './form-schema.ts';
import { lint } from './escalation-policy-lint.ts';

/** What a writer may say in `content/artefacts/*.yaml`: forms, and the one policy that is drawn by hand. */
export const ArtefactFormSchema = v.variant('kind', [EscalationPolicyFormSchema, FormSchema]);

export type AuthoredForm = v.InferOutput<typeof ArtefactFormSchema>;

type Compiled<T> = T & {
	/** The guide points its rules cite, ready to show. */
	readonly cites: Readonly<Record<string, CitedPoint>>;
};
/** The form as it is compiled. */
export type ArtefactForm = Compiled<AuthoredForm>;
export type PolicyForm = Extract<ArtefactForm, { kind: 'policy' }>;
export type FilledForm = Extract<ArtefactForm, { kind: 'form' }>;

/** What the schema cannot say: names that lead nowhere, and an example that its own rules would not pass. */
export const checkArtefactForm = (
	form: AuthoredForm
): readonly { path: (string | number)[]; message: string }[] =>
	form.kind === 'form'
		? checkForm(form)
		: lint(form.example.policy, form).map(({ rule, message }) => ({
				path: ['example', 'policy'],
				message: `the example breaks its own check ${rule}: ${message}`
			}));

/** Every guide point the form cites, with its place in the file. */
export const pointsOf = (
	form: AuthoredForm
): readonly { path: (string | number)[]; point: string }[] =>
	Object.entries(form.rules).map(([rule, { point }]) => ({
		path: ['rules', form.kind === 'form' ? Number(rule) : rule, 'point'],
		point
	}));
