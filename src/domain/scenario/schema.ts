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
	v.regex(/^(fso|rev|ir)\.[a-z-]+\.\d\d$/, 'expected a guide point such as "fso.on-call.15"')
);
const duration = v.pipe(
	v.string('expected a duration such as "8m" or "90s"'),
	v.check((value) => (parseDuration(value) ?? -1) >= 0, 'expected a duration such as "8m" or "90s"')
);
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
	do: v.optional(v.picklist(['ack', 'unack', 'escalate'])),
	/** Who does it, where it is not the person whose eyes the player has. */
	by: v.optional(idSchema),
	phones: v.optional(idSchema),
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
			exhausted: v.optional(v.strictObject({ to: place }))
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
	horizon: v.optional(duration),
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
