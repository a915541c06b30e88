import type { CaseDraft, CaseRule } from '../../domain/escalation/case-types.ts';
import type { Channel, Urgency } from '../../domain/escalation/types.ts';
import { at, insert, listAt, namesAt, put, take, type Keys } from '../fields/draft.ts';
import { shown } from '../fields/typed.ts';

/** Quiet to loud, as the columns stand. */
export const CHANNELS: readonly { readonly channel: Channel; readonly name: string }[] = [
	{ channel: 'sms', name: 'Text' },
	{ channel: 'push', name: 'Push' },
	{ channel: 'phone', name: 'Call' },
	{ channel: 'email', name: 'Email' },
	{ channel: 'chat', name: 'Chat' }
];
const ALWAYS: readonly Channel[] = ['sms', 'push', 'phone'];

/** The guide's own stagger: text at once, push a minute later, call after two [FSO on-call]. */
export const STAGGER: readonly CaseRule[] = [
	{ afterMin: 0, channel: 'sms' },
	{ afterMin: 1, channel: 'push' },
	{ afterMin: 2, channel: 'phone' }
];

/** A message of a person: its place in their list of rules, and the minute that stands there. */
export type Message = {
	readonly index: number;
	readonly channel: unknown;
	readonly afterMin: unknown;
};

export const rulesKeys = (person: string, urgency: Urgency): Keys => [
	'people',
	person,
	'rules',
	urgency
];

export const messagesOf = (
	draft: CaseDraft,
	person: string,
	urgency: Urgency
): readonly Message[] =>
	listAt(draft, rulesKeys(person, urgency)).map((rule, index) => ({
		index,
		channel: at(rule, ['channel']),
		afterMin: at(rule, ['afterMin'])
	}));

/** Text, push and call, and what else somebody is reached by. */
export function columnsOf(draft: CaseDraft): typeof CHANNELS {
	const used = new Set<unknown>(ALWAYS);
	for (const person of namesAt(draft, ['people']))
		for (const { channel } of messagesOf(draft, person, 'high')) used.add(channel);
	return CHANNELS.filter(({ channel }) => used.has(channel));
}

/** What two people's messages have to have in common to stand in one row. */
export const setUpOf = (draft: CaseDraft, person: string): string =>
	messagesOf(draft, person, 'high')
		.map(({ channel, afterMin }) => `${shown(channel)} ${JSON.stringify(afterMin)}`)
		.sort()
		.join('; ');

/**
 * Sets the minute of a person's nth message by a channel. A minute where none was is a message more. An emptied field takes
 * its message away; where the channel has several it stays empty, so that the next does not slip under the typing hand,
 * until `tidy`.
 */
export function setMessage(
	draft: CaseDraft,
	person: string,
	urgency: Urgency,
	channel: Channel,
	nth: number,
	minute: number | string | undefined
): CaseDraft {
	const keys = rulesKeys(person, urgency);
	const own = messagesOf(draft, person, urgency).filter((one) => one.channel === channel);
	const found = own[nth];
	if (found === undefined)
		return minute === undefined ? draft : insert(draft, keys, { afterMin: minute, channel });
	if (minute === undefined && own.length === 1) return take(draft, keys, found.index);
	return put(draft, [...keys, found.index, 'afterMin'], minute ?? '');
}

/** The same draft without messages whose minute was emptied; the draft itself where there are none. */
export function tidy(draft: CaseDraft, people: readonly string[], urgency: Urgency): CaseDraft {
	return people.reduce((now, person) => {
		const keys = rulesKeys(person, urgency);
		const rules = listAt(now, keys);
		const kept = rules.filter((rule) => at(rule, ['afterMin']) !== '');
		return kept.length === rules.length ? now : put(now, keys, kept);
	}, draft);
}

/** One message more, a minute after the last. */
export function addMessage(
	draft: CaseDraft,
	person: string,
	urgency: Urgency,
	channel: Channel
): CaseDraft {
	const minutes = messagesOf(draft, person, urgency).map(({ afterMin }) =>
		typeof afterMin === 'number' ? afterMin : -1
	);
	const afterMin = Math.floor(Math.max(-1, ...minutes)) + 1;
	return insert(draft, rulesKeys(person, urgency), { afterMin, channel });
}
