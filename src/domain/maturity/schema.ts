import * as v from 'valibot';

const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'should say something'));

const descriptors = v.strictObject({
	manual: text,
	reactive: text,
	responsive: text,
	proactive: text,
	preventative: text
});

const question = v.strictObject({
	id: v.pipe(v.string(), v.regex(/^[OP]\d{1,2}\.\d$/, 'should look like "P1.2"')),
	core: v.boolean(),
	/** Whom to ask: without it any member of the team can answer. */
	asks: v.exactOptional(v.literal('lead')),
	text,
	derives_from: v.pipe(v.array(text), v.minLength(1, 'should cite at least one guide point')),
	descriptors
});

const dimension = v.strictObject({
	id: v.pipe(v.string(), v.regex(/^[OP]\d{1,2}$/, 'should look like "P1"')),
	side: v.picklist(['ownership', 'operations']),
	title: text,
	aim: text,
	/** What a team could look at before it answers. */
	evidence: text,
	questions: v.pipe(v.array(question), v.minLength(1))
});

const levelName = v.picklist(['manual', 'reactive', 'responsive', 'proactive', 'preventative']);
/** What a tier asks of the foundations, then of every other dimension. */
const target = v.strictTuple([levelName, levelName]);

/** The shape of `content/assessment/model.yaml`. */
export const modelSchema = v.strictObject({
	/** Raised by one whenever any descriptor changes after a release. */
	edition: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(63)),
	levels: v.strictTuple([
		v.literal('manual'),
		v.literal('reactive'),
		v.literal('responsive'),
		v.literal('proactive'),
		v.literal('preventative')
	]),
	foundations: v.pipe(v.array(text), v.minLength(1)),
	beyond_team: v.array(text),
	targets: v.strictObject({ 1: target, 2: target, 3: target }),
	dimensions: v.pipe(v.array(dimension), v.minLength(1))
});

export type Model = v.InferOutput<typeof modelSchema>;
export type Dimension = v.InferOutput<typeof dimension>;
export type Question = v.InferOutput<typeof question>;
