import * as v from 'valibot';
import type { CaseDraft } from '../../domain/escalation/case-types.ts';

/**
 * What a case being written has to be for its forms to show it: lists where lists belong, texts or numbers where somebody
 * types. Whether it holds is `parseCase`'s business. Keys that no form knows stay.
 */
const text = v.string();
const typed = v.union([v.number(), text]);
const flag = v.boolean();
const maybe = <T extends v.GenericSchema>(schema: T) => v.optional(schema);
const list = <T extends v.GenericSchema>(schema: T) => maybe(v.array(schema));

const hours = { days: v.array(text), from: text, to: text };

const service = v.looseObject({
	tier: maybe(typed),
	urgency: v.union([
		text,
		v.looseObject({
			byHours: v.looseObject({ inside: text, outside: text, raiseAtStart: maybe(flag) })
		})
	]),
	supportHours: maybe(v.looseObject({ ...hours, tz: maybe(text) })),
	ackTimeoutMin: maybe(typed),
	maintenance: list(v.looseObject({ from: typed, to: typed }))
});

const rules = list(v.looseObject({ afterMin: typed, channel: text }));
const person = v.looseObject({
	name: maybe(text),
	tz: maybe(text),
	sleep: maybe(v.looseObject({ from: text, to: text })),
	rules: maybe(v.looseObject({ high: rules, low: rules }))
});

const span = { from: text, to: text };
const schedule = v.union([
	v.looseObject({ always: text }),
	v.looseObject({ offsetOf: v.looseObject({ schedule: text, turns: typed }) }),
	v.looseObject({
		tz: maybe(text),
		layers: v.array(
			v.looseObject({
				rotation: v.looseObject({
					unit: text,
					length: typed,
					start: text,
					users: v.array(text)
				}),
				restrictions: list(v.looseObject(hours)),
				priority: maybe(typed)
			})
		),
		overrides: list(v.looseObject({ ...span, remove: maybe(text), add: maybe(text) })),
		temporary: list(
			v.looseObject({ ...span, shifts: v.array(v.looseObject({ ...span, user: text })) })
		)
	})
]);

const level = v.looseObject({
	number: maybe(typed),
	timeoutMin: typed,
	targets: v.array(text),
	assign: maybe(text),
	multiAck: maybe(flag),
	shadows: list(v.union([text, v.looseObject({ user: text, mayAck: maybe(flag) })]))
});

const draft = v.looseObject({
	id: text,
	preset: maybe(text),
	policyEdits: maybe(text),
	layerRule: maybe(text),
	start: text,
	incidents: list(typed),
	service,
	people: v.record(text, person),
	schedules: maybe(v.record(text, schedule)),
	policy: v.looseObject({
		repeat: maybe(typed),
		onEmpty: maybe(text),
		afterEscalation: maybe(text),
		levels: v.array(level)
	}),
	actions: list(v.looseObject({ at: typed, do: text })),
	until: typed
});

/** Its words are looser than the type: "preset" may hold any text until the case parses. */
export const DraftSchema = v.pipe(
	draft,
	v.transform((read) => read as unknown as CaseDraft)
);
