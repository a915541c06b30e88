/** The level a step leads to. Nobody sets out for reactive: from manual or reactive one goes to responsive. */
export type StepLevel = 2 | 3 | 4;

/** What a team does to stand a rung higher on one question. */
export type Step = {
	readonly question: string;
	readonly level: StepLevel;
	readonly title: string;
	readonly do: string;
	/** 1: days. 2: weeks. 4: about a quarter. */
	readonly cost: 1 | 2 | 4;
	/** Steps of other questions without which this one does not hold. */
	readonly after: readonly {
		readonly question: string;
		readonly level: StepLevel;
		readonly why: string;
	}[];
};

type Named = { readonly id: string; readonly title: string };

/** Where the practice of a question can be learned; `points` are the guide points it rests on. */
export type Teaching = {
	readonly module?: Named;
	readonly lesson?: Named & { readonly module: string };
	readonly exercise?: Named & { readonly module: string };
	readonly drill?: Named;
	readonly points: readonly string[];
};

/** By question. */
export type TeachingMap = Readonly<Record<string, Teaching>>;

/** Every step of the model, in its order. */
export type Plan = { readonly steps: readonly Step[] };
