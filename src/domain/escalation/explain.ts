import { explain as explainIncident, lasting, placeOf } from './explain-incident.ts';
import type { Entry, Plan, ServiceCause, ServiceRefusal } from './types.ts';

const ENTERED: Record<ServiceCause, string> = {
	'ack-timeout': 'again, because the acknowledgement timed out',
	'snooze-ended': 'again, because the snooze is over',
	'maintenance-ended': 'because the maintenance is over',
	raised: 'because support hours began'
};

const REFUSED: Record<ServiceRefusal, string> = {
	'in-maintenance': 'nothing escalates by hand during maintenance',
	'not-created-yet': 'the incident has not been created yet'
};

const entered = ({ reason }: Entry): string | undefined =>
	reason !== undefined && reason in ENTERED ? ENTERED[reason as ServiceCause] : undefined;

const refused = ({ reason }: Entry): string | undefined =>
	reason !== undefined && reason in REFUSED ? REFUSED[reason as ServiceRefusal] : undefined;

/** One entry of a service's timeline in a sentence without a full stop; names are the plan's. */
export function explain(plan: Plan, entry: Entry): string {
	const { type, reason, waited = 0 } = entry;
	const by = entry.by === undefined ? 'Somebody' : (plan.people[entry.by]?.name ?? entry.by);
	switch (type) {
		case 'snooze':
			return `${by} snoozes the incident for ${lasting(waited)}`;
		case 'retrigger':
			return reason === 'snooze-ended'
				? `Triggered again: the snooze of ${lasting(waited)} is over`
				: `Triggered again: ${lasting(waited)} since the acknowledgement, and not resolved`;
		case 'raise':
			return 'Support hours begin: the urgency is high from now on';
		case 'suspended':
			return 'Created during maintenance: nobody is paged until it ends';
		case 'level': {
			const why = entered(entry);
			return why === undefined ? explainIncident(plan, entry) : `${placeOf(entry)} ${why}`;
		}
		case 'refused': {
			const why = refused(entry);
			return why === undefined ? explainIncident(plan, entry) : `${by} is refused: ${why}`;
		}
		default:
			return explainIncident(plan, entry);
	}
}
