import type { CaseService } from '../../../../src/domain/escalation/case-types.ts';
import type { Snapshot } from './model-types.ts';
import { holds, minutesOf, wallAt } from './wall.ts';

/** Whether a window of maintenance holds in a minute of the case (R13). */
export const isMaintained = ({ maintenance = [] }: CaseService, minute: number): boolean =>
	maintenance.some(({ from, to }) => minutesOf(from) <= minute && minute < minutesOf(to));

/** Whether support hours hold at an instant, on the service's wall clock (R15). */
export function isSupported({ supportHours }: CaseService, at: number): boolean {
	return holds(supportHours!, wallAt(supportHours!.tz ?? 'UTC', at));
}

/** Only a shadow, of the policy the incident follows, and not one that may act (R9, R17). */
export function onlyShadow({ levels }: Snapshot, by: string | undefined): boolean {
	const shadows = levels.flatMap(({ shadows: all }) => all ?? []);
	const as = shadows.filter((one) => (typeof one === 'string' ? one : one.user) === by);
	return (
		as.length > 0 &&
		!as.some((one) => typeof one !== 'string' && one.mayAck === true) &&
		!levels.some(({ targets }) => targets.includes(by!))
	);
}
