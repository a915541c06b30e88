import * as v from 'valibot';
import type { CitedPoint } from '../learning/types.ts';
import { EscalationPolicyFormSchema } from './escalation-policy-form.ts';
import { lint } from './escalation-policy-lint.ts';

/** What a writer may say in `content/artefacts/*.yaml`: one form each, told apart by `artefact`. */
export const ArtefactFormSchema = v.variant('artefact', [EscalationPolicyFormSchema]);

export type AuthoredForm = v.InferOutput<typeof ArtefactFormSchema>;

/** The form as it is compiled: with the guide points it cites, ready to show. */
export type ArtefactForm = AuthoredForm & { readonly cites: Readonly<Record<string, CitedPoint>> };

/** What the schema cannot say: a worked example must be one that the form's own checks pass. */
export const checkArtefactForm = (
	form: AuthoredForm
): readonly { path: (string | number)[]; message: string }[] =>
	lint(form.example.policy, form).map(({ rule, message }) => ({
		path: ['example', 'policy'],
		message: `the example breaks its own check ${rule}: ${message}`
	}));

/** Every guide point the form cites, with its place in the file. */
export const pointsOf = (
	form: AuthoredForm
): readonly { path: (string | number)[]; point: string }[] =>
	Object.entries(form.rules).map(([rule, { point }]) => ({
		path: ['rules', rule, 'point'],
		point
	}));
