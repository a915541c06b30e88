import * as v from 'valibot';
import { Id, PointId, text } from '../learning/text-schema.ts';
import { CHANNELS, EscalationPolicySchema, SECONDARY, WHO } from './escalation-policy.ts';
import { RULES, type RuleId } from './escalation-policy-lint.ts';

/** The words of the exercise's page and of its Markdown, as `content/artefacts/escalation-policy.yaml` has them. */
const Field = v.strictObject({ label: text(80), help: v.optional(text(320)) });

const options = <const K extends readonly string[]>(keys: K) =>
	v.strictObject(
		Object.fromEntries(keys.map((key) => [key, text(80)])) as Record<
			K[number],
			ReturnType<typeof text>
		>
	);

const Rule = v.strictObject({
	/** What was found; `{level}`, `{name}`, `{message}`, `{minute}`, `{delay}` and `{tier}` are filled in. */
	says: text(280),
	/** The guide point behind it. */
	point: PointId,
	/** Where it is taught, in the exercise's own module. */
	lesson: Id
});

const rules = v.strictObject(
	Object.fromEntries(Object.keys(RULES).map((id) => [id, Rule])) as Record<RuleId, typeof Rule>
);

export const EscalationPolicyFormSchema = v.strictObject({
	/** Drawn by hand; every other artefact is a `form`. */
	kind: v.literal('policy'),
	artefact: v.literal('escalation-policy'),
	title: text(80),
	lead: text(320),
	/** Name of the exported file. */
	file: v.pipe(
		v.string(),
		v.regex(/^[a-z-]+\.md$/, 'must be a file name such as escalation-policy.md')
	),
	sections: v.strictObject({
		service: Field,
		levels: Field,
		messages: Field,
		why: Field,
		nobody: Field,
		checks: Field
	}),
	fields: v.strictObject({
		service: Field,
		tier: Field,
		who: Field,
		name: Field,
		delay: Field,
		shadow: Field,
		repeat: Field,
		secondary: Field,
		channel: Field,
		after: Field,
		promise: Field,
		answers: Field,
		byHand: Field
	}),
	options: v.strictObject({
		tier: options(['1', '2', '3']),
		who: options(WHO),
		secondary: options(SECONDARY),
		channel: options(CHANNELS)
	}),
	rules,
	example: v.strictObject({ note: text(320), policy: EscalationPolicySchema })
});

export type EscalationPolicyForm = v.InferOutput<typeof EscalationPolicyFormSchema>;
