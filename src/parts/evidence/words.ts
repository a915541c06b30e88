import type { Evidence } from '../../domain/scenario/types.ts';

const KIND: Record<Exclude<Evidence['kind'], 'settings'>, string> = {
	alert: 'Alert',
	chat: 'Chat',
	log: 'Log',
	graph: 'Graph',
	runbook: 'Runbook'
};

/** One word for it; settings go by their own name. */
export const kindOf = (evidence: Evidence): string =>
	evidence.kind === 'settings' ? evidence.title : KIND[evidence.kind];

/** What stands after that word, and whether the piece says it again once it is open. */
export const titleOf = (evidence: Evidence): string =>
	evidence.kind === 'settings' ? '' : evidence.title;

/** How much there is of it, where that is worth knowing before opening. */
export function moreOf(evidence: Evidence): string {
	if (evidence.kind === 'chat')
		return evidence.lines.length > 0 ? String(evidence.lines.length) : '';
	if (evidence.kind === 'log') return `${evidence.lines.length} lines`;
	return '';
}

/** Whether the piece carries its title itself once it is open. */
export const hasHeading = ({ kind }: Evidence): boolean => kind === 'alert' || kind === 'runbook';
