import type { CaseFile, CaseOverride, CaseTemporary, LayeredSchedule } from '../case-types.ts';
import type { ScheduleId } from '../types.ts';
import type { CaseFix, Proposal } from './finding.ts';
import type { LintContext } from './lint-context.ts';
import { sayLocal } from './when.ts';

const later = (a: string, b: string) => (a > b ? a : b);
const sooner = (a: string, b: string) => (a < b ? a : b);

/** With one override changed, or taken out. */
const withOverride = (
	file: CaseFile,
	id: ScheduleId,
	index: number,
	change: Partial<CaseOverride> | undefined
): CaseFile => {
	const schedule = file.schedules?.[id];
	if (schedule === undefined || !('layers' in schedule)) return file;
	const overrides = (schedule.overrides ?? []).flatMap((override, i) =>
		i !== index ? [override] : change === undefined ? [] : [{ ...override, ...change }]
	);
	return { ...file, schedules: { ...file.schedules, [id]: { ...schedule, overrides } } };
};

/** What is left of the override in one piece; nothing to suggest where the temporary schedule parts it in two. */
function remedy(
	id: ScheduleId,
	index: number,
	{ from, to }: CaseOverride,
	hiding: CaseTemporary
): CaseFix | undefined {
	const put = (label: string, change: Partial<CaseOverride> | undefined): CaseFix => ({
		label,
		apply: (file) => withOverride(file, id, index, change)
	});
	const head = hiding.from <= from;
	const tail = hiding.to >= to;
	if (head && tail) return put('Remove the override', undefined);
	if (head) return put(`Begin it on ${sayLocal(hiding.to)}`, { from: hiding.to });
	return tail ? put(`End it on ${sayLocal(hiding.from)}`, { to: hiding.from }) : undefined;
}

function inSchedule(
	{ nameOf }: LintContext,
	id: ScheduleId,
	{ overrides = [], temporary = [] }: LayeredSchedule
): readonly Proposal[] {
	return overrides.flatMap((override, index) => {
		const over = temporary.filter((other) => other.from < override.to && override.from < other.to);
		const [hiding] = over;
		if (hiding === undefined) return [];
		const { add, remove } = override;
		const swap =
			add === undefined
				? `${nameOf(remove ?? '')} is not taken off call by it`
				: `${nameOf(add)} is not on call by it`;
		const from = sayLocal(later(override.from, hiding.from));
		const to = sayLocal(sooner(override.to, hiding.to));
		const fix = over.length === 1 ? remedy(id, index, override, hiding) : undefined;
		return [
			{
				rule: 'L11' as const,
				path: `schedules.${id}.overrides[${index}]`,
				severity: 'finding' as const,
				message: `A temporary schedule hides this override from ${from}, to ${to}. In that time ${swap}.`,
				points: ['fso.on-call.04', 'fso.on-call.30'],
				...(fix && { fix })
			}
		];
	});
}

/** L11: an override under a temporary schedule, which wins (R23). */
export const hiddenOverrides = (context: LintContext): readonly Proposal[] =>
	Object.entries(context.file.schedules ?? {}).flatMap(([id, schedule]) =>
		'layers' in schedule ? inSchedule(context, id, schedule) : []
	);
