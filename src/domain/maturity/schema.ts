import * as v from 'valibot';

const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'should say something'));

/** A rung is read in one breath: 22 words or so. */
const LONGEST_RUNG = 26;
const rung = v.pipe(
	text,
	v.check(
		(sentence) => sentence.split(/\s+/).length <= LONGEST_RUNG,
		`should have no more than ${LONGEST_RUNG} words`
	)
);

const descriptors = v.strictObject({
	manual: rung,
	reactive: rung,
	responsive: rung,
	proactive: rung,
	preventative: rung
});

const questionId = v.pipe(v.string(), v.regex(/^[OP]\d{1,2}\.\d$/, 'should look like "P1.2"'));

/** What a team does to stand on a rung: the first act, and what is there afterwards. */
const step = v.strictObject({
	title: text,
	do: text,
	/** 1: days. 2: weeks. 4: about a quarter. Of one team, beside its ordinary work. */
	cost: v.picklist([1, 2, 4]),
	/** Steps of other questions without which this one does not hold. */
	after: v.exactOptional(
		v.pipe(
			v.array(
				v.strictObject({
					question: questionId,
					level: v.picklist(['responsive', 'proactive', 'preventative']),
					why: text
				})
			),
			v.minLength(1, 'should be left out when nothing comes first')
		)
	)
});

const question = v.strictObject({
	id: questionId,
	core: v.boolean(),
	/** Whom to ask: without it any member of the team can answer. */
	asks: v.exactOptional(v.literal('lead')),
	text,
	derives_from: v.pipe(v.array(text), v.minLength(1, 'should cite at least one guide point')),
	descriptors,
	/** Nobody sets out for reactive, so the first step leads from manual or reactive to responsive. */
	steps: v.strictObject({ responsive: step, proactive: step, preventative: step })
});

/** The shape of `content/assessment/<dimension>.yaml`. */
export const dimensionSchema = v.strictObject({
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

const head = {
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
	targets: v.strictObject({ 1: target, 2: target, 3: target })
};

/** The shape of `content/assessment/model.yaml`. */
export const headSchema = v.strictObject(head);

/** The whole model: the head and every dimension, ownership first. */
export const modelSchema = v.strictObject({
	...head,
	dimensions: v.pipe(v.array(dimensionSchema), v.minLength(1))
});

export type Model = v.InferOutput<typeof modelSchema>;
export type Dimension = v.InferOutput<typeof dimensionSchema>;
export type Question = v.InferOutput<typeof question>;
