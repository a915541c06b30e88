import type { Channel, Duration, Entry, PersonId, Plan, Refusal, ServiceRefusal } from './types.ts';

const CHANNEL: Record<Channel, string> = {
	push: 'push message',
	sms: 'text message',
	phone: 'phone call',
	email: 'email',
	chat: 'chat message'
};

const REFUSED: Record<Exclude<Refusal, ServiceRefusal>, string> = {
	resolved: 'the incident is resolved',
	'no-levels': 'the policy has no levels',
	'no-such-level': 'the policy has no such level',
	'low-urgency': 'a low-urgency incident does not escalate',
	'assigned-to-person': 'the incident is assigned to one person',
	'already-escalated': 'somebody escalated since you last looked',
	'already-acknowledged': 'it is acknowledged already',
	'not-acknowledged': 'nobody has acknowledged it',
	'only-a-shadow': 'a shadow may look but not act'
};

/** "30 min", "1 h 30 min", "45 s". */
export function lasting(duration: Duration): string {
	const seconds = Math.round(duration / 1000);
	const hours = Math.floor(seconds / 3600);
	const minutes = Math.floor((seconds % 3600) / 60);
	const parts = [
		hours && `${hours} h`,
		minutes && `${minutes} min`,
		seconds % 60 && `${seconds % 60} s`
	];
	return parts.filter(Boolean).join(' ') || '0 min';
}

/** "Level 2", "Level 1, pass 3". */
export const placeOf = ({ level, pass = 0 }: Entry): string =>
	pass > 0 ? `Level ${level}, pass ${pass + 1}` : `Level ${level}`;

function whyLevel(entry: Entry): string {
	const { reason, waited = 0 } = entry;
	const where = placeOf(entry);
	switch (reason) {
		case 'timeout':
			return `${where} after ${lasting(waited)} without acknowledgement`;
		case 'escalated':
			return `${where} because somebody asked for help`;
		case 'reassigned':
			return `${where} because the incident was reassigned`;
		case 'empty':
			return `${where} at once, because nobody was on call before it`;
		case 'unack':
			return `${where} again, because the acknowledgement was taken back`;
		default:
			return `${where} as soon as the incident was created`;
	}
}

/**
 * One entry of an incident's timeline in a sentence without a full stop; names are the plan's. Empty for what only a service
 * writes: `explain.ts` says that too, and is kept apart from what every drill loads.
 */
export function explain(plan: Plan, entry: Entry): string {
	const name = (id: PersonId) => plan.people[id]?.name ?? id;
	const who = entry.people?.map(name).join(', ') ?? '';
	const by = entry.by === undefined ? 'Somebody' : name(entry.by);
	switch (entry.type) {
		case 'level':
			return whyLevel(entry);
		case 'page':
			return entry.shadow ? `${who} is paged as a shadow` : `${who} is paged`;
		case 'notify': {
			const delay = entry.waited ? `${lasting(entry.waited)} after the page` : 'at once';
			return `${who}: ${entry.channel ? CHANNEL[entry.channel] : 'message'} ${delay}`;
		}
		case 'unnotified':
			return `${who} is paged, but has set up no way to be reached`;
		case 'ack':
			return `${by} acknowledges`;
		case 'unack':
			return `${by} takes the acknowledgement back`;
		case 'escalate':
			return `${by} escalates by hand`;
		case 'resolve':
			return `${by} resolves the incident`;
		case 'reassign':
			return `${by} reassigns the incident to ${who || (entry.level ? `level ${entry.level}` : 'another policy')}`;
		case 'handOver':
			return `${by} hands the incident over to ${who}, who agreed`;
		case 'nobody':
			return `Nobody is on call on level ${entry.level}`;
		case 'unowned':
			return entry.reason === 'no-levels'
				? 'Nobody owns the incident: the policy has no levels'
				: 'Nobody owns the incident: every level is empty';
		case 'exhausted':
			return `Everybody has been tried after ${lasting(entry.waited ?? 0)} more; nobody else will be paged`;
		case 'held':
			return 'Low urgency: it stays here and does not escalate';
		case 'refused':
			return `${by} is refused: ${entry.reason && entry.reason in REFUSED ? REFUSED[entry.reason as keyof typeof REFUSED] : 'not possible'}`;
		default:
			return '';
	}
}
