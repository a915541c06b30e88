import { openChoices } from './asked.ts';
import { SAME } from './solve.ts';
import { decisionsIn, lossesAt, type Survey } from './survey.ts';

/**
 * Where the best option of a decision stands, and whether its length gives it away: averaged over the positions at which
 * there are two options or more, options that are equally good sharing alike. Waiting is no option here.
 */
export type Placing = {
	readonly decision: string;
	/** By place: how much of the time the best option is there, and what chance would give. */
	readonly places: readonly { readonly best: number; readonly chance: number }[];
	/** How much of the time no option is longer than the best one; and what chance would give. */
	readonly longest: number;
};

export function placingsOf(survey: Survey): Placing[] {
	const { scenario, solution } = survey;
	const found = new Map<
		string,
		{ positions: number; best: number[]; chance: number[]; longest: number }
	>();
	for (const { position, asked } of decisionsIn(survey)) {
		const options = openChoices(scenario, position.state);
		if (options.length < 2) continue;
		const here = found.get(asked.id) ?? { positions: 0, best: [], chance: [], longest: 0 };
		found.set(asked.id, here);
		here.positions += 1;
		const losses = lossesAt(solution, position);
		const lossOf = ({ id }: { id: string }): number => losses.get(id) ?? Infinity;
		const least = Math.min(...options.map(lossOf));
		const best = options.filter((option) => lossOf(option) < least + SAME);
		const letters = Math.max(...options.map(({ text }) => text.length));
		options.forEach((option, i) => {
			const share = best.includes(option) ? 1 / best.length : 0;
			here.best[i] = (here.best[i] ?? 0) + share;
			here.chance[i] = (here.chance[i] ?? 0) + 1 / options.length;
			if (option.text.length === letters) here.longest += share;
		});
	}
	return [...found].map(([decision, { positions, best, chance, longest }]) => ({
		decision,
		places: best.map((sum, i) => ({ best: sum / positions, chance: (chance[i] ?? 0) / positions })),
		longest: longest / positions
	}));
}

/** K16, over many decisions: how often the best option stands where, beside what chance would give; and is the longest. */
export type Spread = {
	readonly decisions: number;
	readonly places: readonly { readonly best: number; readonly chance: number }[];
	/** A share of all decisions. */
	readonly longest: number;
};

export function spreadOf(placings: readonly Placing[]): Spread {
	const most = Math.max(0, ...placings.map(({ places }) => places.length));
	const sum = (of: (placing: Placing) => number): number =>
		placings.reduce((total, each) => total + of(each), 0);
	return {
		decisions: placings.length,
		places: Array.from({ length: most }, (_, i) => ({
			best: sum(({ places }) => places[i]?.best ?? 0),
			chance: sum(({ places }) => places[i]?.chance ?? 0)
		})),
		longest: placings.length === 0 ? 0 : sum(({ longest }) => longest) / placings.length
	};
}

/** Fewer decisions than this say nothing about a habit. */
const ENOUGH = 40;
const [RARE, OFTEN, LONGEST] = [0.5, 1.5, 0.4];

/** What of K16 does not hold; nothing while there are too few decisions to tell. */
export function spreadFaults({ decisions, places, longest }: Spread): string[] {
	if (decisions < ENOUGH) return [];
	const faults = places.flatMap(({ best, chance }, i) =>
		chance >= 5 && (best < chance * RARE || best > chance * OFTEN)
			? [
					`option ${String.fromCharCode(65 + i)} is the best in ${best.toFixed(1)} decisions, where chance would give ${chance.toFixed(1)}`
				]
			: []
	);
	if (longest > LONGEST)
		faults.push(`the best option is the longest in ${Math.round(longest * 100)} % of decisions`);
	return faults;
}
