import { deep, entries, items, under, type At } from './case-check-at.ts';
import { readMinutes } from './case-check-times.ts';
import { CASE_LIMITS, inDigits } from './case-limits.ts';
import type { Checking } from './case-check-person.ts';

const UNIT = { hour: 60, day: 1_440, week: 10_080, month: 40_320 };
/** What begins an incident's levels anew. */
const ANEW = ['unack', 'snooze', 'reassign', 'escalate', 'ack'];

const numberOf = ({ value }: At, otherwise: number) =>
	typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
const minutesOf = ({ value }: At, otherwise: number) => readMinutes(value) ?? otherwise;
const sum = (of: readonly number[]) => of.reduce((all, one) => all + one, 0);

/** Lines one run through all passes of a policy can print until the end. */
function linesOf(policy: At, most: number, until: number): number {
	const levels = items(under(policy, 'levels'));
	const pass = sum(levels.map((level) => minutesOf(under(level, 'timeoutMin'), 1)));
	const passes = Math.min(
		numberOf(under(policy, 'repeat'), 0) + 1,
		pass === 0 ? 1 : Math.floor(until / pass) + 1
	);
	const perPass = levels.map((level) => {
		const people = items(under(level, 'targets')).length + items(under(level, 'shadows')).length;
		return 1 + people * (1 + most);
	});
	return passes * sum(perPass);
}

function mostRules(root: At): number {
	const counts = entries(under(root, 'people')).map(([, person]) =>
		Math.max(
			items(deep(person, 'rules', 'high')).length,
			items(deep(person, 'rules', 'low')).length
		)
	);
	return counts.reduce((most, count) => Math.max(most, count), 0);
}

/** Handoffs of all rotations and windows of all restrictions until the end. */
const handoffs = (root: At, until: number): number =>
	sum(
		entries(under(root, 'schedules')).flatMap(([, schedule]) =>
			items(under(schedule, 'layers')).map((layer) => {
				const rotation = under(layer, 'rotation');
				const unit = UNIT[under(rotation, 'unit').value as keyof typeof UNIT] ?? UNIT.day;
				const windows = items(under(layer, 'restrictions')).length * (until / UNIT.day);
				return until / (unit * numberOf(under(rotation, 'length'), 1)) + windows;
			})
		)
	);

/** A case whose every part is small enough may still ask for too much work in all. */
export function checkWork({ say }: Checking, root: At): void {
	const until = minutesOf(under(root, 'until'), 0);
	const actions = items(under(root, 'actions'));
	const incidents = under(root, 'incidents');
	const runs =
		(incidents.value === undefined ? 1 : items(incidents).length) +
		actions.filter((action) => ANEW.includes(String(under(action, 'do').value))).length;
	const rules = mostRules(root) + actions.filter((a) => under(a, 'do').value === 'addRule').length;
	const policies = [under(root, 'policy'), ...actions.map((action) => under(action, 'policy'))];
	const lines = runs * Math.max(...policies.map((policy) => linesOf(policy, rules, until)));
	if (lines > CASE_LIMITS.lines)
		say(
			root,
			`could print ${inDigits(lines)} lines; a case prints at most ${inDigits(CASE_LIMITS.lines)}`
		);
	const turns = handoffs(root, until);
	if (turns > CASE_LIMITS.handoffs)
		say(
			under(root, 'until'),
			`makes ${inDigits(turns)} handoffs and windows; a case has at most ${inDigits(CASE_LIMITS.handoffs)}`
		);
}
