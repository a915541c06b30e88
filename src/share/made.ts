import * as v from 'valibot';
import { encodeResponse, responseId } from '../domain/link/response.ts';
import { runLinkOf } from '../domain/link/run-link.ts';
import { encodeRun } from '../domain/link/run.ts';
import { sittingOutcomeSchema } from '../domain/maturity/types.ts';
import { runOutcomeSchema } from '../domain/scenario/outcome.ts';
import type { OutcomeRecord, StoredEvent } from '../domain/record/types.ts';
import { RESPONSE_CONTENTS, RUN_CONTENTS } from './contents-words.ts';
import type { Contents } from './contents-words.ts';

/** Something of one's own that can be put into a link. */
export type Made = {
	readonly kind: 'response' | 'run';
	readonly contents: Contents;
	/** Undefined when it does not fit into a link. */
	readonly encode: (label: string | undefined) => string | undefined;
};

/** The frozen outcome as a link, or why it cannot be one. */
export function madeFrom(
	outcome: OutcomeRecord,
	events: readonly StoredEvent[]
): Made | 'not-for-links' | 'broken' {
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

function madeOfSitting({ id, result }: OutcomeRecord): Made | 'broken' {
	const parsed = v.safeParse(sittingOutcomeSchema, result);
	if (!parsed.success) return 'broken';
	const { edition, quarter, scope, tier, answers } = parsed.output;
	const response = {
		id: responseId(id),
		edition,
		quarter,
		scope,
		tier,
		team: 0,
		answers: answers.map(({ is }) => is)
	};
	return {
		kind: 'response',
		contents: RESPONSE_CONTENTS,
		encode: (label) => encodeResponse(label === undefined ? response : { ...response, label })
	};
}

const runEvent = v.variant('type', [
	v.object({
		type: v.literal('run.begun'),
		scenario: v.string(),
		version: v.number(),
		rulesHash: v.string(),
		seed: v.number(),
		mode: v.picklist(['solo', 'tabletop'])
	}),
	v.object({ type: v.literal('option.chosen'), at: v.string(), choice: v.string() }),
	v.object({ type: v.literal('time.waited'), at: v.string() })
]);

function madeOfRun(
	{ result, updatedAt }: OutcomeRecord,
	stored: readonly StoredEvent[]
): Made | 'broken' {
	const outcome = v.safeParse(runOutcomeSchema, result);
	const events = v.safeParse(
		v.array(runEvent),
		stored.map(({ event }) => event)
	);
	if (!outcome.success || !events.success) return 'broken';
	return {
		kind: 'run',
		contents: RUN_CONTENTS,
		encode: (label) => encodeRun(runLinkOf(outcome.output, events.output, updatedAt, label))
	};
}
