import * as v from 'valibot';

/** A kebab-case name that never changes once released: learners' answers are stored under it. */
export const Id = v.pipe(
	v.string(),
	v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be kebab-case: small letters, digits, hyphens'),
	v.maxLength(48)
);

/** A guide point, as in `fso.escalations.13`. */
export const PointId = v.pipe(
	v.string(),
	v.regex(
		/^(fso|rev|ir)\.[a-z0-9_-]+\.\d{2,3}$/,
		'must be a guide point such as fso.escalations.13'
	)
);

/** Plain text of the author's, never Markdown; at least one word. */
export const text = (most: number) =>
	v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'), v.maxLength(most));

export const Minutes = v.pipe(v.number(), v.minValue(1), v.maxValue(120));
