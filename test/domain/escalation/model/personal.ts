import type { CaseFile } from '../../../../src/domain/escalation/case-types.ts';
import type { Incident, Rule, Urgency } from './model-types.ts';
import { minutesOf } from './wall.ts';

/** Personal rules, and channels that carry one message a minute over all incidents (R16). */

export type Rules = ReadonlyMap<string, Record<Urgency, Rule[]>>;
/** Of each person and channel. */
export type LastSent = Map<string, number>;

export const rulesOf = ({ people }: CaseFile): Rules =>
	new Map(
		Object.entries(people).map(([id, { rules }]) => {
			const read = (urgency: Urgency) =>
				(rules?.[urgency] ?? []).map(({ afterMin, channel }): Rule => ({
					after: minutesOf(afterMin),
					channel,
					from: -Infinity
				}));
			return [id, { high: read('high'), low: read('low') }];
		})
	);

/** What falls due in a minute begins to wait; then each channel carries one message, of the oldest incident that waits. */
export function notify(
	incidents: readonly Incident[],
	rules: Rules,
	last: LastSent,
	now: number,
	send: (of: Incident, person: string, channel: string) => void
): void {
	const wanting = new Map<string, Incident[]>();
	for (const of of incidents) {
		for (const cycle of of.cycles)
			for (const { after, channel, from } of rules.get(cycle.person)![cycle.urgency])
				if (cycle.since + after === now && from <= now) of.waiting.push({ cycle, channel });
		for (const { cycle, channel } of of.waiting) {
			const key = JSON.stringify([cycle.person, channel]);
			const all = wanting.get(key) ?? [];
			if (!all.includes(of)) all.push(of);
			wanting.set(key, all);
		}
	}
	for (const [key, [oldest]] of wanting) {
		if (now - (last.get(key) ?? -Infinity) < 1) continue;
		const [person, channel] = JSON.parse(key) as [string, string];
		last.set(key, now);
		send(oldest!, person, channel);
		oldest!.waiting = oldest!.waiting.filter(
			(one) => one.cycle.person !== person || one.channel !== channel
		);
	}
}
