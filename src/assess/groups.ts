import type { Outline, OutlineDimension } from '../domain/maturity/outline.ts';

/** Questions of one dimension that follow one another. */
export type Group<T> = {
	readonly dimension: Pick<OutlineDimension, 'id' | 'side' | 'title'>;
	readonly questions: readonly T[];
};

/** The two halves of the model, those of which there is something. */
export function sidesOf<T>(groups: readonly Group<T>[]): {
	readonly title: string;
	readonly of: readonly Group<T>[];
	readonly questions: readonly T[];
}[] {
	return (['ownership', 'operations'] as const)
		.map((side) => {
			const of = groups.filter(({ dimension }) => dimension.side === side);
			const title = side === 'ownership' ? 'Ownership' : 'Operations';
			return { title, of, questions: of.flatMap(({ questions }) => questions) };
		})
		.filter(({ of }) => of.length > 0);
}

/** Questions under their dimensions, in model order; a dimension of which there is none is left out. */
export function groupsOf<T extends { readonly id: string }>(
	outline: Pick<Outline, 'dimensions'>,
	questions: readonly T[]
): Group<T>[] {
	const byId = new Map(questions.map((question) => [question.id, question]));
	return outline.dimensions
		.map(({ id, side, title, questions }) => ({
			dimension: { id, side, title },
			questions: questions.flatMap(({ id }) => byId.get(id) ?? [])
		}))
		.filter(({ questions }) => questions.length > 0);
}
