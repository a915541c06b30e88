import * as v from 'valibot';
import type {
	CaseFile,
	CasePerson,
	CasePolicy,
	CaseRule,
	CaseSchedule,
	CaseService,
	LayeredSchedule
} from '../escalation/case-types.ts';

/**
 * Who is paged, when and how: an escalation case (escalation.md, section 9) less its actions. Here only what a drill adds to
 * it is held; `parseCase` holds the rest when the scenario is compiled. People, schedules and support hours without a zone
 * take the scenario's.
 */
const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, 'expected an id such as "primary"'));
const words = v.pipe(v.string(), v.nonEmpty('expected some words'));
const isKeyed = (input: unknown): boolean =>
	typeof input === 'object' && input !== null && !Array.isArray(input);
/** Keys whose values are looked at later. */
const keyed = <T>(what: string) => v.custom<T>(isKeyed, `expected ${what}`);
const later = <T>() => v.custom<T>(() => true);

const named = v.custom<CasePerson & { readonly name: string }>(
	(input) => isKeyed(input) && v.is(v.looseObject({ name: words }), input),
	'expected a person with a name'
);
const service = {
	urgency: v.exactOptional(later<CaseService['urgency']>()),
	supportHours: v.exactOptional(later<NonNullable<CaseService['supportHours']>>()),
	/** The acknowledgement lasts so long (R10). */
	ackTimeoutMin: v.exactOptional(later<NonNullable<CaseService['ackTimeoutMin']>>()),
	/** Minutes from the start of the incident (R13). */
	maintenance: v.exactOptional(later<NonNullable<CaseService['maintenance']>>())
};

/**
 * A variant of the response that a choice may put in force: `setup: override-added`. What it names lies over the response as
 * written above it, key by key; a person's rules by urgency. Of a schedule it may give all, or only what is added to it:
 * overrides, temporary shifts. Before an incident anything may change; once it is created it keeps its policy (R1), and
 * people, schedules and the service's hours still count as they are then.
 */
const setup = v.strictObject({
	people: v.exactOptional(v.record(id, keyed<CasePerson>('what changes for that person'))),
	schedules: v.exactOptional(
		v.record(id, keyed<CaseSchedule | Partial<LayeredSchedule>>('what changes in that schedule'))
	),
	policy: v.exactOptional(keyed<Partial<CasePolicy>>('what changes in the policy')),
	service: v.exactOptional(v.strictObject(service))
});

export const responseSchema = v.strictObject({
	/** When the incident is created: minute 0. */
	start: v.pipe(v.string(), v.isoTimestamp('expected an instant such as "2026-03-04T02:00:00Z"')),
	/** Zone and place of the clock on the wall. */
	tz: words,
	place: words,
	/** What a case leaves open is this product's; absent: `pagerduty-like`. An incident keeps its policy under any. */
	preset: v.exactOptional(later<NonNullable<CaseFile['preset']>>()),
	layerRule: v.exactOptional(later<NonNullable<CaseFile['layerRule']>>()),
	/** High urgency at any hour, if absent. */
	service: v.exactOptional(v.strictObject(service)),
	people: v.record(id, named),
	schedules: v.optional(v.record(id, keyed<CaseSchedule>('a schedule')), {}),
	/** Setups in which only personal rules for high urgency differ; the first is in force from the start. */
	phones: v.optional(v.record(id, v.record(id, later<readonly CaseRule[]>())), {}),
	/** A choice that names one puts it in force, whole, in the place of what was. */
	setups: v.exactOptional(v.record(id, setup)),
	policy: keyed<CasePolicy>('a policy'),
	/** What the linter finds in the policy at the start and the scenario is about (K18): `lesson: [L6]`. */
	lesson: v.exactOptional(
		v.pipe(
			v.array(v.pipe(v.string(), v.regex(/^L([1-9]|1[0-4])$/, 'expected a finding such as "L6"'))),
			v.minLength(1)
		)
	)
});

export type AuthoredResponse = v.InferOutput<typeof responseSchema>;
export type AuthoredSetup = v.InferOutput<typeof setup>;
