import type { CaseFile, CaseLayer, DailyHours } from '../case-types.ts';
import { clockOf, DAY, WEEK, wallOf } from '../schedule/local-time.ts';
import { joined, type Stretch } from '../schedule/spans.ts';
import { FROM_THURSDAY } from '../schedule/windows.ts';
import type { PersonId, ScheduleId } from '../types.ts';
import { turnOf } from './coverage.ts';
import type { CaseFix, Proposal } from './finding.ts';
import type { LintContext } from './lint-context.ts';

const modulo = (n: number, of: number) => ((n % of) + of) % of;
const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

/** A stretch laid into [0, period), in two where it goes over the end; all of it where it is longer. */
function folded(from: number, length: number, period: number): Stretch[] {
	if (length >= period) return [{ from: 0, to: period }];
	const at = modulo(from, period);
	if (at + length <= period) return [{ from: at, to: at + length }];
	return [
		{ from: at, to: period },
		{ from: 0, to: at + length - period }
	];
}

const foldedHours = (restrictions: readonly DailyHours[], period: number): readonly Stretch[] =>
	joined(
		restrictions.flatMap(({ days, from, to }) => {
			const start = clockOf(from);
			const end = clockOf(to);
			const length = end > start ? end - start : end - start + DAY;
			return days.flatMap((day) => folded(FROM_THURSDAY[day] * DAY + start, length, period));
		})
	);

const meets = (a: readonly Stretch[], b: readonly Stretch[]): boolean =>
	a.some(({ from, to }) => b.some((other) => other.from < to && from < other.to));

/**
 * Who has no turn within the hours of a layer, ever. Turn and hours come back in the rhythm of the week and of the round:
 * laid into the greatest common part of both, they meet there or nowhere. Clock changes aside.
 */
export function skippedIn(layer: CaseLayer): readonly PersonId[] {
	const { rotation, restrictions = [] } = layer;
	// A month holds every hour of the week.
	if (restrictions.length === 0 || rotation.unit === 'month') return [];
	const turn = turnOf(layer);
	const period = divisor(WEEK, turn * rotation.users.length);
	const hours = foldedHours(restrictions, period);
	const begin = wallOf(rotation.start);
	const has = new Set<PersonId>();
	for (const [i, person] of rotation.users.entries())
		if (!has.has(person) && meets(folded(begin + i * turn, turn, period), hours)) has.add(person);
	return [...new Set(rotation.users)].filter((person) => person !== 'none' && !has.has(person));
}

const NOUN = { hour: 'hour', day: 'day', week: 'week', month: 'month' };

const length = ({ rotation: { unit, length: n } }: CaseLayer) =>
	n === 1 ? `one ${NOUN[unit]}` : `${n} ${NOUN[unit]}s`;

function inWeeks(file: CaseFile, id: ScheduleId, index: number): CaseFile {
	const schedule = file.schedules?.[id];
	if (schedule === undefined || !('layers' in schedule)) return file;
	const layers = schedule.layers.map((layer, i) =>
		i === index
			? { ...layer, rotation: { ...layer.rotation, unit: 'week' as const, length: 1 } }
			: layer
	);
	return { ...file, schedules: { ...file.schedules, [id]: { ...schedule, layers } } };
}

const weekly = (id: ScheduleId, index: number): CaseFix => ({
	label: 'Take turns by the week',
	apply: (file) => inWeeks(file, id, index)
});

/** L13: a member of a rotation whose turn always falls outside its hours. */
export const skippedMembers = ({ file, nameOf }: LintContext): readonly Proposal[] =>
	Object.entries(file.schedules ?? {}).flatMap(([id, schedule]) =>
		'layers' in schedule
			? schedule.layers.flatMap((layer, index) =>
					skippedIn(layer).map((person) => ({
						rule: 'L13' as const,
						path: `schedules.${id}.layers[${index}].rotation.users[${layer.rotation.users.indexOf(person)}]`,
						severity: 'finding' as const,
						message: `${nameOf(person)} is never on call through this rotation: a turn lasts ${length(layer)}, and ${nameOf(person)}’s always falls outside its hours. The others carry it.`,
						points: ['fso.defining.07'],
						tries: [weekly(id, index)]
					}))
				)
			: []
	);
