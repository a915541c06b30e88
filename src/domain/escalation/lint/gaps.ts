import type { CaseFile, CaseLayer } from '../case-types.ts';
import { scheduleName } from '../names.ts';
import { DAY } from '../schedule/local-time.ts';
import { lengthOf, without } from '../schedule/spans.ts';
import type { PersonId, ScheduleId } from '../types.ts';
import { withPolicy } from './change.ts';
import { cycleOf, layersBehind, zoneOf } from './coverage.ts';
import type { CaseFix, Proposal } from './finding.ts';
import type { LintContext, PlacedLevel } from './lint-context.ts';
import { isSchedule, sourceOf } from './people-behind.ts';
import { sayInstant, sayLength } from './when.ts';

/** Around the clock: tier 1, or a service whose incidents call at every hour. */
function isAroundTheClock({ service }: CaseFile): boolean {
	const { tier, urgency } = service;
	if (tier === 1) return true;
	if (typeof urgency === 'string') return urgency === 'high';
	return urgency.byHours.inside === 'high' && urgency.byHours.outside === 'high';
}

const withLayers = (
	file: CaseFile,
	id: ScheduleId,
	change: (layer: CaseLayer, index: number) => CaseLayer
): CaseFile => {
	const schedule = file.schedules?.[id];
	if (schedule === undefined || !('layers' in schedule)) return file;
	return {
		...file,
		schedules: { ...file.schedules, [id]: { ...schedule, layers: schedule.layers.map(change) } }
	};
};

/** The layer beneath all others, at every hour. */
const opened = (file: CaseFile, id: ScheduleId): CaseFile =>
	withLayers(file, id, (layer, index) => {
		if (index > 0) return layer;
		const { rotation, priority } = layer;
		return { rotation, ...(priority === undefined ? {} : { priority }) };
	});

/** The same turns, counted from whole rounds before: nothing changes but that they have begun. */
const begun = (file: CaseFile, id: ScheduleId): CaseFile =>
	withLayers(file, id, (layer) => {
		const { rotation } = layer;
		const late = Date.parse(`${rotation.start}Z`) - Date.parse(file.start) + 2 * DAY;
		if (late <= 0 || rotation.unit === 'month') return layer;
		const round = cycleOf(layer);
		const start = Date.parse(`${rotation.start}Z`) - Math.ceil(late / round) * round;
		return {
			...layer,
			rotation: { ...rotation, start: new Date(start).toISOString().slice(0, 16) }
		};
	});

/** What may close a gap: the hours of the layer beneath, or a rotation that begins too late. */
function closings(file: CaseFile, { level }: PlacedLevel): readonly CaseFix[] {
	const sources = level.targets.flatMap((target) =>
		isSchedule(file, target) ? (sourceOf(file, target) ?? []) : []
	);
	return [...new Set(sources)].flatMap((id) => [
		...(layersBehind(file, id)[0]?.restrictions === undefined
			? []
			: [
					{
						label: `Have ${scheduleName(id)} on call at every hour`,
						apply: (draft: CaseFile) => opened(draft, id)
					}
				]),
		{ label: `Begin ${scheduleName(id)} earlier`, apply: (draft: CaseFile) => begun(draft, id) }
	]);
}

/** The nearest place that holds the gap: hours, schedule, or the level where several things play together. */
function placeOf(file: CaseFile, { level, index }: PlacedLevel): string {
	const [target, ...more] = level.targets;
	if (target === undefined || more.length > 0) return `policy.levels[${index}].targets`;
	const [layer, ...others] = layersBehind(file, target);
	const own = sourceOf(file, target) === target && others.length === 0;
	return own && layer?.restrictions?.length === 1
		? `schedules.${target}.layers[0].restrictions[0]`
		: `schedules.${target}`;
}

function whatFollows({ file, levels, skips }: LintContext, { at, timeout }: PlacedLevel): string {
	if (!skips) return `A page then waits ${timeout} minutes for nobody.`;
	if (at < levels.length) return `A page then goes straight to level ${at + 1}.`;
	return (file.policy.repeat ?? 0) > 0
		? 'A page then starts again from level 1.'
		: `A page then ends without reaching level ${at}.`;
}

/** L6: hours in which a level of a service that runs around the clock has nobody. */
export function gaps(context: LintContext): readonly Proposal[] {
	const { file, levels, coverage } = context;
	if (!isAroundTheClock(file)) return [];
	return levels.flatMap((placed) => {
		const { at, level } = placed;
		// Somebody only watching is L10.
		if (level.targets.length === 0 && (level.shadows ?? []).length > 0) return [];
		const open = without(coverage.range, coverage.covered(placed));
		const [first] = open;
		if (first === undefined) return [];
		const [target = ''] = level.targets;
		const missing = lengthOf(open);
		const always = missing === coverage.range.to - coverage.range.from;
		const when = always
			? 'at any hour'
			: `for ${sayLength(missing)} of ${coverage.says}, first on ${sayInstant(first.from, zoneOf(file, target))}`;
		return [
			{
				rule: 'L6' as const,
				path: placeOf(file, placed),
				severity: 'finding' as const,
				message: `Nobody is on call at level ${at} ${when}. ${whatFollows(context, placed)}`,
				points: ['fso.functions.26', 'fso.defining.07'],
				tries: closings(file, placed)
			}
		];
	});
}

/** Whether a page that nobody answered ends with somebody else: another level, always with somebody, of other people. */
function hasCatchAll({ levels, coverage }: LintContext): boolean {
	const [first] = levels;
	const last = levels.at(-1);
	if (first === undefined || last === undefined || first === last) return false;
	if (without(coverage.range, coverage.covered(last)).length > 0) return false;
	const before: ReadonlySet<PersonId> = new Set(coverage.people(first).keys());
	return [...coverage.people(last).keys()].every((person) => !before.has(person));
}

/** L8: after one pass nobody is called any more, and nobody beyond the rota was. */
export function silence(context: LintContext): readonly Proposal[] {
	const { file, levels, climbs } = context;
	if (!climbs || levels.length === 0 || (file.policy.repeat ?? 0) > 0 || hasCatchAll(context))
		return [];
	const minutes = levels.reduce((sum, { timeout }) => sum + timeout, 0);
	return [
		{
			rule: 'L8',
			path: 'policy.repeat',
			severity: 'finding',
			message: `After ${Math.round(minutes * 10) / 10} minutes the page falls silent for good. It does not start again, and no last level of other people is there at every hour to catch it.`,
			points: ['fso.escalations.02', 'fso.escalations.14'],
			tries: [{ label: 'Start again once', apply: (draft) => withPolicy(draft, { repeat: 1 }) }]
		}
	];
}
