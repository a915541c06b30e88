import type { Behaviour } from '../../domain/escalation/what-if/behaviour.ts';
import type { Moment } from '../../domain/escalation/what-if/moment.ts';

const DEFAULT_AFTER = 4;

/** Which story the reader wants: when the page arrives, and what people do. It stays while the case changes. */
export class Chosen {
	/** A segment; what is typed is kept beside it. */
	moment = $state<Moment['is']>('given');
	typed = $state('');
	behaviour = $state<Behaviour['is']>('silence');
	/** Minutes from a page to its answer. */
	after = $state(DEFAULT_AFTER);
}
