import type { EscalationPolicyForm } from './escalation-policy-form.ts';
import { cellOf, paragraphs, tableOf } from './markdown.ts';
import { lint } from './escalation-policy-lint.ts';
import { tellSilence, whenNobodyAnswers } from './escalation-policy-plan.ts';
import type { EscalationPolicy } from './escalation-policy.ts';

const paragraph = (text: string, otherwise: string): string => paragraphs(text) || `_${otherwise}_`;

const delay = (minutes: number | null): string => (minutes === null ? '–' : `${minutes} min`);

function table({ levels }: EscalationPolicy, { fields, options }: EscalationPolicyForm): string {
	const head = ['', fields.name.label, fields.who.label, fields.shadow.label, fields.delay.label];
	const rows = levels.map(({ who, name, shadow, delayMin }, i) => [
		`${i + 1}`,
		cellOf(name),
		options.who[who],
		cellOf(shadow),
		delay(delayMin)
	]);
	return tableOf(head, rows);
}

function silence(policy: EscalationPolicy): string[] {
	const story = whenNobodyAnswers(policy);
	return (story === undefined ? [] : tellSilence(story)).map(
		({ minute, says }) => `- minute ${minute}: ${cellOf(says)}`
	);
}

/**
 * The policy as a page for the team's own documents. The form supplies the words; what the checks still say comes last,
 * so that the page never claims more than it has.
 */
export function toMarkdown(policy: EscalationPolicy, form: EscalationPolicyForm): string {
	const { sections, fields, options } = form;
	const { service, tier, repeat, secondary, messages, promise, answers, byHand } = policy;
	const missing = 'not written yet';
	const story = silence(policy);
	const findings = lint(policy, form).map(({ message }) => `- ${cellOf(message)}`);
	const phones = messages.map(
		({ channel, afterMin }) =>
			`- ${options.channel[channel]}: ${afterMin === 0 ? 'at once' : `after ${afterMin} min`}`
	);
	const lines = [
		`# ${form.title}: ${cellOf(service)}`,
		'',
		tier === null ? `${fields.tier.label}: –` : options.tier[tier],
		'',
		`## ${sections.levels.label}`,
		'',
		table(policy, form),
		'',
		`- ${fields.repeat.label}: ${repeat}`,
		`- ${fields.secondary.label}: ${options.secondary[secondary]}`,
		'',
		`## ${sections.why.label}`,
		'',
		`### ${fields.promise.label}`,
		'',
		paragraph(promise, missing),
		'',
		`### ${fields.answers.label}`,
		'',
		paragraph(answers, missing),
		'',
		`### ${fields.byHand.label}`,
		'',
		paragraph(byHand, missing),
		'',
		`## ${sections.messages.label}`,
		'',
		...phones,
		...(story.length > 0 ? ['', `## ${sections.nobody.label}`, '', ...story] : []),
		...(findings.length > 0 ? ['', `## ${sections.checks.label}`, '', ...findings] : [])
	];
	return `${lines.join('\n')}\n`;
}
