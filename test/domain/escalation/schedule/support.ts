import type {
	CaseFile,
	CaseLayer,
	CaseRotation,
	CaseSchedule
} from '../../../../src/domain/escalation/case-types.ts';
import type { Removal } from '../../../../src/domain/escalation/schedule/rotation.ts';
import { shiftsOf } from '../../../../src/domain/escalation/schedule/shifts.ts';
import type { Stretch } from '../../../../src/domain/escalation/schedule/spans.ts';

/** A case with nothing but schedules. */
export const fileOf = (
	schedules: Readonly<Record<string, CaseSchedule>>,
	more: Partial<CaseFile> = {}
): CaseFile => ({
	id: 'x',
	start: '2026-03-04T00:00:00Z',
	service: { urgency: 'high' },
	people: {},
	schedules,
	policy: { levels: [] },
	until: 0,
	...more
});

/** A layer in short: `layer('day', '2026-03-02T09:00', 'ade bo none')`. */
export const layer = (
	unit: CaseRotation['unit'],
	start: string,
	users: string,
	more: Partial<CaseLayer> & { readonly length?: number } = {}
): CaseLayer => {
	const { length = 1, ...rest } = more;
	return { rotation: { unit, length, start, users: users.split(' ') }, ...rest };
};

/** `between('2026-03-04T08:00', '2026-03-04T09:00')`, in UTC. */
export const between = (from: string, to: string): Stretch => ({
	from: Date.parse(`${from}Z`),
	to: Date.parse(`${to}Z`)
});

/** `03-04 08:00`, in UTC. */
export const short = (at: number): string =>
	new Date(at).toISOString().slice(5, 16).replace('T', ' ');

export const spelled = (spans: readonly Stretch[]): string[] =>
	spans.map(({ from, to }) => `${short(from)} to ${short(to)}`);

/** Shifts as lines, in UTC: `03-04 08:00 to 03-04 08:30 ade+bo`. */
export const lines = (
	file: CaseFile,
	range: Stretch,
	id = 'primary',
	removals: readonly Removal[] = []
): string[] =>
	shiftsOf(file, id, range, removals).map(
		({ from, to, people }) => `${short(from)} to ${short(to)} ${people.join('+')}`
	);

export const primary = (schedule: CaseSchedule, more: Partial<CaseFile> = {}): CaseFile =>
	fileOf({ primary: schedule }, more);
