import type { Offer } from '../../domain/maturity/evidence-offers.ts';
import type { EvidenceFact } from '../../domain/maturity/team-records.ts';
import { dayMonthYear } from '../../ui/format.ts';

export const KINDS = ['artefact', 'drill', 'incident'] as const;

type KindWords = { readonly label: string; readonly example: string; readonly when: string };

/** How each kind is asked for. */
export const KIND_WORDS: Readonly<Record<EvidenceFact['kind'], KindWords>> = {
	artefact: {
		label: 'Something to look at',
		example: 'For example: runbook of checkout',
		when: 'Last changed on'
	},
	drill: {
		label: 'Seen in a drill',
		example: 'For example: game day on the payment outage',
		when: 'Played on'
	},
	incident: {
		label: 'Seen in a real incident',
		example: 'For example: the certificate that ran out',
		when: 'It was on'
	}
};

/** `last changed 12 October 2026` */
export function dayWords({ kind, at }: Pick<EvidenceFact, 'kind' | 'at'>): string {
	const day = dayMonthYear(at);
	if (kind === 'artefact') return `last changed ${day}`;
	return kind === 'drill' ? `a drill of ${day}` : `an incident of ${day}`;
}

/** Where an offer comes from, and what to think of before it is used. */
export function offerWords({ from }: Pick<Offer, 'from'>): string {
	switch (from) {
		case 'solo':
			return 'Played here by one person. That shows what one person does, not the team: use it only if the rest of you would do the same.';
		case 'room':
			return 'Played here by a room.';
		case 'artefact':
			return 'Made here in an exercise. Use it if it is what the team really works by.';
		case 'milestone':
			return 'It bore out the answer last time, and still counts. Use it if it still holds.';
	}
}

/** A day as a date field holds it, in local time. */
export function dayOf(at: number): string {
	const date = new Date(at);
	const two = (n: number): string => String(n).padStart(2, '0');
	return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Noon of that day, so that its quarter is the same in every time zone but the last; undefined for no day at all. */
export function momentOf(day: string): number | undefined {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
	const at = new Date(`${day}T12:00`).getTime();
	return Number.isFinite(at) && at >= 0 ? at : undefined;
}
