import type { EscalationPolicy, PolicyLevel } from './escalation-policy.ts';
import type { EscalationPolicyForm } from './escalation-policy-form.ts';
import { bySeverity, fill, type Finding as AnyFinding, type Severity } from './finding.ts';

type Values = Readonly<Record<string, string | number>>;
type Found = { readonly path: string; readonly values?: Values };
type Check = (policy: EscalationPolicy) => readonly Found[];

const found = (holds: boolean, path: string, values: Values = {}): readonly Found[] =>
	holds ? [{ path, values }] : [];

const empty = (text: string) => text.trim() === '';
/** Advice about a level waits until somebody has begun to write it. */
const isNamed = (level: PolicyLevel | undefined) => !empty(level?.name ?? '');
const same = (a: string, b: string) =>
	!empty(a) && a.trim().toLowerCase() === b.trim().toLowerCase();

const bareTarget: Check = ({ levels }) =>
	levels.flatMap(({ who, name }, i) =>
		found(who === 'person', `levels[${i}].who`, { level: i + 1, name: name.trim() || 'Somebody' })
	);

const neverRings: Check = ({ levels, messages }) => {
	const delay = levels[0]?.delayMin ?? null;
	return messages.flatMap(({ afterMin }, i) =>
		found(delay !== null && afterMin >= delay, `messages[${i}].afterMin`, {
			message: i + 1,
			minute: afterMin,
			delay: delay ?? 0
		})
	);
};

const sameMinute: Check = ({ messages }) => {
	const minute = messages[0]?.afterMin ?? 0;
	const together = messages.length > 1 && messages.every(({ afterMin }) => afterMin === minute);
	return found(together, 'messages', { minute });
};

const sameTwice: Check = ({ levels }) =>
	levels.flatMap(({ name }, i) =>
		found(i > 0 && same(name, levels[i - 1]?.name ?? ''), `levels[${i}].name`, {
			level: i + 1,
			name: name.trim()
		})
	);

const nobodyLast: Check = ({ levels, repeat }) =>
	found(repeat === 0 && levels.length > 0 && levels.at(-1)?.who !== 'leaders', 'repeat');

const rule = (severity: Severity, check: Check) => ({ severity, check });

/** L: the linter of the escalation spec, section 5. E: what the guide's page on escalation adds. U: not filled in yet. */
export const RULES = {
	L1: rule('finding', bareTarget),
	L2: rule('finding', ({ tier, levels }) => found(tier === 1 && levels.length < 3, 'levels')),
	L3: rule('finding', neverRings),
	L4: rule('finding', sameMinute),
	L5: rule('finding', ({ messages }) =>
		found(new Set(messages.map(({ channel }) => channel)).size === 1, 'messages')
	),
	L7: rule('finding', sameTwice),
	L8: rule('finding', nobodyLast),
	E1: rule('finding', ({ levels }) => found(levels[0]?.who === 'leaders', 'levels[0].who')),
	E2: rule('advice', ({ levels }) =>
		found(isNamed(levels[0]) && empty(levels[0]?.shadow ?? ''), 'levels[0].shadow')
	),
	E3: rule('advice', ({ levels, secondary }) =>
		found(isNamed(levels[1]) && secondary !== 'last-week', 'secondary')
	),
	E4: rule('open', ({ promise }) => found(empty(promise), 'promise')),
	E5: rule('open', ({ answers }) => found(empty(answers), 'answers')),
	E6: rule('advice', ({ levels }) =>
		found(levels[2] !== undefined && levels[2].who !== 'leaders', 'levels[2].who')
	),
	E7: rule('advice', ({ tier, levels }) =>
		found(tier !== null && tier > 1 && levels.length > 3, 'levels[3]', { tier: tier ?? 0 })
	),
	E8: rule('advice', ({ byHand, promise, answers }) =>
		found(empty(byHand) && !(empty(promise) && empty(answers)), 'byHand')
	),
	U1: rule('open', ({ service }) => found(empty(service), 'service')),
	U2: rule('open', ({ tier }) => found(tier === null, 'tier')),
	U3: rule('open', ({ levels }) => found(levels.length === 0, 'levels')),
	U4: rule('open', ({ levels }) =>
		levels.flatMap(({ name }, i) => found(empty(name), `levels[${i}].name`, { level: i + 1 }))
	),
	U5: rule('open', ({ levels }) =>
		levels.flatMap(({ delayMin }, i) =>
			found(delayMin === null, `levels[${i}].delayMin`, { level: i + 1 })
		)
	),
	U6: rule('open', ({ messages }) => found(messages.length === 0, 'messages'))
} as const satisfies Record<string, { severity: Severity; check: Check }>;

export type RuleId = keyof typeof RULES;

export type Finding = AnyFinding & { readonly rule: RuleId };

/** Everything the guides would say about a policy, gravest first; the words are the form's. Pure. */
export function lint(
	policy: EscalationPolicy,
	{ rules }: Pick<EscalationPolicyForm, 'rules'>
): readonly Finding[] {
	return (Object.keys(RULES) as RuleId[])
		.flatMap((id) => {
			const { severity, check } = RULES[id];
			const { says, point, lesson } = rules[id];
			return check(policy).map(({ path, values }) => ({
				rule: id,
				path,
				severity,
				message: fill(says, values),
				point,
				lesson
			}));
		})
		.sort(bySeverity);
}
