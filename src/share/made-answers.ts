import * as v from 'valibot';
import { responseOf } from '../domain/link/response-of.ts';
import { encodeResponse } from '../domain/link/response.ts';
import { runLinkOf } from '../domain/link/run-link.ts';
import { encodeRun } from '../domain/link/run.ts';
import type { OutcomeRecord, StoredEvent } from '../domain/record/types.ts';
import { runOutcomeSchema } from '../domain/scenario/outcome.ts';
import { runEventsOf } from '../domain/scenario/run-events.ts';
import { responseContents, RUN_CONTENTS } from './contents-words.ts';
import type { Made, NoLink } from './made.ts';

/** What one person did, by its frozen outcome: an assessment, or a drill. */
export function madeFrom(outcome: OutcomeRecord, events: readonly StoredEvent[]): Made | NoLink {
	switch (outcome.of) {
		case 'sitting':
			return madeOfSitting(outcome);
		case 'run':
			return madeOfRun(outcome, events);
		case 'lesson':
		case 'meeting':
			return 'not-for-links';
	}
}

function madeOfSitting(outcome: OutcomeRecord): Made | NoLink {
	const response = responseOf(outcome);
	if (!response) return 'broken';
	const invited = response.team > 0;
	return {
		kind: 'response',
		contents: responseContents(invited),
		invited,
		encode: (label) => encodeResponse(label === undefined ? response : { ...response, label })
	};
}

function madeOfRun(
	{ result, updatedAt }: OutcomeRecord,
	stored: readonly StoredEvent[]
): Made | NoLink {
	const outcome = v.safeParse(runOutcomeSchema, result);
	const events = runEventsOf(stored);
	if (!outcome.success || !events) return 'broken';
	return {
		kind: 'run',
		contents: RUN_CONTENTS,
		encode: (label) => encodeRun(runLinkOf(outcome.output, events, updatedAt, label))
	};
}
