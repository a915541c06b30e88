import {
	borrowedInPolicy,
	isMostlyExample,
	STILL_EXAMPLE
} from '../../domain/artefact/borrowed.ts';
import { parsePolicy, type EscalationPolicy } from '../../domain/artefact/escalation-policy.ts';
import type { PolicyForm } from '../../domain/artefact/schema.ts';
import type { Craft } from '../../parts/artefact/craft.ts';

export const policyCraft = ({
	artefact,
	title,
	file,
	example
}: PolicyForm): Craft<EscalationPolicy> => ({
	artefact,
	title,
	file,
	parse(raw) {
		const parsed = parsePolicy(raw);
		return parsed.ok ? { ok: true, value: parsed.policy } : parsed;
	},
	nameOf: ({ service }) => service,
	store: (policy) =>
		isMostlyExample(borrowedInPolicy(policy, example.policy))
			? { ...policy, open: [STILL_EXAMPLE] }
			: policy
});
