import * as v from 'valibot';

const kinds = [
	'antipattern',
	'checklist',
	'concept',
	'definition',
	'example',
	'metric',
	'quote-idea',
	'resource',
	'role',
	'step',
	'warning'
] as const;

const text = v.pipe(v.string(), v.trim(), v.minLength(1));

/** One digest file: what a guide teaches, section by section, point by point, in our words. */
export const guideSchema = v.strictObject({
	source: v.strictObject({
		title: text,
		url: v.pipe(v.string(), v.url()),
		license: v.literal('Apache-2.0'),
		repository: v.pipe(v.string(), v.url()),
		note: v.optional(text)
	}),
	sections: v.array(
		v.strictObject({
			id: text,
			title: text,
			url: v.pipe(v.string(), v.url()),
			teaches: text,
			exercise_ideas: v.optional(v.array(text)),
			points: v.array(
				v.strictObject({
					id: v.pipe(v.string(), v.regex(/^(fso|rev|ir)\.[a-z_-]+\.\d{2,3}$/)),
					heading: text,
					kind: v.picklist(kinds),
					point: text,
					figures: v.optional(v.array(v.union([text, v.number()]))),
					list: v.optional(v.array(v.union([text, v.number()])))
				})
			)
		})
	)
});

export type Guide = v.InferOutput<typeof guideSchema>;
