import { list, plural } from '../../words/words.ts';
import type { CaseFile, CaseRule } from '../case-types.ts';
import type { Channel } from '../types.ts';
import { withHighRules } from './change.ts';
import type { CaseFinding, CaseFix } from './finding.ts';
import {
	highRulesOf,
	minutesOf,
	type LintContext,
	type PlacedLevel,
	type Reached
} from './lint-context.ts';

const NOUN: Record<Channel, string> = {
	sms: 'text',
	push: 'push',
	phone: 'call',
	email: 'email',
	chat: 'chat message'
};

/** Quiet to loud: the order in which the guide staggers them. */
const LOUDNESS: Record<Channel, number> = { email: 0, chat: 1, sms: 2, push: 3, phone: 4 };

const minuteOf = ({ afterMin }: CaseRule) => minutesOf(afterMin);

/** The shortest time a page stays with somebody, in minutes; without an end where their rules run on. */
const shortestStay = ({ stops }: LintContext, { levels }: Reached): number =>
	stops ? Math.min(...levels.map(({ timeout }) => timeout)) : Infinity;

/** The first whole minute after the messages that do ring, while there is one before the page moves on. */
function freeMinute(others: readonly number[], stay: number): number | undefined {
	const rung = others.filter((minute) => minute < stay);
	const next = Math.floor(Math.max(-1, ...rung)) + 1;
	if (next < stay) return next;
	const gaps = Array.from({ length: Math.ceil(Math.min(stay, 60)) }, (_, minute) => minute);
	return gaps.find((minute) => minute < stay && !rung.includes(minute));
}

function whatEndsIt({ file, levels }: LintContext, level: PlacedLevel): string {
	if (level.at < levels.length) return `level ${level.at + 1} begins`;
	return (file.policy.repeat ?? 0) > 0 ? 'the policy starts again' : 'the page falls silent';
}

function neverRings(
	context: LintContext,
	reached: Reached,
	rules: readonly CaseRule[],
	index: number
): readonly CaseFinding[] {
	const rule = rules[index];
	const minute = rule === undefined ? 0 : minuteOf(rule);
	const late = reached.levels.filter(({ timeout }) => minute >= timeout);
	const [first] = late;
	if (rule === undefined || first === undefined) return [];
	const others = rules.filter((_, i) => i !== index).map(minuteOf);
	const use = freeMinute(others, shortestStay(context, reached));
	const apply = (draft: CaseFile) =>
		withHighRules(
			draft,
			reached.person,
			highRulesOf(draft, reached.person).map((own, i) =>
				i === index && use !== undefined ? { ...own, afterMin: use } : own
			)
		);
	const where =
		late.length < reached.levels.length
			? ` on ${late.length > 1 ? 'levels' : 'level'} ${list(late.map(({ at }) => `${at}`))}`
			: '';
	const when =
		minute === first.timeout ? 'at that minute' : `at minute ${first.timeout}, before it`;
	return [
		{
			rule: 'L3',
			path: `people.${reached.person}.rules.high[${index}].afterMin`,
			level: `policy.levels[${first.index}]`,
			severity: 'finding',
			message: `${context.nameOf(reached.person)}’s ${NOUN[rule.channel]} never rings${where}: ${whatEndsIt(context, first)} ${when}.`,
			points: ['fso.on-call.15', 'fso.escalations.09'],
			...(use === undefined ? {} : { fix: { label: `Use ${use}`, apply } })
		}
	];
}

/** L3: a message set for when the page has already moved on; under `continue` it still goes out. */
export function lateMessages(context: LintContext): readonly CaseFinding[] {
	if (!context.stops || !context.climbs) return [];
	return context.reached.flatMap((reached) => {
		const rules = highRulesOf(context.file, reached.person);
		return rules.flatMap((_, index) => neverRings(context, reached, rules, index));
	});
}

/** The same messages a minute apart, the quiet ones first, from their own minute if they fit there. */
function spaced(rules: readonly CaseRule[], stay: number): readonly CaseRule[] | undefined {
	const start = Math.floor(Math.min(...rules.map(minuteOf)));
	const fits = (from: number) => from + rules.length - 1 < stay;
	const from = fits(start) ? start : 0;
	if (!fits(from)) return undefined;
	return [...rules]
		.sort((a, b) => LOUDNESS[a.channel] - LOUDNESS[b.channel])
		.map((rule, i) => ({ ...rule, afterMin: from + i }));
}

/** L4: several messages, and all of them in one minute. */
export function sameMinute(context: LintContext): readonly CaseFinding[] {
	if (!context.climbs) return [];
	return context.reached.flatMap((reached) => {
		const rules = highRulesOf(context.file, reached.person);
		const [minute, ...more] = new Set(rules.map(minuteOf));
		if (rules.length < 2 || minute === undefined || more.length > 0) return [];
		const next = spaced(rules, shortestStay(context, reached));
		const fix: CaseFix | undefined = next && {
			label: 'Space them',
			apply: (draft) => withHighRules(draft, reached.person, next)
		};
		return [
			{
				rule: 'L4' as const,
				path: `people.${reached.person}.rules.high`,
				severity: 'finding' as const,
				message: `${context.nameOf(reached.person)}’s ${plural(rules.length, 'message')} all come in minute ${minute}, and are easily missed together.`,
				points: ['fso.on-call.15'],
				...(fix && { fix })
			}
		];
	});
}

/** The guide's own: text, then push, then call. */
const STAGGER: readonly Channel[] = ['sms', 'push', 'phone'];

/** With one more channel, or the guide's three where there is none; undefined where nothing fits before the timeout. */
function widened(rules: readonly CaseRule[], stay: number): readonly CaseRule[] | undefined {
	if (rules.length === 0)
		return stay > 1
			? STAGGER.map((channel, afterMin) => ({ channel, afterMin })).filter(
					({ afterMin }) => afterMin < stay
				)
			: undefined;
	const used = rules[0]?.channel;
	const channel: Channel = used === 'phone' ? 'push' : 'phone';
	const afterMin = freeMinute(rules.map(minuteOf), stay);
	return afterMin === undefined ? undefined : [...rules, { afterMin, channel }];
}

const labelOf = (rules: readonly CaseRule[], next: readonly CaseRule[]) =>
	rules.length === 0
		? `Add ${list(next.map(({ channel }) => `a ${NOUN[channel]}`))}`
		: `Add a ${NOUN[next.at(-1)?.channel ?? 'phone']} at ${next.at(-1)?.afterMin ?? 0}`;

/** L5: one way to reach somebody is one way to miss them. */
export function fewChannels(context: LintContext): readonly CaseFinding[] {
	if (!context.climbs) return [];
	return context.reached.flatMap((reached) => {
		const { person } = reached;
		const rules = highRulesOf(context.file, person);
		const [channel, ...more] = new Set(rules.map((rule) => rule.channel));
		if (more.length > 0) return [];
		const name = context.nameOf(person);
		const next = widened(rules, shortestStay(context, reached));
		return [
			{
				rule: 'L5' as const,
				path: `people.${person}.rules.high`,
				severity: 'finding' as const,
				message:
					channel === undefined
						? `${name} has no messages set up. A page reaches ${name} without a sound.`
						: `${name} is reached by ${NOUN[channel]} alone. One way to reach somebody is one way to miss them.`,
				points: ['fso.on-call.13', 'fso.on-call.15'],
				...(next && {
					fix: {
						label: labelOf(rules, next),
						apply: (draft: CaseFile) => withHighRules(draft, person, next)
					}
				})
			}
		];
	});
}
