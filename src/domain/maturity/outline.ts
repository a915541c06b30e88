import type { Dimension, Level, LevelName, Model, Question, Tier } from './types.ts';
import { LEVEL_NAMES } from './level-names.ts';

/** What scoring, links and a read-only result need of the model: no descriptors. A `Model` is one too. */
export type Outline = Pick<Model, 'edition' | 'foundations' | 'beyond_team' | 'targets'> & {
	readonly dimensions: readonly OutlineDimension[];
};
export type OutlineDimension = Pick<Dimension, 'id' | 'side' | 'title'> & {
	readonly questions: readonly OutlineQuestion[];
};
export type OutlineQuestion = Pick<Question, 'id' | 'core' | 'asks' | 'text'>;

/** What a sitting or a result needs: the outline of the whole model, and some or all of its questions in full. */
export type QuestionSet = {
	readonly outline: Outline;
	readonly questions: readonly AskedQuestion[];
};
export type AskedQuestion = Omit<Question, 'steps'> & {
	readonly dimension: string;
	readonly evidence: string;
};

/** The ids of all questions in the order of `model.yaml`: the order of answers in outcomes and links. */
export function questionOrder(model: Pick<Outline, 'dimensions'>): string[] {
	return model.dimensions.flatMap((dimension) => dimension.questions.map((q) => q.id));
}

/** The order of dimensions: ownership before operations, then by number. */
export function byDimension(a: string, b: string): number {
	return a.charCodeAt(0) - b.charCodeAt(0) || Number(a.slice(1)) - Number(b.slice(1));
}

export function outlineOf(model: Model): Outline {
	const { edition, foundations, beyond_team, targets } = model;
	const dimensions = model.dimensions.map(({ id, side, title, questions }) => ({
		id,
		side,
		title,
		questions: questions.map(({ id, core, asks, text }) => ({
			id,
			core,
			text,
			...(asks === undefined ? {} : { asks })
		}))
	}));
	return { edition, foundations, beyond_team, targets, dimensions };
}

export function askedQuestions(dimension: Dimension): AskedQuestion[] {
	const { id, evidence, questions } = dimension;
	return questions.map((question) => ({ ...asked(question), dimension: id, evidence }));
}

/** The steps of a question belong to what follows a result, not to the asking. */
function asked(question: Question): Omit<Question, 'steps'> {
	const { id, core, asks, text, derives_from, descriptors } = question;
	return { id, core, ...(asks === undefined ? {} : { asks }), text, derives_from, descriptors };
}

export function allQuestionsOf(model: Model): QuestionSet {
	return { outline: outlineOf(model), questions: model.dimensions.flatMap(askedQuestions) };
}

export function quickCheckOf(model: Model): QuestionSet {
	const { outline, questions } = allQuestionsOf(model);
	return { outline, questions: questions.filter((question) => question.core) };
}

export function levelOf(name: LevelName): Level {
	return LEVEL_NAMES.indexOf(name) as Level;
}

/** As a reader sees it: `Responsive`. */
export function levelTitle(level: Level): string {
	const name = LEVEL_NAMES[level];
	return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The level that a dimension is asked to reach by the tier of what the team owns. */
export function targetOf(outline: Outline, dimension: string, tier: Tier): Level {
	const [foundation, other] = outline.targets[tier];
	return levelOf(outline.foundations.includes(dimension) ? foundation : other);
}
