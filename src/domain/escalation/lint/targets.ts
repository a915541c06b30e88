import { list } from '../../words/words.ts';
import type { CaseFile } from '../case-types.ts';
import type { PersonId } from '../types.ts';
import { durationOf } from '../minutes.ts';
import { withLevel, withPolicy } from './change.ts';
import type { CaseFinding } from './finding.ts';
import type { LintContext } from './lint-context.ts';
import { isSchedule } from './people-behind.ts';

/** A free id that says whose it is: `dana-on-call`. A person and a schedule never share one. */
function freeId(
	{ people, schedules = {} }: CaseFile,
	person: PersonId,
	base = `${person}-on-call`
) {
	const taken = (id: string) => Object.hasOwn(people, id) || Object.hasOwn(schedules, id);
	for (let n = 1; ; n++) {
		const id = n === 1 ? base : `${base}-${n}`;
		if (!taken(id)) return id;
	}
}

/** The same case with a schedule of one name where a level called that person. */
function onSchedule(file: CaseFile, index: number, person: PersonId): CaseFile {
	const known = Object.entries(file.schedules ?? {}).find(
		([, schedule]) => 'always' in schedule && schedule.always === person
	)?.[0];
	const id = known ?? freeId(file, person);
	const targets = (file.policy.levels[index]?.targets ?? []).map((target) =>
		target === person ? id : target
	);
	return withLevel({ ...file, schedules: { ...file.schedules, [id]: { always: person } } }, index, {
		targets: [...new Set(targets)]
	});
}

/** A level of leaders at the end, behind a schedule of its own: whoever leads is put in its place afterwards. */
function withLeaders(file: CaseFile): CaseFile {
	const { levels } = file.policy;
	const lead = freeId(file, 'team-lead', 'team-lead');
	const rota = freeId(file, 'leaders', 'leaders');
	const rules = [
		{ afterMin: 0, channel: 'sms' },
		{ afterMin: 1, channel: 'push' },
		{ afterMin: 2, channel: 'phone' }
	] as const;
	const timeoutMin = levels.at(-1)?.timeoutMin ?? 15;
	return withPolicy(
		{
			...file,
			people: { ...file.people, [lead]: { name: 'Team lead', rules: { high: rules } } },
			schedules: { ...file.schedules, [rota]: { always: lead } }
		},
		{
			levels: [
				...levels.map((level, i) => ({ ...level, number: level.number ?? i + 1 })),
				{
					number: Math.max(0, ...levels.map(({ number }, i) => number ?? i + 1)) + 1,
					timeoutMin: durationOf(timeoutMin) < 3 * 60_000 ? 15 : timeoutMin,
					targets: [rota]
				}
			]
		}
	);
}

/** L1: a level calls a person where a schedule belongs. */
export const bareTargets = ({ file, levels, nameOf }: LintContext): readonly CaseFinding[] =>
	levels.flatMap(({ at, index, level }) =>
		level.targets.flatMap((target, i) =>
			isSchedule(file, target)
				? []
				: [
						{
							rule: 'L1' as const,
							path: `policy.levels[${index}].targets[${i}]`,
							severity: 'finding' as const,
							message: `Level ${at} calls ${nameOf(target)} by name, on every day and night. A schedule can change hands without an edit of the policy.`,
							points: ['fso.next_steps.11'],
							fix: {
								label: `Put ${nameOf(target)} on a schedule`,
								apply: (draft: CaseFile) => onSchedule(draft, index, target)
							}
						}
					]
		)
	);

const LEVELS = ['no level', 'one level', 'two levels'];

/** L2: too few levels for a service on the critical path. Who could stand on another only the team knows. */
export function tooFewLevels({ file, levels }: LintContext): readonly CaseFinding[] {
	if (file.service.tier !== 1 || levels.length >= 3) return [];
	const waits = levels.map(({ timeout }) => timeout);
	const after =
		waits.length === 0
			? 'Nobody is ever paged.'
			: `When ${list(['the first', 'the second'].slice(0, waits.length))} ${waits.length > 1 ? 'have' : 'has'} not answered, there is nobody else to call.`;
	return [
		{
			rule: 'L2',
			path: 'policy.levels',
			severity: 'finding',
			message: `This tier 1 service has ${LEVELS[levels.length] ?? ''}, and at least three belong to it. ${after}`,
			points: ['fso.escalations.04', 'fso.escalations.15'],
			// Where two are missing, one step does not take the finding away.
			...(levels.length === 2 && { fix: { label: 'Add a level of leaders', apply: withLeaders } })
		}
	];
}
