import {
	CHANNELS,
	MOST_LEVELS,
	MOST_MESSAGES,
	type EscalationPolicy,
	type PolicyLevel,
	type PolicyMessage
} from './escalation-policy.ts';

const nextId = (items: readonly { readonly id: number }[]): number =>
	items.reduce((most, { id }) => Math.max(most, id), 0) + 1;

export const canAddLevel = (policy: EscalationPolicy): boolean =>
	policy.levels.length < MOST_LEVELS;
export const canAddMessage = (policy: EscalationPolicy): boolean =>
	policy.messages.length < MOST_MESSAGES;

export function addLevel(policy: EscalationPolicy): EscalationPolicy {
	if (!canAddLevel(policy)) return policy;
	const { levels } = policy;
	const who = levels.length < 2 ? 'schedule' : 'leaders';
	const level: PolicyLevel = { id: nextId(levels), who, name: '', delayMin: null, shadow: '' };
	return { ...policy, levels: [...levels, level] };
}

export const removeLevel = (policy: EscalationPolicy, id: number): EscalationPolicy => ({
	...policy,
	levels: policy.levels.filter((level) => level.id !== id)
});

/** Moves a level one place: `by` is -1 towards the first, 1 towards the last. At the end it stays. */
export function moveLevel(policy: EscalationPolicy, id: number, by: -1 | 1): EscalationPolicy {
	const from = policy.levels.findIndex((level) => level.id === id);
	const moved = policy.levels[from];
	const other = policy.levels[from + by];
	if (moved === undefined || other === undefined) return policy;
	const levels = policy.levels.slice();
	levels[from] = other;
	levels[from + by] = moved;
	return { ...policy, levels };
}

export const setLevel = (
	policy: EscalationPolicy,
	id: number,
	change: Partial<Omit<PolicyLevel, 'id'>>
): EscalationPolicy => ({
	...policy,
	levels: policy.levels.map((level) => (level.id === id ? { ...level, ...change } : level))
});

/** The next message takes a channel not used yet, at the minute of the last one. */
export function addMessage(policy: EscalationPolicy): EscalationPolicy {
	if (!canAddMessage(policy)) return policy;
	const { messages } = policy;
	const channel = CHANNELS.find((one) => messages.every((m) => m.channel !== one)) ?? 'phone';
	const afterMin = messages.at(-1)?.afterMin ?? 0;
	return { ...policy, messages: [...messages, { id: nextId(messages), channel, afterMin }] };
}

export const removeMessage = (policy: EscalationPolicy, id: number): EscalationPolicy => ({
	...policy,
	messages: policy.messages.filter((message) => message.id !== id)
});

export const setMessage = (
	policy: EscalationPolicy,
	id: number,
	change: Partial<Omit<PolicyMessage, 'id'>>
): EscalationPolicy => ({
	...policy,
	messages: policy.messages.map((message) =>
		message.id === id ? { ...message, ...change } : message
	)
});

/** Whole minutes as somebody types them; undefined if it is not a number in range. */
export function readMinutes(text: string, least: number, most: number): number | undefined {
	const trimmed = text.trim();
	if (!/^\d{1,5}$/.test(trimmed)) return undefined;
	const minutes = Number(trimmed);
	return minutes >= least && minutes <= most ? minutes : undefined;
}
