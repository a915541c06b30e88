import * as v from 'valibot';
import { parseDuration } from './duration.ts';
import { evidenceSchema } from './schema-evidence.ts';
import { responseSchema } from './schema-response.ts';

/** What a writer may say in `content/drills/*.yaml`. Unknown keys are refused. */

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('expected some words'));
export const idSchema = v.pipe(
	v.string(),
	v.regex(/^[a-z][a-z0-9-]*$/, 'expected an id such as "ask-in-chat"')
);
const pointId = v.pipe(
	v.string(),
	v.regex(/^(fso|rev|ir)\.[a-z_-]+\.\d\d$/, 'expected a guide point such as "fso.on-call.15"')
);
const duration = v.pipe(
	v.string('expected a duration such as "8m", "90s" or "2d"'),
	v.check(
		(value) => (parseDuration(value) ?? -1) >= 0,
		'expected a duration such as "8m", "90s" or "2d"'
	)
);
/**
 * Terms joined by "and", each with or without "not": a flag; "before 9m", "after 2d"; "acknowledged"; "paged bo", ever so far;
 * "assigned bo", who has acknowledged it or got it by name; "unowned", nobody on call on any level and nobody has taken it;
 * "low", of low urgency.
 */
const condition = text;
const finite = v.pipe(v.number(), v.finite());
const positive = v.pipe(finite, v.gtValue(0));

/** Where a choice, timer or inject leads: a scene; a scene after a delay; or what a draw decides. */
const place = v.union(
	[idSchema, v.strictObject({ scene: idSchema, after: v.optional(duration) })],
	'expected a scene id, or { scene, after }'
);
const drawn = v.pipe(
	v.objectWithRest({ draw: idSchema, else: v.optional(place) }, place),
	v.check(
		(value) => Object.keys(value).some((key) => key !== 'draw'),
		'expected outcomes of the draw'
	)
);
export const targetSchema = v.union(
	[idSchema, v.strictObject({ scene: idSchema, after: v.optional(duration) }), drawn],
	'expected a scene id, { scene, after }, or { draw, <outcome>: scene, else: scene }'
);

const level = v.pipe(v.number(), v.integer(), v.minValue(1));
const lasting = v.pipe(
	duration,
	v.check((value) => (parseDuration(value) ?? 0) > 0, 'expected more than 0s')
);
/**
 * What somebody does to the incident, when the choice's time has passed; `ack` at once. `reassign` gives it to a person, who
 * alone is paged from then on; `handOver` to one who has agreed and is the acknowledger from then on; `snooze` takes it, if
 * nobody has, and lets it be for so long. What the engine refuses changes nothing.
 */
const deed = v.union(
	[
		v.picklist(['ack', 'unack', 'escalate', 'resolve']),
		v.strictObject({ reassign: idSchema }),
		v.strictObject({ reassignLevel: level }),
		v.strictObject({ handOver: idSchema }),
		v.strictObject({ snooze: lasting })
	],
	'expected ack, unack, escalate, resolve, or one of { reassign: person }, { reassignLevel: 2 }, { handOver: person }, { snooze: 30m }'
);

const choice = v.strictObject({
	id: idSchema,
	/** As the player reads it, before choosing. */
	text: v.pipe(text, v.maxLength(140, 'expected at most 140 characters')),
	/** As the debrief tells it, afterwards: "Cy escalated to Bo by hand". */
	did: v.pipe(text, v.maxLength(100)),
	why: text,
	takes: v.optional(duration),
	if: v.optional(condition),
	unless: v.optional(condition),
	set: v.optional(v.pipe(v.array(idSchema), v.minLength(1))),
	do: v.optional(deed),
	/** Who does it, where it is not the person whose eyes the player has. */
	by: v.optional(idSchema),
	/** Puts one of the response's phones or setups in force, in the place of the one before. */
	phones: v.optional(idSchema),
	setup: v.optional(idSchema),
	score: v.optional(v.record(idSchema, v.picklist(['met', 'missed']))),
	takeaway: v.optional(text),
	to: v.optional(targetSchema)
});

const decision = {
	room: text,
	facilitator: v.optional(text),
	/** The open question over the choices: "What should Cy do?" */
	ask: v.optional(text),
	you: v.optional(idSchema),
	evidence: v.optional(v.array(idSchema)),
	choices: v.optional(v.pipe(v.array(choice), v.minLength(1))),
	/** To remember, should a decision taken here be the one that cost most. */
	takeaway: v.optional(text),
	/** Why a scored choice here is allowed to cost more than another (K19). */
	dilemma: v.optional(text)
};

const heard = v.strictObject({ to: place });

const scene = v.strictObject({
	...decision,
	/** The scene plays this long before the incident; no time passes in it. */
	before: v.optional(duration),
	/** Set when the scene is entered: what came true with it, chance included. */
	set: v.optional(v.pipe(v.array(idSchema), v.minLength(1))),
	timer: v.optional(v.strictObject({ after: duration, to: targetSchema })),
	on: v.optional(
		v.strictObject({
			paged: v.optional(v.strictObject({ person: idSchema, to: place })),
			exhausted: v.optional(heard),
			/** Nobody is on call on any level, and nobody has taken it. */
			unowned: v.optional(heard),
			/** Support hours began and made it urgent. */
			raised: v.optional(heard),
			/** The acknowledgement timed out or the snooze ended, and nobody has taken it since. */
			retriggered: v.optional(heard)
		})
	),
	end: v.optional(v.picklist(['resolved', 'handed-over', 'unresolved']))
});

const inject = v.strictObject({
	...decision,
	id: idSchema,
	at: duration,
	if: v.optional(condition),
	unless: v.optional(condition),
	set: v.optional(v.array(idSchema)),
	to: v.optional(targetSchema)
});

const expectation = v.strictObject({
	guide: pointId,
	/** The behaviour, in a few words. */
	name: v.pipe(text, v.maxLength(60)),
	met: text,
	missed: text,
	/**
	 * Questions of the assessment that this is a sight of: they ask how responders behave, and this is that behaviour. It
	 * only prefills a team's talk, for one player shows what one person does. Empty where it shows none.
	 */
	evidence: v.array(
		v.pipe(v.string(), v.regex(/^[A-Z]\d+\.\d+$/, 'expected a question such as "P2.1"'))
	)
});

const horizon = v.pipe(
	duration,
	v.check((value) => (parseDuration(value) ?? 0) <= 90 * 86_400, 'expected at most 90 days')
);

const yardstick = v.strictObject({ good: positive, poor: positive });

export const scenarioSchema = v.strictObject({
	schema: v.literal('drill/1'),
	id: idSchema,
	/** Its place in the library; each has one of its own. */
	number: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999)),
	version: v.pipe(v.number(), v.integer(), v.minValue(1)),
	title: text,
	summary: v.pipe(text, v.maxLength(200)),
	modes: v.pipe(v.array(v.picklist(['solo', 'tabletop'])), v.minLength(1)),
	length: duration,
	/** 90 days at most; an hour, if absent. */
	horizon: v.optional(horizon),
	/** The longest that one *Wait* lasts; if absent, 5 minutes, or as suits a horizon of more than 12 hours. */
	wait: v.optional(lasting),
	teaches: v.pipe(v.array(pointId), v.minLength(2)),
	you: idSchema,
	service: v.strictObject({ name: text, tier: v.picklist([1, 2, 3]) }),
	briefing: v.strictObject({ room: text, facilitator: v.optional(text) }),
	response: responseSchema,
	flags: v.optional(v.array(idSchema), []),
	draws: v.optional(v.record(idSchema, v.record(idSchema, positive)), {}),
	/** What chance turned out to be, told afterwards: per draw and outcome, one sentence. */
	tales: v.optional(v.record(idSchema, v.record(idSchema, text)), {}),
	impact: v.strictObject({
		population: v.pipe(v.number(), v.integer(), v.gtValue(0)),
		/** Who is counted: "customers who cannot pay". */
		who: text,
		curve: v.pipe(
			v.array(v.strictTuple([duration, v.pipe(finite, v.minValue(0))])),
			v.minLength(1)
		),
		effects: v.optional(v.array(v.strictObject({ when: condition, slopePerMin: finite })), [])
	}),
	/** Minutes of full outage that paging somebody is worth. */
	cost: v.optional(
		v.strictObject({
			page: v.optional(v.pipe(finite, v.minValue(0)), 0.5),
			sleep: v.optional(v.pipe(finite, v.minValue(0)), 1)
		}),
		{}
	),
	evidence: v.optional(v.record(idSchema, evidenceSchema), {}),
	start: idSchema,
	scenes: v.record(idSchema, scene),
	injects: v.optional(v.array(inject), []),
	expectations: v.record(idSchema, expectation),
	/** Good and poor values for the table of measures; minutes, or customer-minutes, or people. */
	yardsticks: v.strictObject({
		ack: yardstick,
		resolved: yardstick,
		customerMinutes: yardstick,
		people: yardstick
	}),
	/** To remember after a run in which nothing was costly. */
	takeaway: text,
	debrief: v.pipe(v.array(v.strictObject({ ask: text, guide: pointId })), v.minLength(1)),
	next: v.strictObject({ module: v.optional(idSchema), drill: v.optional(idSchema), why: text })
});

export type AuthoredScenario = v.InferOutput<typeof scenarioSchema>;
export type AuthoredTarget = v.InferOutput<typeof targetSchema>;
export type AuthoredPlace = v.InferOutput<typeof place>;
export type AuthoredChoice = v.InferOutput<typeof choice>;
export type AuthoredScene = v.InferOutput<typeof scene>;
export type AuthoredInject = v.InferOutput<typeof inject>;
