import type { Plan } from '../domain/maturity/steps.ts';
import { levelOf } from '../domain/maturity/outline.ts';
import type { Model } from '../domain/maturity/types.ts';

const LEVELS = ['responsive', 'proactive', 'preventative'] as const;

/** Every step of the model, in its order. */
export function planOf(model: Model): Plan {
	const questions = model.dimensions.flatMap((dimension) => dimension.questions);
	return {
		steps: questions.flatMap(({ id, steps }) =>
			LEVELS.map((name) => {
				const { after = [], ...step } = steps[name];
				return {
					...step,
					question: id,
					level: stepLevel(name),
					after: after.map((one) => ({ ...one, level: stepLevel(one.level) }))
				};
			})
		)
	};
}

const stepLevel = (name: (typeof LEVELS)[number]): 2 | 3 | 4 => levelOf(name) as 2 | 3 | 4;
