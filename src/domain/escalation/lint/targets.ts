import { list } from '../../words/words.ts';
import type { CaseFile } from '../case-types.ts';
import type { PersonId } from '../types.ts';
import { withLevel } from './change.ts';
import type { CaseFinding } from './finding.ts';
import type { LintContext } from './lint-context.ts';
import { isSchedule } from './people-behind.ts';

/** A free id that says whose it is: `dana-on-call`. A person and a schedule never share one. */
function freeId({ people, schedules = {} }: CaseFile, person: PersonId): string {
	const taken = (id: string) => Object.hasOwn(people, id) || Object.hasOwn(schedules, id);
	const base = `${person}-on-call`;
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
			points: ['fso.escalations.04', 'fso.escalations.15']
		}
	];
}
