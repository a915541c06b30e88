import * as v from 'valibot';

/**
 * The escalation policy a learner writes for a real service: facts only, free of presentation. A half-written one is
 * valid; what is missing is the linter's business. Minutes are whole.
 */
const line = v.pipe(v.string(), v.maxLength(120));
const paragraph = v.pipe(v.string(), v.maxLength(1000));
const whole = (least: number, most: number) =>
	v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

export const WHO = ['schedule', 'person', 'leaders'] as const;
export const CHANNELS = ['sms', 'push', 'phone', 'email', 'chat'] as const;
export const SECONDARY = ['unsaid', 'last-week', 'other'] as const;
export const MOST_LEVELS = 8;
export const MOST_MESSAGES = 8;
export const LONGEST = 1440;

const LevelSchema = v.strictObject({
	/** Stays with the level while it moves. */
	id: whole(1, 10_000),
	who: v.picklist(WHO),
	name: line,
	/** How long the page waits here before it moves on; null until decided. */
	delayMin: v.nullable(whole(1, LONGEST)),
	/** Who watches and learns; empty for nobody. */
	shadow: line
});

const MessageSchema = v.strictObject({
	id: whole(1, 10_000),
	channel: v.picklist(CHANNELS),
	afterMin: whole(0, LONGEST)
});

export const EscalationPolicySchema = v.strictObject({
	version: v.literal(1),
	service: line,
	tier: v.nullable(v.picklist([1, 2, 3])),
	levels: v.pipe(v.array(LevelSchema), v.maxLength(MOST_LEVELS)),
	/** Passes after the first. */
	repeat: whole(0, 9),
	/** Where the second level comes from. */
	secondary: v.picklist(SECONDARY),
	/** How the first responder's phone is set up. */
	messages: v.pipe(v.array(MessageSchema), v.maxLength(MOST_MESSAGES)),
	/** Why this delay: what the tier and the objectives promise. */
	promise: paragraph,
	/** Why this delay: how the team really answers. */
	answers: paragraph,
	/** When to call the next level by hand. */
	byHand: paragraph
});

export type EscalationPolicy = Readonly<v.InferOutput<typeof EscalationPolicySchema>>;
export type PolicyLevel = Readonly<EscalationPolicy['levels'][number]>;
export type PolicyMessage = Readonly<EscalationPolicy['messages'][number]>;

export const BLANK: EscalationPolicy = {
	version: 1,
	service: '',
	tier: null,
	levels: [
		{ id: 1, who: 'schedule', name: '', delayMin: null, shadow: '' },
		{ id: 2, who: 'schedule', name: '', delayMin: null, shadow: '' },
		{ id: 3, who: 'leaders', name: '', delayMin: null, shadow: '' }
	],
	repeat: 0,
	secondary: 'unsaid',
	messages: [],
	promise: '',
	answers: '',
	byHand: ''
};

export type Parsed =
	| { readonly ok: true; readonly policy: EscalationPolicy }
	| { readonly ok: false; readonly problems: readonly { path: string; message: string }[] };

/** What is stored may say, beside the policy, what of it is open. */
const withoutOpen = (raw: unknown): unknown =>
	typeof raw === 'object' && raw !== null && !Array.isArray(raw)
		? Object.fromEntries(Object.entries(raw).filter(([key]) => key !== 'open'))
		: raw;

/** Reads a policy from storage or a file; every problem is named with its place. */
export function parsePolicy(raw: unknown): Parsed {
	const version = (raw as { version?: unknown } | null)?.version;
	if (typeof version === 'number' && version > 1) {
		const message = `written by a newer version of this app (policy version ${version})`;
		return { ok: false, problems: [{ path: 'version', message }] };
	}
	const result = v.safeParse(EscalationPolicySchema, withoutOpen(raw));
	if (result.success) return { ok: true, policy: result.output };
	return {
		ok: false,
		problems: result.issues.map((issue) => ({
			path: v.getDotPath(issue) ?? '',
			message: issue.received === 'undefined' ? 'is missing' : issue.message
		}))
	};
}
