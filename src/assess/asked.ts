import type { Outline } from '../domain/maturity/outline.ts';
import type { SittingBegun } from '../domain/maturity/types.ts';

const SECONDS_A_QUESTION = 28;

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

/** Whole minutes for so many questions; a part of one counts. */
export const minutesFor = (questions: number): number =>
	Math.ceil((questions * SECONDS_A_QUESTION) / 60);

/** `about 8 minutes` */
export function aboutMinutes(questions: number): string {
	const minutes = minutesFor(questions);
	return `about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
}
