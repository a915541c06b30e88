import type { CaseFile, CaseRule, CaseShadow } from '../domain/escalation/case-types.ts';
import type { Setting } from '../domain/escalation/products.ts';
import type { Channel } from '../domain/escalation/types.ts';
import { list } from '../domain/words/words.ts';
import { ownOf, SETTINGS } from './behaviour.ts';
import { nameOf } from './fields/names.ts';
import { targetName } from '../domain/escalation/names.ts';

/** A case as it stands on paper: what the forms say, without the forms. */
type PaperLevel = {
	readonly number: number;
	readonly calls: string;
	readonly shadows: string;
	readonly waits: string;
};

const userOf = (shadow: CaseShadow): string => (typeof shadow === 'string' ? shadow : shadow.user);

export const levelsOf = (file: CaseFile): readonly PaperLevel[] =>
	file.policy.levels.map(({ targets, assign, shadows = [], timeoutMin }, i) => ({
		number: i + 1,
		calls: `${list(targets.map((id) => targetName(file, id)))}${assign === 'roundRobin' ? ', by turns' : ''}`,
		shadows: list(shadows.map((one) => nameOf(file.people, userOf(one)))),
		waits: String(timeoutMin)
	}));

/** The settings that the case has of its own. */
export const behaviourLines = (file: CaseFile): readonly Setting[] =>
	SETTINGS.filter((setting) => ownOf(file, setting) !== undefined);

const CHANNEL: Readonly<Record<Channel, string>> = {
	sms: 'text',
	push: 'push',
	phone: 'call',
	email: 'email',
	chat: 'chat'
};

const said = (rules: readonly CaseRule[]): string =>
	rules.map(({ channel, afterMin }) => `${CHANNEL[channel]} at ${afterMin}`).join(', ');

/** "Ade: text at 0, push at 1"; minutes after a level begins. */
export const messagesOf = ({
	people
}: CaseFile): readonly { readonly name: string; readonly says: string }[] =>
	Object.entries(people).map(([id, { rules = {} }]) => {
		const { high = [], low = [] } = rules;
		const quiet = low.length > 0 ? `; if not urgent, ${said(low)}` : '';
		return {
			name: nameOf(people, id),
			says: `${high.length > 0 ? said(high) : 'no messages'}${quiet}.`
		};
	});

/** What comes after the last level. */
export function again({ policy: { repeat = 0, levels } }: CaseFile): string {
	if (levels.length === 0) return 'Nobody is called.';
	if (repeat === 0) return 'After the last level nobody is called again.';
	const times = repeat === 1 ? 'once' : repeat === 2 ? 'twice' : `${repeat} times`;
	return `After the last level all levels are called ${times} more.`;
}

export function serviceLine({ service }: CaseFile): string {
	const { tier, urgency, supportHours } = service;
	const hours = supportHours
		? ` ${supportHours.days.join(', ')} ${supportHours.from} to ${supportHours.to}, ${supportHours.tz ?? 'UTC'}`
		: '';
	const urgent =
		typeof urgency === 'string'
			? `${urgency} urgency at any hour`
			: `${urgency.byHours.inside} urgency in its hours (${hours.trim()}), ${urgency.byHours.outside} outside`;
	return `${tier === undefined ? 'A service' : `A tier ${tier} service`}, ${urgent}.`;
}
