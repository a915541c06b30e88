import type { CaseFile } from '../case-types.ts';
import { compileCase } from '../compile-case.ts';
import { policiesOf } from '../compile-policy.ts';
import type { Compiled } from '../compiled.ts';
import { type Stretch, without } from '../schedule/spans.ts';
import type { Policy } from '../types.ts';
import type { WholeSetup } from './whole.ts';

const MINUTE = 60_000;
const WEEK = 7 * 1440 * MINUTE;
/** What is still asked of schedules after the last page began: the policy's whole length, and a day for the answer. */
const AFTER = 1440 * MINUTE;

/** From the start of the case: every hour of the week equally often, and rotations for several turns. */
export const WEEKS = 8;

const lengthOf = ({ levels, repeat }: Policy, longest: number): number =>
	levels.reduce((sum, { timeout }) => sum + Math.max(timeout, longest), 0) * (repeat + 1);

/** When an incident created would be of high urgency: only then can a second person be called (R14). */
function urgentIn(urgency: Compiled['urgency'], range: Stretch): readonly Stretch[] {
	const when = (is: 'high' | 'low', spans: readonly Stretch[]) => (is === 'high' ? spans : []);
	if (typeof urgency === 'string') return when(urgency, [range]);
	const inside = urgency.windows
		.map(({ from, to }) => ({ from: Math.max(from, range.from), to: Math.min(to, range.to) }))
		.filter(({ from, to }) => from < to);
	return [...when(urgency.inside, inside), ...when(urgency.outside, without(range, inside))];
}

/**
 * A case made ready to be played: its policy, its schedules over eight weeks from its start, its people's rules and
 * sleep. Its incidents, actions and maintenance are left out, because incidents begin at random. `spans` are empty where
 * no incident would ever be urgent.
 */
export function wholeOf(
	file: CaseFile,
	chosen: Pick<WholeSetup, 'delays' | 'behaviour' | 'incidents' | 'seed'>
): WholeSetup {
	const from = Date.parse(file.start);
	const range = { from, to: from + WEEKS * WEEK };
	const longest = Math.max(...chosen.delays) * MINUTE;
	const quiet: CaseFile = { ...file, actions: [], incidents: [0] };
	const [policy] = policiesOf(quiet).policies;
	if (!policy) throw new RangeError('A case without a policy was not parsed.');
	const { plan, urgency } = compileCase(quiet, range.to + lengthOf(policy, longest) + AFTER);
	return {
		...chosen,
		plan: { ...plan, urgency: 'high' },
		policy,
		spans: urgentIn(urgency, range)
	};
}

/** Whether an incident of the service can be urgent at all; if not, nobody beyond level one is ever called. */
export function isEverUrgent({ service: { urgency, supportHours } }: CaseFile): boolean {
	if (typeof urgency === 'string') return urgency === 'high';
	const { inside, outside } = urgency.byHours;
	return outside === 'high' || (inside === 'high' && supportHours !== undefined);
}

/**
 * Minutes after which the last message of anybody who can be on the first level is due; 0 without any. Under `stop` a
 * message due at the delay or later is never sent.
 */
export function lastMessageOf({ plan, policy }: Pick<WholeSetup, 'plan' | 'policy'>): number {
	const people = (policy.levels[0]?.targets ?? []).flatMap((target) =>
		'person' in target ? [target.person] : (plan.members?.[target.schedule] ?? [])
	);
	const rules = people.flatMap((person) => plan.people[person]?.rules.high ?? []);
	return Math.max(0, ...rules.map(({ after }) => after)) / MINUTE;
}
