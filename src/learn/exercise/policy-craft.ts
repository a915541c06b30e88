import { parsePolicy, type EscalationPolicy } from '../../domain/artefact/escalation-policy.ts';
import type { PolicyForm } from '../../domain/artefact/schema.ts';
import type { Craft } from './craft.ts';

export const policyCraft = ({ artefact, title, file }: PolicyForm): Craft<EscalationPolicy> => ({
	artefact,
	title,
	file,
	parse(raw) {
		const parsed = parsePolicy(raw);
		return parsed.ok ? { ok: true, value: parsed.policy } : parsed;
	},
	nameOf: ({ service }) => service,
	store: (policy) => policy
});
