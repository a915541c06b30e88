import type { Outline } from '../domain/maturity/outline.ts';
import type { SittingBegun } from '../domain/maturity/types.ts';

/** What a sitting asks depends on how it was begun, and on nothing that was said since. */
type Begun = Pick<SittingBegun, 'scope' | 'dimensions' | 'carried'>;

/** The ids of the questions that a sitting asks, in model order: a deepened one leaves out what it carries. */
export function askedIds({ dimensions }: Pick<Outline, 'dimensions'>, begun: Begun): string[] {
	const asks = (dimension: string, id: string, core: boolean): boolean => {
		if (begun.scope === 'quick') return core;
		if (begun.scope === 'whole') return true;
		return (begun.dimensions ?? []).includes(dimension) && !Object.hasOwn(begun.carried ?? {}, id);
	};
	return dimensions.flatMap(({ id: dimension, questions }) =>
		questions.filter(({ id, core }) => asks(dimension, id, core)).map(({ id }) => id)
	);
}
