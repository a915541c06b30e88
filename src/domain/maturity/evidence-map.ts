import * as v from 'valibot';

const id = v.pipe(v.string(), v.minLength(1));

/**
 * The shape of `content/assessment/evidence.yaml`: by drill, by expectation, the questions for which meeting it is
 * evidence "seen working in a drill".
 */
export const evidenceMapSchema = v.strictObject({
	drills: v.record(id, v.record(id, v.array(id)))
});

export type EvidenceMap = v.InferOutput<typeof evidenceMapSchema>;
