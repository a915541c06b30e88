import * as v from 'valibot';
import { encodeResponse, responseId } from '../domain/link/response.ts';
import { runLinkOf } from '../domain/link/run-link.ts';
import { encodeRun } from '../domain/link/run.ts';
import { sittingOutcomeSchema } from '../domain/maturity/types.ts';
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

/** A deepened result goes by the id of the first one, so that it takes its place where answers are collected. */
function madeOfSitting({ id, result }: OutcomeRecord): Made | NoLink {
	const parsed = v.safeParse(sittingOutcomeSchema, result);
	if (!parsed.success) return 'broken';
	const { edition, quarter, scope, tier, answers, root = id, tag = 0 } = parsed.output;
	const response = {
		id: responseId(root),
		edition,
		quarter,
		scope,
		tier,
		team: tag,
		answers: answers.map(({ is }) => is)
	};
	return {
		kind: 'response',
		contents: responseContents(tag > 0),
		invited: tag > 0,
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
