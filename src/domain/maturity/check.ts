import type { Model } from './types.ts';

export type ModelProblem = {
	readonly path: (string | number)[];
	readonly message: string;
	readonly expected?: string;
};

/**
 * What the shape alone cannot say: what an author must put right before the model can be used.
 * `knownPoints` are the ids of all guide points, as in `fso.escalations.13`.
 */
export function checkModel(model: Model, knownPoints: ReadonlySet<string>): ModelProblem[] {
	const problems: ModelProblem[] = [];
	const dimensionIds = model.dimensions.map((dimension) => dimension.id);
	const questionIds = model.dimensions.flatMap((d) => d.questions.map((q) => q.id));

	for (const list of ['foundations', 'beyond_team'] as const) {
		model[list].forEach((id, i) => {
			if (!dimensionIds.includes(id)) {
				problems.push({
					path: [list, i],
					message: `there is no dimension "${id}"`,
					expected: `one of ${dimensionIds.join(', ')}`
				});
			}
			if (list === 'beyond_team' && model.foundations.includes(id)) {
				problems.push({
					path: [list, i],
					message: `"${id}" is a foundation, so the team controls it`
				});
			}
		});
	}

	model.dimensions.forEach((dimension, d) => {
		const at = ['dimensions', d];
		if (dimensionIds.indexOf(dimension.id) !== d) {
			problems.push({
				path: [...at, 'id'],
				message: `two dimensions are called "${dimension.id}"`
			});
		}
		const letter = dimension.side === 'ownership' ? 'O' : 'P';
		if (!dimension.id.startsWith(letter)) {
			problems.push({
				path: [...at, 'id'],
				message: `the id of a dimension of ${dimension.side} starts with ${letter}`
			});
		}
		const cores = dimension.questions.filter((question) => question.core).length;
		if (cores !== 1) {
			problems.push({
				path: [...at, 'questions'],
				message: `"${dimension.id}" has ${cores} core questions`,
				expected: 'exactly one'
			});
		}
		dimension.questions.forEach((question, q) => {
			const here = [...at, 'questions', q];
			if (!question.id.startsWith(`${dimension.id}.`)) {
				problems.push({
					path: [...here, 'id'],
					message: `"${question.id}" stands in dimension "${dimension.id}"`,
					expected: `an id that starts with "${dimension.id}."`
				});
			}
			if (questionIds.filter((id) => id === question.id).length > 1) {
				problems.push({
					path: [...here, 'id'],
					message: `two questions are called "${question.id}"`
				});
			}
			const seen = new Map<string, string>();
			for (const [level, sentence] of Object.entries(question.descriptors)) {
				const same = seen.get(sentence);
				if (same !== undefined) {
					problems.push({
						path: [...here, 'descriptors', level],
						message: `reads the same as ${same}, so nobody can tell the two apart`
					});
				}
				seen.set(sentence, level);
			}
			question.derives_from.forEach((point, p) => {
				if (!knownPoints.has(point)) {
					problems.push({
						path: [...here, 'derives_from', p],
						message: `no guide has a point "${point}"`
					});
				}
			});
		});
	});
	return problems;
}
