import type {
	CaseDraft,
	CaseService,
	Day,
	Draft,
	UrgencyByHours
} from '../../domain/escalation/case-types.ts';
import { setService, type DraftService } from './edit.ts';

export const urgencyKind = ({ urgency }: DraftService): string =>
	typeof urgency === 'object' ? 'byHours' : urgency;

/** A tier as its field has it; undefined where none is said. */
export const tierOf = (text: string): Draft<CaseService>['tier'] =>
	text === '' ? undefined : Number(text);

const WEEKDAYS: readonly Day[] = ['mon', 'tue', 'wed', 'thu', 'fri'];
const HOURS = { days: WEEKDAYS, from: '09:00', to: '17:00' };
const BY_HOURS: UrgencyByHours = { inside: 'high', outside: 'low', raiseAtStart: true };

/** The zone that the first person has, so that support hours begin where the team is. */
const zoneOf = ({ people }: CaseDraft): string | undefined =>
	Object.values(people).find(({ tz }) => tz !== undefined)?.tz;

/** An urgency that goes by support hours, and hours for it to go by where there are none yet. */
export function setUrgency(draft: CaseDraft, more: Partial<UrgencyByHours>): CaseDraft {
	const { urgency, supportHours } = draft.service;
	const before = typeof urgency === 'object' ? urgency.byHours : BY_HOURS;
	const tz = zoneOf(draft);
	return setService(draft, {
		urgency: { byHours: { ...before, ...more } },
		supportHours: supportHours ?? { ...HOURS, ...(tz !== undefined && { tz }) }
	});
}
